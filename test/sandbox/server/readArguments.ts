import { existsSync } from 'node:fs';
import { parseArgs } from 'node:util';

const USAGE = 'npm run sandbox -- --port 4100 [--data FOLDER] [--now 2026-11-22] [--apps FILE]';

/** What the command line asks for. */
export interface Arguments {
  readonly port: number;
  readonly dataDir?: string;
  readonly now?: string;
  /** A JSON file that registers applications: `{ "salesforce": [...], "entra": [...] }`. */
  readonly apps?: string;
}

/** Reads `--port N [--data FOLDER] [--now DATE] [--apps FILE]`; throws a sentence that says what is wrong and how it is written. */
export function readArguments(argv: readonly string[]): Arguments {
  let values: { port?: string; data?: string; now?: string; apps?: string };
  try {
    ({ values } = parseArgs({
      args: [...argv],
      options: { port: { type: 'string' }, data: { type: 'string' }, now: { type: 'string' }, apps: { type: 'string' } },
    }));
  } catch (error) {
    throw new Error(`${error instanceof Error ? error.message : String(error)}\nUse: ${USAGE}`);
  }
  const port = Number(values.port ?? 4100);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new Error(`"${values.port}" is not a port. Give a whole number up to 65535: --port 4100`);
  if (values.now !== undefined && Number.isNaN(Date.parse(values.now)))
    throw new Error(`"${values.now}" is not a date. Write it as --now 2026-11-22`);
  if (values.data !== undefined && !existsSync(values.data))
    throw new Error(`The folder "${values.data}" does not exist. --data takes a folder with exported CSV files.`);
  if (values.apps !== undefined && !existsSync(values.apps))
    throw new Error(`The file "${values.apps}" does not exist. --apps takes a JSON file that registers applications.`);
  return { port, dataDir: values.data, now: values.now, apps: values.apps };
}
