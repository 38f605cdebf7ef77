import type { PayStory } from '../../../scoring/team/payStory';
import type { Words } from '../../../words/createWords';
import type { MessageId } from '../../../words/en';

/** "31 %", "68 days": whole, as the difference between two of them is read. */
export function payValue(words: Words, measure: PayStory['measure'], value: number): string {
  return words.say(measure === 'winRate' ? 'pay.percent' : 'pay.days', { value: Math.round(value) });
}

/** Where a group of people stands, from the least to the most. */
export function thirdName(words: Words, index: number, of: number): string {
  const id: MessageId = index === 0 ? 'pay.third.0' : index === of - 1 ? 'pay.third.2' : 'pay.third.1';
  return words.say(id);
}

/** What the finding says, in a sentence without a cause. */
export function payAnswer(words: Words, { measure, finding, wished }: PayStory): string | null {
  if (finding === 'notEnough') return null;
  if (finding === 'noLink') return words.say(`pay.answer.noLink.${measure}`);
  return words.say(`pay.answer.${wished === false ? 'against' : 'link'}.${measure}`);
}

/** The same numbers for a rep, a manager and the sponsor (A15); `null` where there are none. */
export function payViews(words: Words, story: PayStory): Readonly<Record<'rep' | 'manager' | 'executive', string>> | null {
  const { measure, rows, difference, people } = story;
  if (rows === null || difference === null) return null;
  const text = (value: number | undefined) => (value === undefined ? '' : payValue(words, measure, value));
  const args = {
    first: text(rows[0]?.value),
    middle: text(rows[1]?.value),
    last: text(rows.at(-1)?.value),
    difference: Math.abs(difference),
    people,
  };
  return {
    rep: words.say(`pay.rep.${measure}`, args),
    manager: words.say(`pay.manager.${measure}`, args),
    executive: words.say(`pay.executive.${measure}`, args),
  };
}
