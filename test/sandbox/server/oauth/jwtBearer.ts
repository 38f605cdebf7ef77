import type { SandboxUser, Store } from '../../store/types';
import { isActive } from '../session';
import type { ConnectedApp } from './apps';
import { readAssertion, secondsIn } from './assertion';

/** Why nobody is signed in, in the platform's words. */
export interface OAuthRefusal {
  readonly error: string;
  readonly description: string;
}

const AUDIENCES = ['https://login.salesforce.com', 'https://test.salesforce.com'];

const refuse = (error: string, description: string): OAuthRefusal => ({ error, description });

/**
 * OAuth 2.0 JWT bearer flow: `iss` the consumer key, `sub` the username, `aud` the login server or the org's own address, `exp`.
 * Source: Salesforce Help "OAuth 2.0 JWT Bearer Flow for Server-to-Server Integration"; the wordings are those that clients see.
 */
export function jwtBearer(
  assertion: string | null,
  apps: readonly ConnectedApp[],
  store: Store,
  origin: string,
): SandboxUser | OAuthRefusal {
  const read = readAssertion(assertion, ['RS256']);
  if (!read) return refuse('invalid_grant', 'invalid assertion');
  const { claims } = read;
  const app = apps.find(({ clientId }) => clientId === claims.iss);
  if (!app) return refuse('invalid_client_id', 'client identifier invalid');
  if (!read.signedBy(app.certificate)) return refuse('invalid_grant', 'invalid assertion');
  if (typeof claims.aud !== 'string' || ![...AUDIENCES, origin].includes(claims.aud.replace(/\/$/, '')))
    return refuse('invalid_grant', 'audience is invalid');
  const expires = secondsIn(claims, 'exp');
  if (expires === null) return refuse('invalid_grant', 'invalid assertion');
  if (expires * 1_000 <= Date.parse(store.now())) return refuse('invalid_grant', 'expired authorization code');
  const username = typeof claims.sub === 'string' ? claims.sub : '';
  const user = store.userByName(username);
  if (user === null) return refuse('invalid_grant', "user hasn't approved this consumer");
  if (!isActive(store, user.id)) return refuse('invalid_grant', 'inactive user');
  if (!app.preauthorised.includes(username)) return refuse('invalid_app_access', 'user is not admin approved to access this app');
  return user;
}
