import type { IsoDate } from '../../../model/dates';
import type { WaitingBarrier } from '../../../scoring/team/barriersWaiting';
import type { Words } from '../../../words/createWords';

/** What is stored with a decision: the word, the numbers that it rests on, and thanks to those who told (B19). */
export function decisionText(words: Words, { answers, people }: WaitingBarrier, word: string, week: IsoDate): string {
  const told = words.say('barriers.people', { people });
  return [word, words.say('barriers.numbers', { answers, people: told, week }), words.say('barriers.thanks')]
    .filter((each) => each !== '')
    .join(' ');
}
