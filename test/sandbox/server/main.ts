import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { createSandbox } from './createSandbox';

const USAGE = 'npm run sandbox -- --port 4100 [--data FOLDER] [--now 2026-11-22]';

/** A sentence for the person at the keyboard, without a stack. */
class UsageError extends Error {}

interface Arguments {
  readonly port: number;
  readonly dataDir?: string;
  readonly now?: string;
}

function read(argv: readonly string[]): Arguments {
  let values: { port?: string; data?: string; now?: string };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: { port: { type: 'string' }, data: { type: 'string' }, now: { type: 'string' } },
    }));
  } catch (error) {
    throw new UsageError(`${error instanceof Error ? error.message : String(error)}\nUse: ${USAGE}`);
  }
  const port = Number(values.port ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new UsageError(`"${values.port}" is not a port. Give a whole number up to 65535: --port 4100`);
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now)))
    throw new UsageError(`"${values.now}" is not a date. Write it as --now 2026-11-22`);
  if (values.data !== undefined && !existsSync(values.data))
    throw new UsageError(`The folder "${values.data}" does not exist. --data takes a folder with exported CSV files.`);
  return { port, dataDir: values.data, now: values.now };
}

async function main(): Promise<void> {
  const { port, dataDir, now } = read(process.argv.slice(2));
  const sandbox = await createSandbox({
    ...(now === undefined ? {} : { now }),
    ...(dataDir === undefined ? { seed: true } : { dataDir }),
  });
  const { url, close } = await sandbox.listen(port);
  const people = sandbox.store.all({
    text: 'SELECT username FROM users WHERE is_active = 1 ORDER BY username LIMIT 3',
    params: [],
  });
  process.stdout.write(
    [
      `The local CRM listens on ${url}`,
      `  Salesforce  ${url}/services/data/v67.0   token: POST ${url}/services/oauth2/token`,
      `  Dataverse   ${url}/api/data/v9.2`,
      `  Sign in as ${people.map(({ username }) => username).join(', ')}, ... or admin@foothold.test; the password is "sandbox".`,
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
