import { describe, expect, it } from 'vitest';
import { toldFew } from './subtract';

const people = (text: string) => new Set(text);

describe('what sums of groups tell of few people', () => {
  it.each([
    ['one who left', ['abcdef', 'abcde'], [['f']]],
    ['a complement of two parts', ['abcdefghijkl', 'abcde', 'fghij'], [['k', 'l']]],
    ['the middle of three that overlap', ['abcdefg', 'abcdexyzvw', 'fgxyzvw'], [['f', 'g']]],
    ['a group of five and its complement', ['abcdefghij', 'abcde'], []],
    ['groups that overlap in few, without the union', ['abcdef', 'efghij'], []],
  ])('%s', (_, groups, expected) => {
    expect(toldFew(groups.map(people), 5)).toEqual(expected);
  });
});
