import { createDataverseOwnPort } from '../../../src/adapters/dataverse/progress/createDataverseOwnPort';
import { createDataverseProgrammes } from '../../../src/adapters/dataverse/publish/createDataverseProgrammes';
import { createSalesforceOwnPort } from '../../../src/adapters/salesforce/progress/createSalesforceOwnPort';
import { createSalesforceProgrammes } from '../../../src/adapters/salesforce/publish/createSalesforceProgrammes';
import { storeProgramme } from '../../../src/flows/publish/storeProgramme';
import type { CrmName } from '../../../src/model/programme';
import type { ClockPort } from '../../../src/ports/clock';
import { cast } from '../../../test/sandbox/seed/plan/cast';
import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import type { SandboxUser } from '../../../test/sandbox/store/types';
import { demoProgramme } from './demoProgramme';

/** The address of the local CRM where it is asked without a network. */
export const HERE = 'http://localhost';

/** A session of somebody, in the words of the adapters. */
function signedIn(sandbox: Sandbox, user: SandboxUser, clock: ClockPort) {
  const token = sandbox.sessions.issue(user);
  const ask: typeof fetch = (input, init) => sandbox.handle(new Request(input, init));
  return {
    salesforce: { instanceUrl: HERE, accessToken: token, fetch: ask, clock },
    dynamics: { baseUrl: HERE, token, fetch: ask, clock },
  };
}

/** The programme of the generated company, stored by its owner with the product's own flow. */
export async function storeDemoProgramme(sandbox: Sandbox, crm: CrmName, clock: ClockPort): Promise<void> {
  const owner = sandbox.store.userByName(cast.programmeOwner.username);
  if (owner === null) throw new Error('The company has no programme owner.');
  const by = signedIn(sandbox, owner, clock);
  const port = crm === 'salesforce' ? createSalesforceProgrammes(by.salesforce) : createDataverseProgrammes(by.dynamics);
  await storeProgramme({ port, text: JSON.stringify(demoProgramme(crm, clock.now().slice(0, 10))) });
}

/** Every second rep wants to be named, each by the own hand. Who is walked through in the guides has chosen nothing yet. */
export async function chooseNames(sandbox: Sandbox, crm: CrmName, clock: ClockPort): Promise<void> {
  const rows = sandbox.store.all({
    text: "SELECT id FROM users WHERE roles = 'rep' AND is_active = 1 AND username <> ? ORDER BY id",
    params: [cast.average.username],
  });
  for (const { id } of rows.filter((_, index) => index % 2 === 0)) {
    const user = sandbox.store.user(String(id));
    if (user === null) continue;
    const by = signedIn(sandbox, user, clock);
    const port = crm === 'salesforce' ? createSalesforceOwnPort(by.salesforce) : createDataverseOwnPort(by.dynamics);
    const text = 'My name may stand on the praise board of my group.';
    await port.saveOptIn(crm === 'salesforce' ? user.id : user.guid, { kind: 'names', active: true, text });
  }
}
