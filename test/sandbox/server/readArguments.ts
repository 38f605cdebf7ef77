import { existsSync } from 'node:fs';
import { folderOf, momentOf, portOf, readOptions } from './checkArguments';

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
  const { port, data, now, apps } = readOptions(
    argv,
    { port: { type: 'string' }, data: { type: 'string' }, now: { type: 'string' }, apps: { type: 'string' } },
    USAGE,
  );
  if (apps !== undefined && !existsSync(apps))
    throw new Error(`The file "${apps}" does not exist. --apps takes a JSON file that registers applications.`);
  return {
    port: portOf(port ?? '4100'),
    dataDir: data === undefined ? undefined : folderOf(data),
    now: now === undefined ? undefined : momentOf(now),
    apps,
  };
}
