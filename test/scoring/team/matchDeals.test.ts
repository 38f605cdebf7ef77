import { describe, expect, it } from 'vitest';
import type { WonDeal } from '../../../src/model/wonDeal';
import { type BilledDeal, matchDeals } from '../../../src/scoring/team/matchDeals';

const deal = (id: string, more: Partial<WonDeal> = {}): WonDeal => ({
  id,
  number: null,
  name: `Deal ${id}`,
  account: null,
  closedOn: '2026-10-01',
  amount: null,
  ...more,
});
const billed = (line: number, more: Partial<BilledDeal>): BilledDeal => ({
  line,
  id: null,
  number: null,
  name: null,
  date: null,
  amount: null,
  ...more,
});

describe('a billing list against won deals', () => {
  it.each<[string, Partial<BilledDeal>, Partial<WonDeal> & { id: string }, string | null]>([
    ['the same id', { id: '0061x00000ABCDe' }, { id: '0061x00000ABCDe' }, 'id'],
    ['15 characters of 18', { id: '0061x00000ABCDe' }, { id: '0061x00000ABCDeAAF' }, 'id'],
    ['Salesforce ids tell case apart', { id: '0061x00000ABCDE' }, { id: '0061x00000ABCDeAAF' }, null],
    [
      'a GUID in braces and capitals',
      { id: '{0B6E0000-0000-4000-8000-00000000000A}' },
      { id: '0b6e0000-0000-4000-8000-00000000000a' },
      'id',
    ],
    ['a number with leading noughts and a dash', { number: '00-4711' }, { id: 'a', number: '4711' }, 'number'],
    ['name and day', { name: 'Harbour refit', date: '2026-10-01' }, { id: 'a', name: 'Harbour Refit' }, 'nameAndDate'],
    [
      'the customer stands in for the deal',
      { name: 'Müller KG', date: '2026-10-20' },
      { id: 'a', account: 'MULLER' },
      'nameAndDate',
    ],
    ['an invoice five weeks later is another deal', { name: 'Deal a', date: '2026-11-05' }, { id: 'a' }, null],
    ['a name without a day says too little', { name: 'Deal a' }, { id: 'a' }, null],
    ['a blank number is no number', { number: '--' }, { id: 'a', number: '' }, null],
  ])('%s', (_, line, won, by) => {
    const found = matchDeals([billed(1, line)], [deal(won.id, won)]);
    expect(found.matched[0]?.by ?? null).toBe(by);
    expect(found.matched.length + found.unmatched.length).toBe(1);
    expect(found.matched.length + found.unbilled.length).toBe(1);
  });

  it('each deal is matched once: the second invoice stays open', () => {
    const found = matchDeals([billed(1, { number: '7' }), billed(2, { number: '7' })], [deal('a', { number: '7' })]);
    expect(found.matched.map(({ billed: { line } }) => line)).toEqual([1]);
    expect(found.unmatched).toEqual([{ billed: billed(2, { number: '7' }), why: 'none', candidates: [] }]);
  });

  it('an id wins over a number of another line, in whatever order they stand', () => {
    const found = matchDeals(
      [billed(1, { number: '7' }), billed(2, { id: 'deal-a' })],
      [deal('deal-a', { number: '7' }), deal('deal-b', { number: '7' })],
    );
    expect(found.matched.map(({ deal: { id }, by }) => [id, by])).toEqual([
      ['deal-b', 'number'],
      ['deal-a', 'id'],
    ]);
  });

  it('several that would fit are left to a person, unless the day or the amount tells them apart', () => {
    const won = [
      deal('a', { name: 'Service', closedOn: '2026-10-01', amount: 100 }),
      deal('b', { name: 'Service', closedOn: '2026-10-09', amount: 200 }),
    ];
    const line = (more: Partial<BilledDeal>) => matchDeals([billed(1, { name: 'service', ...more })], won);
    expect(line({ date: '2026-10-05' }).unmatched[0]).toMatchObject({ why: 'several', candidates: won });
    expect(line({ date: '2026-10-09' }).matched[0]?.deal.id).toBe('b');
    expect(line({ date: '2026-10-05', amount: 100 }).matched[0]?.deal.id).toBe('a');
  });

  it('won and billed nowhere is listed too', () => {
    expect(matchDeals([], [deal('a')]).unbilled.map(({ id }) => id)).toEqual(['a']);
  });
});
