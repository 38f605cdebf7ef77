import type { FixGrid, FixGroup, FixListState } from '../../model/fixList';
import type { Words } from '../../words/createWords';
import type { MessageId } from '../../words/en';

/** The short name of a group: "Close date past"; of an organisation's own rule what to do. */
export function tabName(words: Words, { ruleId, fieldLabel }: FixGroup): string {
  const id = `fixList.tab.${ruleId}`;
  return words.has(id) ? words.say(id) : words.ruleLabel(ruleId, fieldLabel);
}

/** The group in a sentence: "12 deals, €1,079,500, have a close date in the past". */
export function groupHeading(words: Words, group: FixGroup, grid: FixGrid): string {
  const count = group.count;
  const sum = grid.money === null ? '' : words.say('fixList.sum', { money: grid.money });
  const ids = [`fixList.group.${group.ruleId}.${grid.message}`, `fixList.group.${group.ruleId}`];
  const found = ids.find((id) => words.has(id));
  if (found !== undefined && words.has(found)) return words.say(found, { count, sum });
  const records = words.say(`fixList.records.${group.entity}`, { count });
  return words.say('fixList.group', { label: words.ruleLabel(group.ruleId, group.fieldLabel), records, sum: '' });
}

/** "About 40 seconds", "About 2 minutes". */
export function effortWords(words: Words, seconds: number): string {
  if (seconds < 60) return words.say('fixList.seconds', { seconds });
  return words.say('fixList.minutes', { minutes: Math.round(seconds / 60) });
}

/** What a group's fix is good for: of several deals in the plural, where the rule speaks of one. */
export function benefitWords(words: Words, { ruleId, benefit, count }: FixGroup): string {
  const id = `fixList.benefit.${ruleId}`;
  if (benefit === null && count > 1 && words.has(id)) return words.say(id);
  return benefit ?? words.ruleBenefit(ruleId) ?? '';
}

type Announcement = NonNullable<FixListState['announcement']>;

/** The message of an announcement: the score is said where there is one, and no undo where nothing was saved. */
export function announcementOf({ message, args }: Announcement): { readonly id: MessageId; readonly args: Announcement['args'] } {
  if (message !== 'fixList.said.saved') return { id: message as MessageId, args };
  if (args.saved === 0) return { id: 'fixList.said.look', args };
  return { id: args.score === null ? 'fixList.said.saved' : 'fixList.said.savedScore', args };
}
