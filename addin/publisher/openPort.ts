import { createDataversePublishPort } from '../../src/adapters/dataverse/publish/createDataversePublishPort';
import { createSalesforcePublishPort } from '../../src/adapters/salesforce/publish/createSalesforcePublishPort';
import type { CrmName } from '../../src/model/programme';
import type { ClockPort } from '../../src/ports/clock';
import type { PublishPort } from '../../src/ports/publish';
import { dataverseSignIn, type Environment, salesforceSignIn } from './signIn';

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
    return createSalesforcePublishPort({ accessToken, instanceUrl, refresh, fetch, clock, folder, pollMs });
  }
  const signIn = dataverseSignIn(by);
  return createDataversePublishPort({ baseUrl: url, token: await signIn(), refresh: signIn, fetch, clock });
}
