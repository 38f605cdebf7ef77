import { groupGain } from '../../flows/fixList/groupGain';
import { type FixMemory, isDone, itemsOf } from './fixListKit';

/** What the open findings of a rule would bring to the own score, as it stands now. */
export function weighGroup(memory: FixMemory, ruleId: string): void {
  const { session, tally } = memory;
  if (session === null) return;
  const open = itemsOf(memory, ruleId).filter((item) => !isDone(item));
  const results = open.flatMap(({ recordId }) => memory.records.get(recordId)?.result ?? []);
  memory.gains.set(ruleId, groupGain(session.plan, results, ruleId, tally));
}
