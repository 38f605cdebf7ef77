import type { IsoDate } from '../../model/dates';
import type { WonDeal } from '../../model/wonDeal';

/** A line of a billing list; `line` counts from 1 as in the file. */
export interface BilledDeal {
  readonly line: number;
  readonly id: string | null;
  readonly number: string | null;
  readonly name: string | null;
  readonly date: IsoDate | null;
  readonly amount: number | null;
}

export interface DealMatch {
  readonly billed: BilledDeal;
  readonly deal: WonDeal;
  readonly by: 'id' | 'number' | 'nameAndDate';
}

export interface DealMatches {
  readonly matched: readonly DealMatch[];
  /** Billed, and no won deal found for it: `several` = more than one would fit by name and date, so none was chosen. */
  readonly unmatched: readonly {
    readonly billed: BilledDeal;
    readonly why: 'none' | 'several';
    readonly candidates: readonly WonDeal[];
  }[];
  /** Won in the same time, and billed nowhere in the list. */
  readonly unbilled: readonly WonDeal[];
}

const DAY = 86_400_000;
/** Days between an invoice and the close date that still mean the same deal. */
const NEAR = 31;

/** Salesforce writes the same id with 15 or 18 characters, the first 15 in both cases; other ids differ by case only. */
function idKey(id: string): string {
  const plain = id.trim().replace(/[{}]/g, '');
  return /^[a-zA-Z0-9]{15}([A-Z0-5]{3})?$/.test(plain) ? plain.slice(0, 15) : plain.toLowerCase();
}

const numberKey = (text: string) =>
  text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]/gu, '')
    .replace(/^0+/, '');
const LEGAL = /\b(gmbh|mbh|ag|kg|co|inc|llc|ltd|limited|corp|corporation|sa|sas|sarl|srl|bv|nv|plc|oy|ab|as|spa)\b/g;

/** Letters and numbers only, accents and legal forms apart: "Müller & Co. KG" and "mueller" still differ, "MÜLLER KG" does not. */
function nameKey(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .replace(LEGAL, ' ')
    .replace(/\s+/g, ' ')
    .trim();
}

const apart = (a: IsoDate, b: IsoDate) => Math.abs(Date.parse(a) - Date.parse(b)) / DAY;

function byName(billed: BilledDeal, deals: readonly WonDeal[]): readonly WonDeal[] {
  const { name, date, amount } = billed;
  const key = nameKey(name ?? '');
  if (key === '' || date === null) return [];
  const near = deals.filter(
    (deal) =>
      deal.closedOn !== null &&
      apart(deal.closedOn, date) <= NEAR &&
      [deal.name, deal.account ?? ''].some((one) => nameKey(one) === key),
  );
  if (near.length < 2) return near;
  const sameDay = near.filter((deal) => deal.closedOn === date);
  if (sameDay.length === 1) return sameDay;
  const sameAmount = near.filter((deal) => amount !== null && deal.amount === amount);
  return sameAmount.length === 1 ? sameAmount : near;
}

/**
 * A billing list against the CRM's won deals (D45): by id, else by number, else by name and date (31 days apart at most). Every deal
 * is matched once. Where several deals would fit, none is chosen: a person decides.
 */
export function matchDeals(billed: readonly BilledDeal[], won: readonly WonDeal[]): DealMatches {
  const free = new Map(won.map((deal) => [deal.id, deal]));
  const matched: DealMatch[] = [];
  let open = [...billed];
  const take = (by: DealMatch['by'], find: (line: BilledDeal) => readonly WonDeal[]) => {
    open = open.filter((line) => {
      const [deal, ...more] = find(line);
      if (!deal || more.length > 0) return true;
      matched.push({ billed: line, deal, by });
      free.delete(deal.id);
      return false;
    });
  };
  const keyed = (keyOf: (deal: WonDeal) => string | null) => {
    const found = new Map<string, WonDeal[]>();
    for (const deal of won) {
      const key = keyOf(deal);
      if (key) found.set(key, [...(found.get(key) ?? []), deal]);
    }
    return (key: string | null) => (key ? (found.get(key) ?? []).filter(({ id }) => free.has(id)) : []);
  };
  const ids = keyed(({ id }) => idKey(id));
  const numbers = keyed(({ number }) => (number === null ? null : numberKey(number)));
  take('id', ({ id }) => ids(id === null ? null : idKey(id)));
  take('number', ({ number }) => numbers(number === null ? null : numberKey(number)));
  take('nameAndDate', (line) => byName(line, [...free.values()]));
  const unmatched = open.map((line) => {
    const candidates = byName(line, [...free.values()]);
    return { billed: line, candidates, why: candidates.length > 1 ? ('several' as const) : ('none' as const) };
  });
  return {
    matched: matched.sort((a, b) => a.billed.line - b.billed.line),
    unmatched,
    unbilled: [...free.values()],
  };
}
