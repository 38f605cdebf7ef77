import { readFileSync } from 'node:fs';
import { tellLoaded } from '../seed/export/tellLoaded';
import { ADMIN_USERNAME } from '../seed/plan/cast';
import { createSandbox } from './createSandbox';
import { readApps } from './oauth/apps';
import { readArguments } from './readArguments';

async function main(): Promise<void> {
  const { port, dataDir, now, apps } = readArguments(process.argv.slice(2));
  const sandbox = await createSandbox({
    ...(now === undefined ? {} : { now }),
    ...(apps === undefined ? {} : { apps: readApps(readFileSync(apps, 'utf8')) }),
    ...(dataDir === undefined ? { seed: true } : { dataDir }),
  });
  const { url, close } = await sandbox.listen(port);
  const people = sandbox.store.all({
    text: 'SELECT username FROM users WHERE is_active = 1 AND username <> ? ORDER BY username LIMIT 3',
    params: [ADMIN_USERNAME],
  });
  process.stdout.write(
    [
      ...(sandbox.loaded ? tellLoaded(sandbox.loaded) : []),
      `The local CRM listens on ${url}`,
      `  Salesforce  ${url}/services/data/v67.0   token: POST ${url}/services/oauth2/token`,
      `  Dataverse   ${url}/api/data/v9.2`,
      `  Sign in as ${people.map(({ username }) => username).join(', ')}, ... or ${ADMIN_USERNAME}; the password is "sandbox".`,
      '',
    ].join('\n'),
  );
  const stop = () => void close().then(() => process.exit(0));
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

main().catch((error: NodeJS.ErrnoException) => {
  const message =
    error.code === 'EADDRINUSE'
      ? 'The port is in use. Choose another with --port.'
      : error instanceof Error
        ? error.message
        : String(error);
  process.stderr.write(`${message}\n`);
  process.exit(1);
});
