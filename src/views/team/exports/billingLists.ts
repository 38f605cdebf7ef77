import type { Table, TableCell } from '../../../model/table';
import type { WonDeal } from '../../../model/wonDeal';
import type { BilledDeal, DealMatches } from '../../../scoring/team/matchDeals';
import type { Words } from '../../../words/createWords';

/** The three lists of a check, as tables to read and to save. */
export function billingLists(
  words: Words,
  { matched, unmatched, unbilled }: DealMatches,
): Readonly<Record<'matched' | 'unmatched' | 'unbilled', Table>> {
  const column = (key: 'line' | 'name' | 'number' | 'date' | 'amount' | 'why' | 'deal' | 'customer' | 'closed' | 'by') => ({
    key,
    label: words.say(`billing.${key}`),
    numeric: key === 'line' || key === 'amount',
  });
  const day = (date: string | null): TableCell => (date === null ? null : { shown: words.date(date), value: date });
  const billedCells = ({ line, name, id, number, date, amount }: BilledDeal): readonly TableCell[] => [
    line,
    name,
    id ?? number,
    day(date),
    amount,
  ];
  const dealCells = ({ name, account, closedOn, amount }: WonDeal): readonly TableCell[] => [
    name,
    account,
    day(closedOn),
    amount,
  ];
  const billed = [column('line'), column('name'), column('number'), column('date'), column('amount')];
  return {
    unmatched: {
      name: 'billed-not-won',
      columns: [...billed, column('why')],
      rows: unmatched.map(({ billed: line, why, candidates }) => ({
        key: String(line.line),
        cells: [
          ...billedCells(line),
          why === 'none'
            ? words.say('billing.why.none')
            : words.say('billing.why.several', { list: candidates.map(({ name }) => name).join(', ') }),
        ],
      })),
    },
    unbilled: {
      name: 'won-not-billed',
      columns: [column('deal'), column('customer'), column('closed'), column('amount')],
      rows: unbilled.map((deal) => ({ key: deal.id, cells: dealCells(deal) })),
    },
    matched: {
      name: 'billed-and-won',
      columns: [...billed, column('deal'), column('by')],
      rows: matched.map(({ billed: line, deal, by }) => ({
        key: String(line.line),
        cells: [...billedCells(line), deal.name, words.say(`billing.by.${by}`)],
      })),
    },
  };
}
