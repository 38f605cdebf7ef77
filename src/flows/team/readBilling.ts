import Papa from 'papaparse';
import type { BilledDeal } from '../../scoring/team/matchDeals';

/** Lines of a list at most: what is longer is no list for one look. */
const MOST_LINES = 50_000;

type Part = 'id' | 'number' | 'name' | 'date' | 'amount';

/** Headings by what they mean, in the languages in which billing lists come most often. The first one of a list wins. */
const HEADINGS: Readonly<Record<Part, readonly string[]>> = {
  id: ['opportunity id', 'opportunityid', 'deal id', 'crm id', 'record id', 'id'],
  number: [
    'opportunity number',
    'deal number',
    'order number',
    'order no',
    'contract number',
    'invoice number',
    'number',
    'no',
    'auftragsnummer',
    'nummer',
    'numero',
  ],
  name: [
    'opportunity name',
    'opportunity',
    'deal name',
    'deal',
    'account name',
    'customer name',
    'customer',
    'account',
    'name',
    'kunde',
    'client',
  ],
  date: ['close date', 'closed on', 'invoice date', 'order date', 'billing date', 'date', 'datum', 'rechnungsdatum', 'fecha'],
  amount: ['amount', 'net amount', 'total', 'value', 'revenue', 'betrag', 'summe', 'montant', 'importe'],
};

/** What was read of a list, and what not. */
export interface BillingList {
  readonly deals: readonly BilledDeal[];
  /** The heading that each part was read from; absent = the list has none. */
  readonly columns: Readonly<Partial<Record<Part, string>>>;
  /** Lines with nothing to find a deal by. */
  readonly left: readonly number[];
  /** Dates such as 03/04/2026 tell no order of day and month by themselves; how they were read. */
  readonly dates: 'dayFirst' | 'monthFirst' | null;
  readonly cut: boolean;
}

const plain = (heading: string) =>
  heading
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();

function columnsOf(headings: readonly string[]): Partial<Record<Part, string>> {
  const found: Partial<Record<Part, string>> = {};
  const taken = new Set<string>();
  for (const part of Object.keys(HEADINGS) as Part[]) {
    for (const wanted of HEADINGS[part]) {
      const heading = headings.find((each) => plain(each) === wanted && !taken.has(each));
      if (heading === undefined) continue;
      found[part] = heading;
      taken.add(heading);
      break;
    }
  }
  return found;
}

const SLASHED = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})/;
const two = (text: string) => text.padStart(2, '0');

/** The list's own order of day and month: a number over 12 in either place tells it; dots mean day first. */
function orderOf(texts: readonly string[]): BillingList['dates'] {
  const parts = texts.flatMap((text) => {
    const [, a, b] = SLASHED.exec(text) ?? [];
    return a && b ? [{ a: Number(a), b: Number(b), dots: text.includes('.') }] : [];
  });
  if (parts.length === 0) return null;
  if (parts.some(({ a, dots }) => a > 12 || dots)) return 'dayFirst';
  return parts.some(({ b }) => b > 12) ? 'monthFirst' : 'dayFirst';
}

function dayOf(text: string, order: BillingList['dates']): string | null {
  const iso = /^(\d{4})-(\d{2})-(\d{2})/.exec(text)?.[0] ?? null;
  const [, a = '', b = '', year] = SLASHED.exec(text) ?? [];
  const day = iso ?? (year ? (order === 'monthFirst' ? `${year}-${two(a)}-${two(b)}` : `${year}-${two(b)}-${two(a)}`) : null);
  if (day === null) return null;
  const moment = new Date(`${day}T00:00:00.000Z`);
  return Number.isNaN(moment.getTime()) || moment.toISOString().slice(0, 10) !== day ? null : day;
}

/** @example amountOf('1.234,50 €') // 1234.5 */
function amountOf(text: string): number | null {
  const digits = text.replace(/[^\d.,-]/g, '');
  const decimal = /[.,](\d{1,2})$/.exec(digits);
  const whole = decimal ? digits.slice(0, decimal.index) : digits;
  const value = Number(`${whole.replace(/[.,]/g, '')}${decimal ? `.${decimal[1]}` : ''}`);
  return digits === '' || Number.isNaN(value) ? null : value;
}

/**
 * A billing list as CSV text: any of the usual separators, its headings found by name. Nothing of it is kept or sent.
 * @example readBilling('Order number;Customer;Invoice date\r\n4711;Nordkai;24.11.2026').deals[0] // { line: 2, number: '4711', … }
 */
export function readBilling(text: string): BillingList {
  const { data, meta } = Papa.parse<Record<string, string>>(text.replace(/^\ufeff/, ''), {
    header: true,
    skipEmptyLines: 'greedy',
    preview: MOST_LINES + 1,
  });
  const columns = columnsOf(meta.fields ?? []);
  const rows = data.slice(0, MOST_LINES);
  const cell = (row: Record<string, string>, part: Part) => {
    const heading = columns[part];
    return (heading === undefined ? '' : (row[heading] ?? '')).trim() || null;
  };
  const dates = orderOf(rows.map((row) => cell(row, 'date') ?? ''));
  const deals = rows.map((row, index) => {
    const [date, amount] = [cell(row, 'date'), cell(row, 'amount')];
    return {
      line: index + 2,
      id: cell(row, 'id'),
      number: cell(row, 'number'),
      name: cell(row, 'name'),
      date: date === null ? null : dayOf(date, dates),
      amount: amount === null ? null : amountOf(amount),
    };
  });
  const useful = deals.filter(({ id, number, name }) => id !== null || number !== null || name !== null);
  return {
    deals: useful,
    columns,
    left: deals.filter((deal) => !useful.includes(deal)).map(({ line }) => line),
    dates,
    cut: data.length > MOST_LINES,
  };
}
