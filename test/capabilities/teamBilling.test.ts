import { describe, expect, it } from 'vitest';
import { checkBilling } from '../../src/flows/team/checkBilling';
import { matchBilling } from '../../src/flows/team/matchBilling';

describe('D45 paid on a deal that is not in', () => {
  it('lists what is billed and not won in the CRM, and the other way round', () => {
    const csv =
      'Order number;Customer;Invoice date;Amount\r\n4711;Nordkai Werft;12.11.2026;48.000,00\r\n4712;Unknown AG;13.11.2026;9.000,00\r\n';
    const won = [
      { id: '0061', number: '4711', name: 'Harbour refit', account: 'Nordkai Werft', closedOn: '2026-11-10', amount: 48_000 },
      { id: '0062', number: null, name: 'Crane hire', account: 'Ostsee Krane', closedOn: '2026-11-11', amount: 700 },
    ];
    const found = matchBilling(csv, won);
    expect(found.matches.matched.map(({ billed, deal, by }) => [billed.line, deal.id, by])).toEqual([[2, '0061', 'number']]);
    expect(found.matches.unmatched.map(({ billed }) => billed.name)).toEqual(['Unknown AG']);
    expect(found.matches.unbilled.map(({ id }) => id)).toEqual(['0062']);
  });
});

describe('D45 which deals are asked for', () => {
  it.each([
    ['a quarter before the first bill', 'Number;Date\n7;2026-11-12\n8;2026-09-30', '2026-06-30'],
    ['a year where no bill has a day', 'Number;Name\n7;Nordkai', '2025-11-22'],
  ])('%s: a deal is billed after it was won', async (_, csv, from) => {
    const asked: string[] = [];
    const wonDeals = async (since: string) => {
      asked.push(since);
      return [{ id: 'a', number: '7', name: 'Refit', account: null, closedOn: since, amount: 1 }];
    };
    const found = await checkBilling({ wonDeals }, csv, '2026-11-23');
    expect(asked).toEqual([from]);
    expect(found.matches.matched.map(({ by }) => by)).toEqual(['number']);
  });

  it('an empty list asks for none', async () => {
    const found = await checkBilling({ wonDeals: () => Promise.reject(new Error('asked')) }, 'Number;Date\n', '2026-11-23');
    expect(found.matches).toEqual({ matched: [], unmatched: [], unbilled: [] });
  });
});
