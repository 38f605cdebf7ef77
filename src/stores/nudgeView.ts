import type { RecordFacts } from '../model/facts';
import type { Nudge } from '../model/nudge';
import type { NudgeView } from '../model/panel';

/** A nudge as the panel draws it. Likely twins of an account are what an `open` fix opens. */
export function nudgeView(nudge: Nudge, facts: RecordFacts): NudgeView {
  const twins = nudge.fix.kind === 'open' ? (facts.elsewhere?.twins ?? []) : [];
  return {
    ruleId: nudge.ruleId,
    verdict: nudge.verdict,
    message: nudge.message,
    args: nudge.args,
    level: nudge.level,
    gain: nudge.gain,
    seconds: nudge.seconds,
    fix: nudge.fix,
    askedBy: nudge.rule.askedBy,
    benefit: nudge.rule.benefit,
    targets: twins.map(({ id, name, why }) => ({ ref: { entity: 'Account', id }, name, why })),
  };
}
