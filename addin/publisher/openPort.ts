import { createDataverseProgrammes } from '../../src/adapters/dataverse/publish/createDataverseProgrammes';
import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforceProgrammes } from '../../src/adapters/salesforce/publish/createSalesforceProgrammes';
import { createSalesforcePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import type { CrmName } from '../../src/model/programme';
import type { ClockPort } from '../../src/ports/clock';
import type { ProgrammesPort } from '../../src/ports/programmes';
import type { PublishPort } from '../../src/ports/publish';
import { accessToken, dataverseSignIn, type Environment, salesforceSignIn } from './signIn';

export interface OpenPort {
  readonly crm: CrmName;
  readonly url: string;
  readonly env: Environment;
  readonly fetch: typeof fetch;
  /** The clock of the run, and the true one for signing in. */
  readonly clock: ClockPort;
  readonly trueClock: ClockPort;
  /** A folder of this run alone, for temporary files. */
  readonly folder: string;
  /** Pause between two looks at a bulk job, in milliseconds. */
  readonly pollMs?: number;
}

/** Signs in and gives the port; sessions that end are renewed in the same way. */
export async function openPort({ crm, url, env, fetch, clock, trueClock, folder, pollMs }: OpenPort): Promise<PublishPort> {
  const by = { env, url, fetch, clock: trueClock };
  if (crm === 'salesforce') {
    const signIn = salesforceSignIn(by);
    const { accessToken, instanceUrl } = await signIn();
    const refresh = async () => (await signIn()).accessToken;
    return createSalesforcePublishPort({ accessToken, instanceUrl, refresh, fetch, clock, trueClock, folder, pollMs });
  }
  const signIn = dataverseSignIn(by);
  return createDataversePublishPort({ baseUrl: url, token: await signIn(), refresh: signIn, fetch, clock, trueClock });
}

/**
 * The port of a person, for the programme: in Salesforce by the same flow, for the owner's user name; in Dynamics 365, whose client
 * credentials stand for no person, by a token that the person got. Either CRM takes such a token where the environment has one.
 */
export async function openProgrammes(setup: Omit<OpenPort, 'folder' | 'pollMs'>): Promise<ProgrammesPort> {
  const { crm, url, env, fetch, clock, trueClock } = setup;
  if (crm === 'dynamics') return createDataverseProgrammes({ baseUrl: url, token: accessToken(env), fetch, clock });
  if ((env.FOOTHOLD_ACCESS_TOKEN ?? env.FOOTHOLD_ACCESS_TOKEN_FILE) !== undefined) {
    return createSalesforceProgrammes({ instanceUrl: url, accessToken: accessToken(env), fetch, clock });
  }
  const signedIn = await salesforceSignIn({ env, url, fetch, clock: trueClock })();
  return createSalesforceProgrammes({ ...signedIn, fetch, clock });
}
