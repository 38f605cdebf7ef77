import type { ElsewhereFacts } from '../model/facts';
import type { Rule } from '../model/rule';
import type { RecordBundle } from '../ports/crm';
import { signalCalls } from '../scoring/compileCondition';
import type { Plan } from '../scoring/plan';
import { plain, textOf } from './elsewhereOf';

type Say = (bundle: RecordBundle) => ElsewhereFacts;

/** How many made in one go the programme's rule of originality takes for a burst; `null` where it has no such rule. */
function mostTogether(rules: readonly Rule[]): number | null {
  const args = rules.flatMap(({ must }) => signalCalls(must)).find(({ signal }) => signal === 'original')?.args;
  return args ? Number(args.together) : null;
}

/** A call that is logged in two clicks says nothing, and is honest: only written words can be copied. */
const isWritten = ({ record }: RecordBundle) => plain(textOf(record.fields.description)) !== '';

/**
 * Own activities that touch nothing: one of as many with the same written words in 30 days as make a burst, or of a burst itself. Both
 * go by the programme's own rule, whether or not it counts yet. Fewer repeats ("left a message") are honest work, and only the rule of
 * originality says a word about them.
 * @param bundles all own activities
 */
export function copiesOf({ entities }: Plan, bundles: readonly RecordBundle[], say: Say): ReadonlySet<string> {
  const most = mostTogether((entities.get('Activity')?.rules ?? []).map(({ rule }) => rule));
  if (most === null) return new Set();
  const copies = bundles.filter((bundle) => {
    const { sameText, madeTogether } = say(bundle);
    return (isWritten(bundle) && (sameText ?? 0) + 1 >= most) || (madeTogether ?? 0) >= most;
  });
  return new Set(copies.map(({ record }) => record.ref.id));
}

/** What other records say of each one, with the person's copies. */
export function withCopies(say: Say, copies: ReadonlySet<string>): Say {
  return copies.size === 0 ? say : (bundle) => ({ ...say(bundle), copies });
}
