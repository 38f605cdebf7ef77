import type { SandboxUser, Store } from '../store/types';
import type { PackagePermissionSet, SalesforcePackage, SiteMapEntry, Solution } from './types';

type Guarded = 'pages' | 'classes' | 'tabs' | 'applications';

function held(source: SalesforcePackage, user: SandboxUser): readonly PackagePermissionSet[] {
  return source.permissionSets.filter(({ name }) => user.holds.salesforce.includes(`${source.namespace}__${name}`));
}

/** Whether somebody may open a page, call a class or see a tab or app of the package; administrators may everything. */
export function mayOpen(source: SalesforcePackage, user: SandboxUser, kind: Guarded, name: string): boolean {
  return user.isAdmin || held(source, user).some((set) => set[kind].includes(name));
}

/** Tabs of the package's apps that somebody sees, in the order of the apps. */
export function visibleTabs(source: SalesforcePackage, user: SandboxUser): SalesforcePackage['tabs'] {
  const order = source.applications.filter(({ name }) => mayOpen(source, user, 'applications', name)).flatMap(({ tabs }) => tabs);
  return order.flatMap((name) => source.tabs.filter((tab) => tab.name === name && mayOpen(source, user, 'tabs', name)));
}

const RIGHTS = { Create: 'create', Read: 'read', Write: 'edit', Delete: 'delete' } as const;

/** Places of the solution's site map that somebody sees: each may ask for a privilege on a table. */
export function visiblePlaces(source: Solution, user: SandboxUser, store: Store): readonly SiteMapEntry[] {
  return source.siteMap.filter(({ privilege }) => {
    if (privilege === null) return true;
    const concept = store.concepts.find(({ dataverse }) => dataverse.some(({ name }) => name === privilege.table));
    const right = RIGHTS[privilege.verb as keyof typeof RIGHTS];
    return concept !== undefined && right !== undefined && store.may(user, right, concept.name, 'dataverse');
  });
}
