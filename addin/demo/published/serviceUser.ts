import { generateKeyPairSync, randomUUID } from 'node:crypto';
import type { CrmName } from '../../../src/model/programme';
import { cast } from '../../../test/sandbox/seed/plan/cast';
import type { RegisteredApps } from '../../../test/sandbox/server/oauth/apps';
import type { Environment } from '../../publisher/signIn';

/** The user that publishes at night, registered in both CRMs, with the environment by which the command line signs it in. */
export interface ServiceUser {
  readonly apps: RegisteredApps;
  /** @param authority where Microsoft Entra answers: the local CRM itself */
  environment(crm: CrmName, authority: string): Environment;
}

const APP = 'foothold-publisher';
const TENANT = 'demo';

/** A key and a secret that live as long as this process. */
export function createServiceUser(): ServiceUser {
  const { privateKey, publicKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const certificate = publicKey.export({ type: 'spki', format: 'pem' }).toString();
  const secret = randomUUID();
  const { username } = cast.publisher;
  return {
    apps: {
      salesforce: [{ clientId: APP, certificate, preauthorised: [username] }],
      entra: [{ tenant: TENANT, clientId: APP, secret, username }],
    },
    environment: (crm, authority) =>
      crm === 'salesforce'
        ? {
            FOOTHOLD_CLIENT_ID: APP,
            FOOTHOLD_USERNAME: username,
            FOOTHOLD_PRIVATE_KEY: privateKey.export({ type: 'pkcs8', format: 'pem' }).toString(),
          }
        : {
            FOOTHOLD_TENANT: TENANT,
            FOOTHOLD_CLIENT_ID: APP,
            FOOTHOLD_CLIENT_SECRET: secret,
            FOOTHOLD_AUTHORITY: authority,
          },
  };
}
