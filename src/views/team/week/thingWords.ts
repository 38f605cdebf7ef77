import type { Programme } from '../../../model/programme';
import type { PraiseFor, Thing } from '../../../programme/threeThings';
import type { Words } from '../../../words/createWords';

const LESSON_MINUTES = 15;

export interface ThingText {
  readonly title: string;
  readonly body: string;
  readonly action: string;
  readonly minutes: number;
}

/** Thanks for a step, as they are proposed: the numbers that moved for the better and nothing else. */
export function praiseWords(words: Words, what: PraiseFor, unit: string, from: number, to: number): string {
  return words.say(`praise.${what}`, { unit, from, to, n: Math.abs(to - from) });
}

/** A thing of the week in words: what, why, what to press, and how long it takes. */
export function thingWords(words: Words, thing: Thing, { lessons = [] }: Programme): ThingText {
  switch (thing.kind) {
    case 'barrier': {
      const { group, answers, people } = thing;
      const reason = words.say(`reason.${thing.reason}`);
      const rule = words.ruleLabel(thing.rule);
      return {
        title:
          group === null ? words.say('week.barrier.title', { rule, reason }) : words.say('week.barrier.group', { group, reason }),
        body: [
          words.say('week.barrier.people', { people, reason }),
          ...(group === null ? [] : [words.say('week.barrier.about', { rule })]),
          words.say('week.barrier.effect', { answers }),
        ].join(' '),
        action: words.say('week.barrier.action'),
        minutes: 2,
      };
    }
    case 'train': {
      const own = lessons.find(({ area }) => area === thing.area);
      const minutes = own?.minutes ?? LESSON_MINUTES;
      return {
        title: own?.title ?? words.say('week.train.title', { area: words.say(`week.area.${thing.area}`) }),
        body: words.say('week.train.body', { used: thing.used, of: thing.of }),
        action: words.say('week.train.action', { minutes }),
        minutes,
      };
    }
    case 'praise': {
      const { from, to, what, unit } = thing;
      return {
        title: words.say(`week.praise.${what}`, { unit: unit.name, n: Math.abs(to - from) }),
        body: words.say('week.praise.body', { from, to }),
        action: words.say('week.praise.action'),
        minutes: 1,
      };
    }
    case 'review':
      return {
        title: words.say(`week.review.${thing.measure}`),
        body: words.say('week.review.body'),
        action: words.say('week.review.action'),
        minutes: 30,
      };
  }
}
