import type { ElsewhereFacts } from '../model/facts';
import type { Rule } from '../model/rule';
import type { RecordBundle } from '../ports/crm';
import { signalCalls } from '../scoring/compileCondition';
import type { Plan } from '../scoring/plan';

type Say = (bundle: RecordBundle) => ElsewhereFacts;

/** What the programme's rule of originality allows; `null` where it has none. */
function limitsOf(rules: readonly Rule[]): { readonly others: number; readonly together: number } | null {
  const args = rules.flatMap(({ must }) => signalCalls(must)).find(({ signal }) => signal === 'original')?.args;
  return args ? { others: Number(args.others), together: Number(args.together) } : null;
}

/**
 * Own activities that only repeat others, or were made in one go: by the limits of the programme's own rule, whether or not it
 * counts yet. What they are about was not touched by them.
 * @param bundles all own activities
 */
export function copiesOf({ entities }: Plan, bundles: readonly RecordBundle[], say: Say): ReadonlySet<string> {
  const limits = limitsOf((entities.get('Activity')?.rules ?? []).map(({ rule }) => rule));
  if (limits === null) return new Set();
  const copies = bundles.filter((bundle) => {
    const { sameText, madeTogether } = say(bundle);
    return (sameText ?? 0) >= limits.others || (madeTogether ?? 0) >= limits.together;
  });
  return new Set(copies.map(({ record }) => record.ref.id));
}

/** What other records say of each one, with the person's copies. */
export function withCopies(say: Say, copies: ReadonlySet<string>): Say {
  return copies.size === 0 ? say : (bundle) => ({ ...say(bundle), copies });
}
