import { generateKeyPairSync } from 'node:crypto';
import { tmpdir } from 'node:os';
import { describe, expect, it } from 'vitest';
import { nodeClock } from '../../../addin/publisher/nodeClock';
import { dataverseSignIn, type Environment, salesforceSignIn } from '../../../addin/publisher/signIn';

const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
const KEY = privateKey.export({ type: 'pkcs8', format: 'pem' }).toString();
const by = (env: Environment) => ({ env, url: 'https://acme.example', fetch, clock: nodeClock(null) });
const SALESFORCE = { FOOTHOLD_CLIENT_ID: 'app', FOOTHOLD_USERNAME: 'a@b.test' };
const ENTRA = { FOOTHOLD_CLIENT_ID: 'app', FOOTHOLD_TENANT: 'tenant' };

describe('what stands in the environment', () => {
  it('an empty name of a file is none: the key itself counts', () => {
    const env = { ...SALESFORCE, FOOTHOLD_PRIVATE_KEY_FILE: '', FOOTHOLD_PRIVATE_KEY: KEY };
    expect(() => salesforceSignIn(by(env))).not.toThrow();
  });

  it.each([
    ['a file that is not there', 'hunter2-instead-of-a-path'],
    ['a folder', tmpdir()],
  ])('%s instead of the key is told by the variable, and not repeated', (_, file) => {
    const env = { ...SALESFORCE, FOOTHOLD_PRIVATE_KEY_FILE: file };
    const message = 'FOOTHOLD_PRIVATE_KEY_FILE points to a file that is not there, or cannot be read.';
    expect(() => salesforceSignIn(by(env))).toThrow(expect.objectContaining({ name: 'UsageError', message }));
  });

  it.each(['http://login.example', 'login.example', 'https://user:pass@login.example'])(
    'a secret is never sent to %s',
    (FOOTHOLD_AUTHORITY) => {
      const env = { ...ENTRA, FOOTHOLD_CLIENT_SECRET: 'hunter2', FOOTHOLD_AUTHORITY };
      const message = 'FOOTHOLD_AUTHORITY is not an address that begins with https://';
      expect(() => dataverseSignIn(by(env))).toThrow(expect.objectContaining({ name: 'UsageError', message }));
    },
  );

  it('an authority of a national cloud, or none, is taken', () => {
    const env = { ...ENTRA, FOOTHOLD_CLIENT_SECRET: 'hunter2' };
    expect(() => dataverseSignIn(by(env))).not.toThrow();
    expect(() => dataverseSignIn(by({ ...env, FOOTHOLD_AUTHORITY: 'https://login.microsoftonline.us' }))).not.toThrow();
  });

  it('without any proof both ways to give one are named', () => {
    expect(() => dataverseSignIn(by(ENTRA))).toThrow(/FOOTHOLD_CLIENT_SECRET nor FOOTHOLD_PRIVATE_KEY\(_FILE\)/);
  });
});
