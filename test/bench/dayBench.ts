import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createDataverseOwnPort } from '../../src/adapters/dataverse/progress/createDataverseOwnPort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { createSalesforceOwnPort } from '../../src/adapters/salesforce/progress/createSalesforceOwnPort';
import { openRecord } from '../../src/flows/openRecord';
import { readDay } from '../../src/flows/readDay';
import { startSession } from '../../src/flows/startSession';
import { fakeClock } from '../fixtures/panelWorld';
import { seedCompany } from '../sandbox/seed/seed';
import { createSandbox } from '../sandbox/server/createSandbox';
import type { Store } from '../sandbox/store/types';
import { ownAreaCalls } from './ownAreaCalls';
import { atMost, type BenchRow } from './row';

/** Most records that a rep opens on a working day, as the budget counts it. */
const OPENED = 60;
const MOST_CALLS = 150;

/** The rep with the middle number of own records, and an open deal of theirs. */
function middleRep(store: Store) {
  const counts = ['opportunities', 'accounts', 'contacts', 'leads', 'activities'].map(
    (table) => `(SELECT COUNT(*) FROM ${table} WHERE owner_id = users.id AND is_deleted = 0)`,
  );
  const text = `SELECT id, ${counts.join(' + ')} AS records FROM users WHERE roles = 'rep' AND is_active = 1 ORDER BY records, id`;
  const reps = store.all({ text, params: [] });
  const rep = reps[Math.floor(reps.length / 2)];
  const deal = store.get({
    text: 'SELECT id FROM opportunities WHERE owner_id = ? AND is_closed = 0 AND is_deleted = 0 ORDER BY id',
    params: [rep?.id ?? null],
  });
  const user = store.user(String(rep?.id));
  if (!user || !deal) throw new Error('the company has no rep with an open deal');
  return { user, deal: String(deal.id) };
}

/**
 * Calls of a working day of a rep of the seeded company: 60 records opened with what is around them, My day, the own score of the panel, one
 * visit of My progress and of the fix list.
 */
export async function dayBench(): Promise<readonly BenchRow[]> {
  const sandbox = await createSandbox({ now: '2026-11-22T09:30:00Z' });
  seedCompany(sandbox.store);
  const { user, deal } = middleRep(sandbox.store);
  const { url, close } = await sandbox.listen(0);
  const accessToken = sandbox.sessions.issue(user);
  const clock = { ...fakeClock(), now: () => sandbox.store.now() };
  let requests = 0;
  const counted: typeof fetch = (input, init) => {
    requests += 1;
    return fetch(input, init);
  };
  const salesforce = { instanceUrl: url, accessToken, fetch: counted, clock };
  const dataverse = { baseUrl: url, token: accessToken, fetch: counted, clock };
  const crms = [
    ['Salesforce', createSalesforcePort(salesforce), createSalesforceOwnPort(salesforce), deal],
    ['Dynamics', createDataversePort(dataverse), createDataverseOwnPort(dataverse), sandbox.store.guidOf(deal) ?? ''],
  ] as const;
  const rows: BenchRow[] = [];
  const counting = async <T>(work: () => Promise<T>) => {
    const before = requests;
    return { made: await work(), calls: requests - before };
  };
  for (const [name, port, own, id] of crms) {
    const ref = { entity: 'Opportunity', id } as const;
    const begun = await counting(() => startSession({ port, clock }));
    const first = await counting(() => openRecord(begun.made, ref));
    const warm = await counting(() => openRecord(begun.made, ref));
    const around = await counting(() => port.readAround(first.made.record));
    const day = await counting(() => readDay(begun.made, clock.now()));
    const records = begun.calls + first.calls + (OPENED - 1) * warm.calls + OPENED * around.calls + day.calls;
    const areas = await ownAreaCalls({ port, clock }, own, () => requests);
    rows.push(
      atMost(
        `${name}: calls a day; ${OPENED} records ${records}, own score ${areas.score}, My progress ${areas.progress}, fix list ${areas.fixList}`,
        records + areas.score + areas.progress + areas.fixList,
        'calls',
        MOST_CALLS,
      ),
    );
  }
  await close();
  return rows;
}
