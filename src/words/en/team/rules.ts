import type { Message } from '../../message';

/** Words of what rules cost, and of fields that nobody uses. */
export const teamRules = {
  'cost.title': '{rule} takes most time',
  'cost.titleNone': 'No fix was timed this week',
  'cost.counted': 'Seconds that people gave to fixes in the week, by rule; the dearest first',
  'cost.foot': 'Timed in people’s own browsers; only the sum by rule leaves them.',
  'cost.sentence': 'Time for fixes by rule: {list}.',
  'cost.rule': 'Rule',
  'cost.seconds': 'Seconds',
  'cost.fixes': 'Fixes',
  'cost.each': 'Seconds each',
  'cost.shown': '{seconds:number} s',
  'cost.note': '{fixes:number} × {each:number} s',
  'unused.title': {
    by: 'count',
    zero: 'No field without a use is known',
    one: 'One rule asks for what nobody is named to use',
    other: '{count:number} rules ask for what nobody is named to use',
  },
  'unused.counted': 'A field needs a report, a workflow or a person that uses it. Without one, propose to drop the rule.',
  'unused.level.mandatory': 'required',
  'unused.level.expected': 'expected',
  'unused.propose': 'Propose to drop it',
  'unused.proposeOf': 'Propose to drop: {rule}',
  'unused.proposed': 'Proposed to the owner of the rules',
  'unused.usedBy': 'Used by {list}',
  'unused.note': 'Drop this rule? Nobody is named to use what it asks for.',
} as const satisfies Readonly<Record<string, Message>>;
