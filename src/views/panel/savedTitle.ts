import type { PanelState } from '../../model/panel';
import type { Words } from '../../words/createWords';
import { plainText } from '../../words/plainText';

/** What was saved, in a title: "Saved: closes Fri 4 Dec", "Saved: Trade fair", "Call logged", "Undone". */
export function savedTitle(words: Words, { saved }: PanelState): string {
  if (saved === null) return '';
  const { undo, logged, field, value, valueLabel } = saved;
  if (undo === 'undone') return words.say('saved.undone');
  if (logged !== null) return words.say(`log.saved.${logged}`);
  if (field === 'closeDate' && typeof value === 'string') return words.say('saved.closes', { date: value });
  if (field === 'amount' && typeof value === 'number') return words.say('saved.value', { value: words.money(value) });
  const text = valueLabel ?? (typeof value === 'number' ? words.number(value) : typeof value === 'string' ? value : '');
  return text === '' ? words.say('saved.plain') : words.say('saved.value', { value: plainText(text, 60) });
}
