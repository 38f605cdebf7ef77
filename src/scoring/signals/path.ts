import type { Instant } from '../../model/dates';
import type { RecordFacts } from '../../model/facts';
import { PHASES } from '../../model/rule';
import { instantMs } from '../calendar/zone';
import { numberArg, type Signal } from '../signal';
import { NOT_APPLICABLE, PASS, POOR } from '../verdicts';

interface Move {
  readonly at: Instant;
  readonly from: number;
  readonly to: number;
}

/** Forward moves, the one to "won" included. Where a deal begins is no move; going back is allowed. */
function forwardMoves({ steps, status, closedAt }: RecordFacts): readonly Move[] {
  const all = (steps ?? []).map(({ at, phase }) => ({ at, place: PHASES.indexOf(phase) }));
  if (status === 'won' && closedAt !== null) all.push({ at: closedAt, place: PHASES.length });
  return all.flatMap(({ at, place }, index) => {
    const from = all[index - 1]?.place ?? place;
    return place > from ? [{ at, from, to: place }] : [];
  });
}

/** The moment of the latest fault: a phase skipped, or two moves within the minutes. */
function latestFault(facts: RecordFacts, minutes: number): Instant | null {
  const moves = forwardMoves(facts);
  let been = PHASES.indexOf(facts.steps?.[0]?.phase ?? 'qualify');
  let fault: Instant | null = null;
  moves.forEach(({ at, to }, index) => {
    // A phase that was passed before going back is not skipped when it is passed over on the way forward again.
    const skipped = to > been + 1;
    been = Math.max(been, to);
    const before = instantMs(moves[index - 1]?.at);
    const now = instantMs(at);
    const rushed = before !== null && now !== null && now - before < minutes * 60_000;
    if (skipped || rushed) fault = at;
  });
  return fault;
}

/** The deal passed through its phases: none skipped on the way to the next or to "won", no two passed within minutes. */
export const path: Signal = {
  name: 'path',
  args: { minutes: { type: 'number', min: 0, max: 10_080 } },
  timed: false,
  test: (args) => {
    const minutes = numberArg(args, 'minutes', 10);
    return (facts) => {
      if (facts.steps === null || facts.steps.length === 0) return NOT_APPLICABLE;
      return latestFault(facts, minutes) === null ? PASS : POOR;
    };
  },
  since:
    (args) =>
    (facts, { zone }) =>
      zone.dayOf(latestFault(facts, numberArg(args, 'minutes', 10))),
};
