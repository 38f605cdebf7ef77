import { CrmError } from '../../model/crmError';
import type { Instant, IsoDate } from '../../model/dates';
import { LONGEST_TEXT, type RunRow, type RunState } from '../../model/published';
import { PublishRefused } from './publishRefused';
import type { RunError } from './rowWriter';

const RUN = 'publish:';

/**
 * Runs of one day whose records are kept: a failed one in the morning stays beside the good one of the evening, and who asks for figures
 * all day fills no table. Days go with the retention.
 */
export const KEPT_A_DAY = 24;

/** What is known of an earlier run. */
export type KnownRun = Pick<RunRow, 'name' | 'state' | 'startedAt'>;

/** Is the row that of a run, and not what the publisher remembers? */
export function isRun({ name }: Pick<RunRow, 'name'>): boolean {
  return name.startsWith(RUN);
}

/**
 * The name of the next run of a day: numbered, and once as many are kept as may be, that of the day's oldest good one, else of its oldest.
 * @example runName([{ name: 'publish:2026-11-23:1', … }], '2026-11-23') // 'publish:2026-11-23:2'
 */
export function runName(runs: readonly KnownRun[], day: IsoDate): string {
  const start = `${RUN}${day}`;
  const numbered = new Map(runs.filter(({ name }) => name.startsWith(`${start}:`)).map((run) => [run.name, run]));
  // Earlier versions kept one record a day, without a number.
  const first = runs.some(({ name }) => name === start) ? 1 : 0;
  if (first + numbered.size < KEPT_A_DAY) {
    for (let number = first + 1; ; number += 1) if (!numbered.has(`${start}:${number}`)) return `${start}:${number}`;
  }
  const oldest = [...numbered.values()].sort((a, b) => (a.startedAt < b.startedAt ? -1 : 1));
  return (oldest.find(({ state }) => state === 'done') ?? oldest[0])?.name ?? `${start}:1`;
}

/** The run's own row: what it did and what went wrong, in kinds and numbers. */
export function runRow(
  name: string,
  state: RunState,
  startedAt: Instant,
  finishedAt: Instant | null,
  counts: unknown,
  errors: readonly RunError[],
): RunRow {
  const text = JSON.stringify(errors);
  return {
    kind: 'run',
    name,
    state,
    startedAt,
    finishedAt,
    counts: JSON.stringify(counts),
    errors: text.length <= LONGEST_TEXT ? text : '[]',
  };
}

/** Runs that never came to tell their end: whoever holds the lease knows that they are over. */
export function unfinished(runs: readonly KnownRun[]): readonly RunRow[] {
  return runs
    .filter(({ state }) => state === 'running')
    .map(({ name, startedAt }) => runRow(name, 'stopped', startedAt, null, {}, [{ what: 'unfinished', code: '', count: 1 }]));
}

/** Codes of the adapters for a call that the caller's signal ended: a run that was told to stop. */
export const STOPS: ReadonlySet<string> = new Set(['ABORTED', 'CANCELLED']);

/** A fault as the run record keeps it: its kind and code, never the platform's sentence, which may quote a record. */
export function toRunError(error: unknown): RunError {
  if (error instanceof CrmError) {
    const code = error.code ?? '';
    return { what: STOPS.has(code) ? 'stopped' : error.kind, code, count: 1 };
  }
  if (error instanceof PublishRefused) return { what: 'refused', code: error.because, count: 1 };
  return { what: 'unexpected', code: error instanceof Error ? error.name : '', count: 1 };
}
