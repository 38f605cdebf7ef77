import { parseArgs } from 'node:util';
import { parseShard, type Shard } from '../../src/flows/publish/shardOf';
import type { CrmName } from '../../src/model/programme';
import { dayNumber } from '../../src/scoring/calendar/days';
import { originOf } from './address';
import { UsageError } from './usage';

/** What the command line asks for. */
export interface Arguments {
  readonly crm: CrmName;
  /** Origin of the org or environment. */
  readonly url: string;
  readonly week: string | null;
  readonly now: string | null;
  readonly dryRun: boolean;
  readonly task:
    | { readonly kind: 'publish'; readonly onlyIfAsked: boolean }
    | { readonly kind: 'shard'; readonly shard: Shard; readonly out: string }
    | { readonly kind: 'merge'; readonly files: readonly string[] }
    | { readonly kind: 'programme'; readonly file: string }
    | { readonly kind: 'digest'; readonly format: 'html' | 'text' };
}

const OPTIONS = {
  crm: { type: 'string' },
  url: { type: 'string' },
  week: { type: 'string' },
  now: { type: 'string' },
  'dry-run': { type: 'boolean' },
  'if-asked': { type: 'boolean' },
  shard: { type: 'string' },
  out: { type: 'string' },
  merge: { type: 'string', multiple: true },
  programme: { type: 'string' },
  digest: { type: 'boolean' },
  format: { type: 'string' },
} as const;

const SECRET_NAME = /secret|passw|token|key|certificate|assertion|session/i;
/** A key in PEM, a JSON web token, a Salesforce session id. */
const SECRET_VALUE = /-----BEGIN|\beyJ[\w-]{8,}\.[\w-]{8,}|\b00D[A-Za-z0-9]{12,15}!/;

/** Arguments stand in process lists and shell histories. @throws UsageError naming the argument, never its value */
function refuseSecrets(argv: readonly string[]): void {
  argv.forEach((argument, index) => {
    const name = /^--?([a-z][a-z-]*)(?:=|$)/i.exec(argument)?.[1] ?? null;
    const before = /^--([a-z][a-z-]*)$/i.exec(argv[index - 1] ?? '')?.[1];
    const suspect = (name !== null && SECRET_NAME.test(name)) || SECRET_VALUE.test(argument);
    if (!suspect) return;
    const shown = name === null ? (before === undefined ? `argument ${index + 1}` : `--${before}`) : `--${name}`;
    throw new UsageError(
      `${shown} looks like a secret. Arguments can be read by everybody on the machine: put it into the environment instead.`,
    );
  });
}

function origin(text: string): string {
  const found = originOf(text);
  if (found !== null) return found;
  throw new UsageError('--url is not an address that begins with https://, such as https://mydomain.my.salesforce.com');
}

function day(name: string, text: string | undefined): string | null {
  if (text === undefined) return null;
  if (dayNumber(text) === null) throw new UsageError(`--${name} is not a day such as 2026-11-22`);
  return text;
}

function parsed(argv: readonly string[]) {
  try {
    return parseArgs({ args: [...argv], options: OPTIONS, allowPositionals: true });
  } catch (error) {
    // The first sentence says what is wrong; the platform's advice after it is about something else.
    throw new UsageError((error instanceof Error ? error.message : String(error)).split(/[.\n]/)[0] ?? '');
  }
}

/** @throws UsageError a sentence that says what is wrong */
export function readArguments(argv: readonly string[]): Arguments {
  refuseSecrets(argv);
  const { values, positionals } = parsed(argv);
  const { crm } = values;
  if (crm !== 'salesforce' && crm !== 'dynamics') throw new UsageError('--crm must be salesforce or dynamics');
  if (values.url === undefined) throw new UsageError('--url is missing: the address of the org or environment');
  const merge = values.merge === undefined ? null : [...values.merge, ...positionals];
  if (merge === null && positionals.length > 0) {
    const [one, more] = ['1 argument belongs to no option', `${positionals.length} arguments belong to no option`];
    throw new UsageError(`${positionals.length === 1 ? one : more}: only --merge takes several`);
  }
  if ((values.shard === undefined) !== (values.out === undefined)) throw new UsageError('--shard and --out belong together');
  if (values.shard !== undefined && merge !== null) throw new UsageError('--shard and --merge are two different runs');
  const { programme } = values;
  if (
    programme !== undefined &&
    [values.shard, merge, values.week, values.now, values.digest].some((each) => each !== undefined && each !== null)
  ) {
    throw new UsageError('--programme stores a document, and goes with --dry-run alone');
  }
  if (values['if-asked'] && [values.shard, merge, programme, values.digest].some((each) => each !== undefined && each !== null)) {
    throw new UsageError('--if-asked is for a whole run that publishes: it goes with no part, merge, digest or programme');
  }
  if (values.shard !== undefined && values['dry-run']) {
    throw new UsageError('--shard writes a file and nothing into the CRM: --dry-run belongs to the merge');
  }
  const shard = values.shard === undefined ? null : parseShard(values.shard);
  if (values.shard !== undefined && shard === null) {
    throw new UsageError('--shard is written as the number of the part, from 0, of how many: 0/4, 1/4, 2/4, 3/4');
  }
  const shared = {
    crm,
    url: origin(values.url),
    week: day('week', values.week),
    now: day('now', values.now),
    dryRun: values['dry-run'] ?? false,
  } as const;
  if (programme !== undefined) return { ...shared, task: { kind: 'programme', file: programme } };
  const { format } = values;
  if (format !== undefined && format !== 'html' && format !== 'text') throw new UsageError('--format is html or text');
  if (values.digest) {
    if (shard !== null || merge !== null) throw new UsageError('--digest is a run of its own: it sends what is published');
    return { ...shared, task: { kind: 'digest', format: format ?? 'html' } };
  }
  if (format !== undefined) throw new UsageError('--format belongs to --digest');
  if (shard !== null && values.out !== undefined) return { ...shared, task: { kind: 'shard', shard, out: values.out } };
  return {
    ...shared,
    task: merge === null ? { kind: 'publish', onlyIfAsked: values['if-asked'] ?? false } : { kind: 'merge', files: merge },
  };
}
