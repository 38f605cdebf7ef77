import { folderOf, momentOf, portOf, readOptions } from '../../test/sandbox/server/checkArguments';

const USAGE = 'npm start -- [--port 4100] [--data FOLDER] [--now 2026-11-22] [--untouched]';

/** What `npm start` is asked for. */
export interface DemoArguments {
  readonly port: number;
  /** A folder with an export; `null` = the generated company. */
  readonly dataDir: string | null;
  /** A day or a moment; `null` = now. */
  readonly now: string | null;
  /** Takes the bundles as they were built before. */
  readonly built: boolean;
  readonly untouched: boolean;
}

/** Reads the demo's command line; throws a sentence that says what is wrong and how it is written. */
export function readArguments(argv: readonly string[]): DemoArguments {
  const { port, data, now, built, untouched } = readOptions(
    argv,
    {
      data: { type: 'string' },
      now: { type: 'string' },
      port: { type: 'string', default: '4100' },
      built: { type: 'boolean', default: false },
      untouched: { type: 'boolean', default: false },
    },
    USAGE,
  );
  return {
    port: portOf(port),
    dataDir: data === undefined ? null : folderOf(data),
    now: now === undefined ? null : momentOf(now),
    built,
    untouched,
  };
}
