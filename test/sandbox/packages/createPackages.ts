import type { Concept } from '../catalogue/types';
import type { Store } from '../store/types';
import { readDynamicsSolution } from './dynamics/readDynamicsSolution';
import { InstallError } from './InstallError';
import { conceptsOf } from './join/conceptsOf';
import { keptColumns } from './keptColumns';
import { createKeyPrefixes } from './keyPrefixes';
import { keepRoles, keepSets, keepSolution } from './packageRows';
import { readSalesforcePackage } from './salesforce/readSalesforcePackage';
import type { InstallRequest, SalesforcePackage, Solution } from './types';
import { compareVersions } from './version';

/** Packages of one local CRM: what they brought, and how they come and go. */
export interface Packages {
  readonly salesforce: SalesforcePackage | null;
  readonly dynamics: Solution | null;
  /**
   * Installs, or upgrades what is there: new tables and columns are made, rows and assignments stay, what the new version
   * lacks stays as well (as after an "Update" in Dataverse, and as deprecated parts stay in Salesforce). Whole or not at all.
   * @throws InstallError for an older version, and for what the local CRM does not know
   */
  install(request: InstallRequest): void;
  /** Takes everything that came with the package away: tables with their rows, sets, roles, assignments, pages. */
  uninstall(side: 'salesforce' | 'dynamics'): void;
  /** Salesforce's Setup > Sharing Settings > Grant Access Using Hierarchies, which no package can set: on unless cleared. */
  grantAccessUsingHierarchies(objects: readonly string[], on: boolean): void;
}

interface State {
  readonly salesforce: SalesforcePackage | null;
  readonly dynamics: Solution | null;
}

function refuseOlder(
  before: { readonly version: string } | null,
  after: { readonly version: string },
  name: string,
  code: string | null,
): void {
  if (before && compareVersions(after.version, before.version) < 0)
    throw new InstallError(
      `${name} ${before.version} is installed: the older version ${after.version} cannot be installed over it.`,
      code,
    );
}

export function createPackages(store: Store): Packages {
  const standard = store.concepts;
  const prefixes = createKeyPrefixes(standard);
  const closed = new Set<string>();
  let state: State = { salesforce: null, dynamics: null };

  function concepts(next: State): readonly Concept[] {
    return conceptsOf(next.salesforce, next.dynamics, {
      keyPrefix: prefixes.of,
      grantsByHierarchy: (object) => !closed.has(object.toLowerCase()),
    });
  }

  function become(next: State): void {
    const { salesforce, dynamics } = next;
    if (salesforce && dynamics && salesforce.namespace !== dynamics.prefix)
      throw new InstallError(
        `The namespace ${salesforce.namespace} and the prefix ${dynamics.prefix} differ: their twins cannot be told.`,
      );
    const brought = concepts(next);
    const clash = brought.find((concept) => standard.some(({ name, table }) => name === concept.name || table === concept.table));
    if (clash) throw new InstallError(`${clash.name} is a name of the platform's own.`);
    store.replaceConcepts([...standard, ...brought]);
    state = next;
    prefixes.keepOnly(brought.map(({ keyPrefix }) => keyPrefix ?? ''));
    keepSets(store, next.salesforce);
    keepRoles(store, next.dynamics);
    keepSolution(store, next.dynamics);
  }

  return {
    get salesforce() {
      return state.salesforce;
    },
    get dynamics() {
      return state.dynamics;
    },
    install({ salesforce, dynamics, closedHierarchies = [] }) {
      const after: { salesforce: SalesforcePackage | null; dynamics: Solution | null } = { ...state };
      if (salesforce) {
        const read = 'namespace' in salesforce ? salesforce : readSalesforcePackage(salesforce);
        if (state.salesforce && state.salesforce.namespace !== read.namespace)
          throw new InstallError('The local CRM holds one Salesforce package at a time: uninstall the other first.');
        refuseOlder(state.salesforce, read, read.name, null);
        after.salesforce = keptColumns.salesforce(state.salesforce, read);
      }
      if (dynamics) {
        const read = 'uniqueName' in dynamics ? dynamics : readDynamicsSolution(dynamics);
        if (state.dynamics && state.dynamics.uniqueName !== read.uniqueName)
          throw new InstallError('The local CRM holds one solution at a time: delete the other first.');
        refuseOlder(state.dynamics, read, read.uniqueName, '0x80048541');
        after.dynamics = keptColumns.dynamics(state.dynamics, read);
      }
      for (const object of closedHierarchies) closed.add(object.toLowerCase());
      become(after);
    },
    uninstall(side) {
      if (state[side] === null) throw new InstallError('There is nothing to uninstall.');
      if (side === 'salesforce') closed.clear();
      become({ ...state, [side]: null });
    },
    grantAccessUsingHierarchies(objects, on) {
      for (const object of objects) {
        if (on) closed.delete(object.toLowerCase());
        else closed.add(object.toLowerCase());
      }
      become(state);
    },
  };
}
