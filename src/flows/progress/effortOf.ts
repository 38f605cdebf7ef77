import type { EffortFigure } from '../../model/progress';
import type { Response } from '../../model/response';

/** Under so many fixes of one kind there is no usual effort (B5). */
const ENOUGH = 10;

function median(sorted: readonly number[]): number {
  const middle = Math.floor(sorted.length / 2);
  const [low = 0, high = 0] = [sorted[middle - 1], sorted[middle]];
  return sorted.length % 2 === 1 ? high : Math.round((low + high) / 2);
}

/**
 * What own fixes of one kind take now against what they took at first: the earlier half by time against the later one. Only fixes
 * whose seconds were measured, and only kinds with ten of them; the most frequent first.
 */
export function effortOf(fixes: readonly Response[]): readonly EffortFigure[] {
  const byRule = new Map<string, { at: string; seconds: number }[]>();
  for (const { ruleId, seconds, at } of fixes)
    if (seconds !== null && seconds > 0) byRule.set(ruleId, [...(byRule.get(ruleId) ?? []), { at, seconds }]);
  return [...byRule]
    .filter(([, all]) => all.length >= ENOUGH)
    .map(([ruleId, all]) => {
      const inTime = [...all].sort((a, b) => a.at.localeCompare(b.at)).map(({ seconds }) => seconds);
      const half = Math.floor(inTime.length / 2);
      const [earlier, later] = [inTime.slice(0, half), inTime.slice(half)].map((part) => part.sort((a, b) => a - b));
      return {
        ruleId,
        n: inTime.length,
        before: median(earlier ?? []),
        now: median(later ?? []),
        from: later?.[0] ?? 0,
        to: later?.at(-1) ?? 0,
      };
    })
    .sort((a, b) => b.n - a.n || (a.ruleId < b.ruleId ? -1 : 1));
}
