import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import { LONGEST_TEXT, type RunRow, type RunState } from '../../model/published';
import { PublishRefused } from './publishRefused';
import type { RunError } from './rowWriter';
import type { Weeks } from './weeks';

/** The run's own row, one a day: what it did and what went wrong, in kinds and numbers. */
export function runRow(
  weeks: Weeks,
  state: RunState,
  startedAt: Instant,
  finishedAt: Instant | null,
  counts: unknown,
  errors: readonly RunError[],
): RunRow {
  const text = JSON.stringify(errors);
  return {
    kind: 'run',
    name: `publish:${weeks.today}`,
    state,
    startedAt,
    finishedAt,
    counts: JSON.stringify(counts),
    errors: text.length <= LONGEST_TEXT ? text : '[]',
  };
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
