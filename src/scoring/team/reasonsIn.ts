import type { Phase } from '../../model/rule';
import type { BarrierCount } from '../../model/sheet';

/** Reasons given in a phase with their answers, over all rules; the most frequent first. */
export function reasonsIn(
  barriers: readonly BarrierCount[],
  phase: Phase,
): readonly { readonly reason: string; readonly answers: number }[] {
  const counts = new Map<string, number>();
  for (const each of barriers) {
    if (each.phase === phase && each.answers > 0) counts.set(each.reason, (counts.get(each.reason) ?? 0) + each.answers);
  }
  return [...counts]
    .map(([reason, answers]) => ({ reason, answers }))
    .sort((a, b) => b.answers - a.answers || (a.reason < b.reason ? -1 : 1));
}
