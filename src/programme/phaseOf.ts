import type { Programme } from '../model/programme';
import type { Stage } from '../model/record';
import type { Phase } from '../model/rule';

/** Upper bounds in percent, exclusive (rules.md). */
const BY_PROBABILITY: readonly (readonly [number, Phase])[] = [
  [25, 'qualify'],
  [50, 'develop'],
  [75, 'propose'],
  [100, 'close'],
];

/**
 * The phase of a stage: by the programme's names, else by the stage's default probability. `null` at 100 % (won) and
 * where nothing is known.
 * @example phaseOf(programme, { value: 'Pitch', label: 'Pitch', probability: 50 }) // 'propose'
 */
export function phaseOf({ phases }: Programme, { value, probability }: Stage): Phase | null {
  if (Object.hasOwn(phases, value)) return phases[value] ?? null;
  if (probability === null || !(probability >= 0)) return null;
  return BY_PROBABILITY.find(([below]) => probability < below)?.[1] ?? null;
}
