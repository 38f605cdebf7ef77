import type { Play } from '../../model/play';
import type { Words } from '../../words/createWords';

/**
 * A play in words, as its owner sees it before anybody else: how long, who was needed, what was done when. The deal's name, the
 * customer and money are not in it.
 */
export function playText({ days, contacts, steps }: Play, words: Words): string {
  const lines = steps.map(({ phase, day, done }) => {
    const named = words.say(`plays.phase.${phase ?? 'before'}`);
    if (done.length === 0) return words.say('plays.stepQuiet', { day, phase: named });
    const list = done.map(({ kind, count }) => words.say(`plays.done.${kind}`, { count })).join(', ');
    return words.say('plays.step', { day, phase: named, done: list });
  });
  const people = contacts === null || contacts === 0 ? [] : [words.say('plays.contacts', { count: contacts })];
  return [words.say('plays.days', { days }), ...people, ...lines].join('\n');
}
