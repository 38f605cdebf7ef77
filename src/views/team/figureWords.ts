import type { Words } from '../../words/createWords';

/** "12 %", or that it is not known. */
export function percentText(words: Words, share: number | null): string {
  return share === null ? words.say('figure.unknown') : words.say('figure.percent', { share });
}

/** The pairs of a chart's sentence: "Propose 11, Close 1". */
export function listText(words: Words, pairs: readonly (readonly [name: string, value: string | number])[]): string {
  return pairs
    .map(([name, value]) => words.say('figure.pair', { name, value: typeof value === 'number' ? words.number(value) : value }))
    .join(', ');
}
