import type { WeekChange } from '../../../scoring/team/weekChanges';
import type { Words } from '../../../words/createWords';

/** What the week says in one line: people in full adoption, then forecast that has a past close date. */
export function weekAnswer(
  words: Words,
  changes: readonly WeekChange[],
  past: { readonly deals: number; readonly money: string | null },
): string {
  const adopted = changes.find(({ id }) => id === 'adopted');
  const second =
    past.deals === 0
      ? words.say('week.answer.noPast')
      : past.money === null
        ? words.say('week.answer.pastPlain', { deals: past.deals })
        : words.say('week.answer.past', { money: past.money });
  return words.say('week.answer.both', { first: adoptedWords(words, adopted), second });
}

function adoptedWords(words: Words, adopted: WeekChange | undefined): string {
  if (!adopted || adopted.now === null) return words.say('week.answer.unknown');
  const { now, before } = adopted;
  const of = adopted.of ?? 0;
  if (before === null) return words.say('week.answer.first', { now, of });
  if (now > before) return words.say('week.answer.more', { n: now - before });
  return now < before ? words.say('week.answer.fewer', { now, of, n: before - now }) : words.say('week.answer.same', { now, of });
}

/** How deals past their close date moved. */
export function weekMeaning(words: Words, changes: readonly WeekChange[]): string {
  const past = changes.find(({ id }) => id === 'past');
  if (!past || past.before === null || past.now === null) return words.say('week.meaning.first');
  const { before, now } = past;
  if (now === before) return words.say('week.meaning.same', { now });
  return words.say(now < before ? 'week.meaning.fell' : 'week.meaning.rose', { before, now });
}
