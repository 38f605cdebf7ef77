import { describe, expect, it } from 'vitest';
import { inheritedAt } from '../../../src/adapters/salesforce/inheritedAt';

const [ME, ANA, BEN] = ['005000000000001AAA', '005000000000002AAA', '005000000000003AAA'];

/** A change of owner as the platform keeps it: a row with ids and one with names, the newest first. */
const change = (day: string, from: string, to: string) => [
  { CreatedDate: `${day}T10:00:00.000+0000`, OldValue: from, NewValue: to },
  { CreatedDate: `${day}T10:00:00.000+0000`, OldValue: `Name of ${from}`, NewValue: `Name of ${to}` },
];

describe('when the present owner received a record', () => {
  it.each([
    ['never handed over', [], null],
    ['from a colleague', [change('2026-11-01', ANA, ME)], '2026-11-01'],
    ['through two hands', [change('2026-11-01', BEN, ME), change('2026-10-01', ANA, BEN)], '2026-11-01'],
    [
      'given away and back within weeks: theirs from the beginning',
      [change('2026-11-20', ANA, ME), change('2026-11-01', ME, ANA)],
      null,
    ],
    [
      'to and fro for months, from one who had received it: since then',
      [
        change('2026-11-20', ANA, ME),
        change('2026-10-25', ME, ANA),
        change('2026-10-24', ANA, ME),
        change('2026-09-25', ME, ANA),
        change('2026-03-01', BEN, ME),
      ],
      '2026-03-01',
    ],
    [
      'back through a third hand within weeks',
      [change('2026-11-20', BEN, ME), change('2026-11-10', ANA, BEN), change('2026-11-01', ME, ANA)],
      null,
    ],
    ['back after half a year: received anew', [change('2026-11-20', ANA, ME), change('2026-05-01', ME, ANA)], '2026-11-20'],
    ['given away and back on one day', [change('2026-11-20', ANA, ME), change('2026-11-20', ME, ANA)], null],
  ])('%s', (_, changes, day) => {
    expect(inheritedAt(changes.flat(), ME)).toBe(day === null ? null : `${day}T10:00:00.000Z`);
  });

  it('ids of 15 characters are those of 18; values that may not be read leave the latest change', () => {
    expect(inheritedAt([change('2026-11-20', ANA, ME), change('2026-11-01', ME.slice(0, 15), ANA)].flat(), ME)).toBeNull();
    expect(inheritedAt([{ CreatedDate: '2026-11-20T10:00:00.000+0000' }], ME)).toBe('2026-11-20T10:00:00.000Z');
  });
});
