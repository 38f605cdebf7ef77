import { type Counters, counterBy, counterOf } from '../../model/sheet';
import { type PartOf, partOf } from './unusable';

/** Questions about an account that its records should answer, in the order in which they are asked. */
export const QUESTIONS = ['whoDecides', 'whatIsOpen', 'lastSpoke', 'whatTheyBuy', 'howBig'] as const;

export interface Question extends PartOf {
  readonly question: string;
}

/** Which questions the records of active accounts answer (C10): the least answered first. Unknown questions stay, as they are named. */
export function questions(counters: Counters): readonly Question[] {
  const asked = counterOf(counters, 'asked');
  const answered = counterBy(counters, 'answered');
  const names = [...new Set([...QUESTIONS, ...Object.keys(answered)])].filter(
    (name) => asked > 0 && (name in answered || Object.keys(answered).length > 0),
  );
  return names.map((question) => ({ question, ...partOf(answered[question] ?? 0, asked) })).sort((a, b) => a.part - b.part);
}
