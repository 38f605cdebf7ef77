import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { openRecord } from '../../src/flows/openRecord';
import { startSession } from '../../src/flows/startSession';
import type { CrmPort } from '../../src/ports/crm';
import { fakeClock } from '../fixtures/panelWorld';
import { createSandbox } from '../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';
import { dayBench } from './dayBench';
import { atMost, type BenchRow } from './row';

/** Requests to show a record, warm and cold, and what a day costs, counted at the fetch of each adapter. */
export async function roundTripBench(): Promise<readonly BenchRow[]> {
  const sandbox = await createSandbox({ now: '2026-11-22T09:30:00Z' });
  tinyCompany(sandbox.store);
  const rep = sandbox.store.user(tiny.users.ada);
  if (rep === null) throw new Error('The tiny company has no rep.');
  const { url, close } = await sandbox.listen(0);
  const accessToken = sandbox.sessions.issue(rep);
  const clock = { ...fakeClock(), now: () => new Date().toISOString() };
  let requests = 0;
  const counted: typeof fetch = (input, init) => {
    requests += 1;
    return fetch(input, init);
  };
  const ports: readonly (readonly [string, CrmPort, string])[] = [
    ['Salesforce', createSalesforcePort({ instanceUrl: url, accessToken, fetch: counted, clock }), tiny.deals.adaOpen],
    [
      'Dynamics',
      createDataversePort({ baseUrl: url, token: accessToken, fetch: counted, clock }),
      sandbox.store.guidOf(tiny.deals.adaOpen) ?? '',
    ],
  ];
  const rows: BenchRow[] = [];
  for (const [name, port, id] of ports) {
    const ref = { entity: 'Opportunity', id } as const;
    requests = 0;
    const session = await startSession({ port, clock });
    await openRecord(session, ref);
    const cold = requests;
    requests = 0;
    await openRecord(session, ref);
    const warm = requests;
    rows.push(
      atMost(`${name}: round trips to show a record, warm`, warm, 'calls', 1),
      atMost(`${name}: round trips to show a record, cold`, cold, 'calls', 3),
    );
  }
  await close();
  return [...rows, ...(await dayBench())];
}
