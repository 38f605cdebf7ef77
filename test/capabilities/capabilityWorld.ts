import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import type { DecisionColumns } from '../../src/model/barrier';
import type { PanelState } from '../../src/model/panel';
import type { Programme } from '../../src/model/programme';
import type { EntityName, RecordRef } from '../../src/model/record';
import type { ClockPort } from '../../src/ports/clock';
import type { CrmPort } from '../../src/ports/crm';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { createPanelStore, type Panel } from '../../src/stores/createPanelStore';
import { storeDecision } from '../contract/storeDecision';
import { fakeClock, memoryDrafts } from '../fixtures/panelWorld';
import { silentHost } from '../fixtures/silentHost';
import type { InstallRequest } from '../sandbox/packages/types';
import { createSandbox } from '../sandbox/server/createSandbox';
import type { Row, SandboxUser, Store } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';

export const CRMS = ['salesforce', 'dynamics'] as const;
type Crm = (typeof CRMS)[number];

/** A panel that is open on a record, as the store shows it. */
interface OpenPanel {
  state(): PanelState;
  actions(): ReturnType<Panel['store']['getState']>['actions'];
  /** Until a condition holds; fails with the state where it never does. */
  until(holds: (state: PanelState) => boolean): Promise<void>;
}

/** The tiny company in a local CRM, with the panel over the real adapter of either protocol. */
export interface CapabilityWorld {
  readonly store: Store;
  readonly crm: Crm;
  user(id: string): SandboxUser;
  ref(entity: EntityName, id: string): RecordRef;
  /** Rows as the administrator makes them, in the columns of the local CRM. */
  add(concept: string, values: Row): string;
  /** Stores the default programme with changes, as its owner does. */
  programme(change: Partial<Programme>): void;
  /** A word on a barrier by the CRM's own API, with this person's session. */
  decide(userId: string, columns: DecisionColumns): Promise<'made' | 'refused'>;
  port(userId: string): CrmPort;
  /** Opens the panel on a record and waits until the customer around it was read too. */
  open(userId: string, entity: EntityName, id: string): Promise<OpenPanel>;
  close(): Promise<void>;
}

function machineClock(now: () => string): ClockPort {
  return {
    now,
    after(ms, run) {
      const timer = setTimeout(run, ms);
      return () => clearTimeout(timer);
    },
    uuid: () => crypto.randomUUID(),
  };
}

/** One fresh server; `wrap` stands between the adapter and the network; `packages: null` = nothing is installed. */
export async function capabilityWorld(
  crm: Crm,
  wrap: (send: typeof fetch) => typeof fetch = (send) => send,
  packages?: InstallRequest | null,
): Promise<CapabilityWorld> {
  const sandbox = await createSandbox({ now: NOW, ...(packages === undefined ? {} : { packages }) });
  tinyCompany(sandbox.store);
  const { store } = sandbox;
  const server = await sandbox.listen(0);
  const protocol = crm === 'salesforce' ? 'salesforce' : 'dataverse';
  const user = (id: string): SandboxUser => {
    const found = store.user(id);
    if (!found) throw new Error(`the tiny company has no user ${id}`);
    return found;
  };
  const ref = (entity: EntityName, id: string): RecordRef => ({
    entity,
    id: crm === 'salesforce' ? id : (store.guidOf(id) ?? id),
  });
  const clock = machineClock(() => new Date(store.now()).toISOString());
  const send = wrap((input, init) => fetch(input, init));
  const port = (userId: string): CrmPort => {
    const token = sandbox.sessions.issue(user(userId));
    return crm === 'salesforce'
      ? createSalesforcePort({ instanceUrl: server.url, accessToken: token, fetch: send, clock })
      : createDataversePort({ baseUrl: server.url, token, fetch: send, clock });
  };
  let versions = 0;
  return {
    store,
    crm,
    user,
    ref,
    port,
    decide: (userId, columns) =>
      storeDecision({ protocol, url: server.url, token: sandbox.sessions.issue(user(userId)) }, columns),
    add: (concept, values) => store.insert(user(tiny.users.admin), concept, values, protocol).id,
    programme(change) {
      versions += 1;
      const text = JSON.stringify({ ...defaultProgramme(crm), ...change });
      store.insert(user(tiny.users.owner), 'programme', { version: versions, text }, protocol);
    },
    async open(userId, entity, id) {
      const around = { read: false };
      const real = port(userId);
      const watched: CrmPort = {
        ...real,
        async readAround(record, signal) {
          const read = await real.readAround(record, signal);
          around.read = true;
          return read;
        },
      };
      const device = new Map<string, string>();
      const panel = createPanelStore({
        port: watched,
        host: {
          ...silentHost,
          listen(listener) {
            listener({ type: 'context', context: { ref: ref(entity, id), theme: 'light' } });
            return () => undefined;
          },
        },
        drafts: memoryDrafts(),
        device: { get: (key) => device.get(key) ?? null, set: (key, value) => void device.set(key, value) },
        tab: { get: () => null, set: () => undefined },
        clock: fakeClock(NOW),
        subjectOf: (kind) => kind,
      });
      panel.connect();
      const state = () => panel.store.getState();
      const until = async (holds: (state: PanelState) => boolean) => {
        for (let turn = 0; turn < 400 && !holds(state()); turn += 1) await new Promise((done) => setTimeout(done, 10));
        if (!holds(state()))
          throw new Error(`The panel never came to that: ${JSON.stringify({ ...state(), actions: undefined }).slice(0, 2_000)}`);
      };
      await until(({ status }) => status !== 'loading' && (around.read || status !== 'ready'));
      await panel.load();
      await new Promise((done) => setImmediate(done));
      return { state, until, actions: () => panel.store.getState().actions };
    },
    close: () => server.close(),
  };
}
