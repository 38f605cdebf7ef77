import { describe, expect, it } from 'vitest';
import { dateTask } from '../../src/views/team/dateTask';

const counts = (deals: number, past: number, filled: Readonly<Record<string, number>>) => ({
  deals,
  pastClose: { deals: past, money: null },
  filled,
});

describe('the one thing about close dates, counted without a publisher', () => {
  it.each([
    ['past dates come before missing ones', counts(10, 2, { closeDate: 5 }), { kind: 'past', deals: 2 }],
    ['no deal with a date at all is not good', counts(334, 0, { closeDate: 0 }), { kind: 'undated', deals: 334 }],
    ['a single deal without one', counts(10, 0, { closeDate: 9 }), { kind: 'undated', deals: 1 }],
    ['all ahead', counts(10, 0, { closeDate: 10 }), { kind: 'good' }],
    ['no open deal earns no praise', counts(0, 0, { closeDate: 0 }), { kind: 'none' }],
    ['a close date that may not be counted earns none either', counts(10, 0, { amount: 3 }), { kind: 'none' }],
  ])('%s', (_, given, task) => {
    expect(dateTask(given)).toEqual(task);
  });
});
