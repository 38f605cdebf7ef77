import type { BarrierDecision } from '../model/barrier';
import type { Instant } from '../model/dates';
import { isOutsideControl, type Response } from '../model/response';
import type { CrmPort } from '../ports/crm';

/** What a session knows of the decisions about barriers. */
export interface KnownDecisions {
  readonly list: readonly BarrierDecision[];
  /** `null` = not read yet. */
  readonly readAt: Instant | null;
  /** False: they could not be read, so that what depends on them is shown as partial. */
  readonly complete: boolean;
}

export const NO_DECISIONS: KnownDecisions = { list: [], readAt: null, complete: true };

const FRESH_MS = 3_600_000;

/** Is there an answer that a decision could be about? Most people have none, and then nothing is asked. */
export function needsDecisions(responses: readonly Response[]): boolean {
  return responses.some(({ kind, reason }) => kind === 'whyNot' && isOutsideControl(reason));
}

/**
 * The decisions, read again where an answer needs them and they are not known or older than an hour. Never rejects: without
 * them the panel works as if nothing had been decided, and says that a part is missing. Gives back `known` itself where
 * nothing is new.
 */
export async function refreshDecisions(
  port: CrmPort,
  known: KnownDecisions,
  responses: readonly Response[],
  now: Instant,
  signal?: AbortSignal,
): Promise<KnownDecisions> {
  const fresh = known.readAt !== null && Date.parse(now) - Date.parse(known.readAt) < FRESH_MS;
  if (fresh || !needsDecisions(responses)) return known;
  try {
    return { list: await port.readDecisions(signal), readAt: now, complete: true };
  } catch {
    // Older words still stand; a read that was cancelled says nothing.
    return signal?.aborted || known.readAt !== null ? known : { ...known, complete: false };
  }
}
