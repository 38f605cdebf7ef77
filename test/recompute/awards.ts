import { localDay } from './calendar';
import type { PublishedWeek } from './company';

/** What a person's won deals of 13 weeks come to. */
interface Standing {
  readonly deals: number;
  readonly values: Readonly<Record<Kind, number>>;
}

interface OwnAward {
  readonly kind: Kind;
  readonly value: number | null;
  readonly deals: number;
  readonly rank: number | null;
}

interface BoardAward {
  readonly kind: Kind;
  readonly winners: readonly { readonly person: string; readonly name: string; readonly value: number; readonly rank: number }[];
}

const KINDS = ['closureTime', 'volume', 'transactions'] as const;
type Kind = (typeof KINDS)[number];
const MINIMUM = 3;

/** Days are the owner's, both moments the platform's; money is the organisation's. */
const dealsOf = (running: string) => `
SELECT d.owner, round(julianday(${localDay('d.closed_at', 'd.zone')}) - julianday(${localDay('d.created_at', 'd.zone')})) AS days,
       CAST(round(COALESCE(d.amount, 0) / COALESCE((SELECT cu.rate FROM currencies cu JOIN opportunities o ON o.currency_code = cu.code WHERE o.id = d.id), 1)) AS INTEGER) AS money
FROM deal d WHERE d.status = 'won' AND ${localDay('d.closed_at', 'd.zone')} >= date('${running}', '-91 days')
  AND ${localDay('d.closed_at', 'd.zone')} < '${running}' AND d.typed_close >= date('${running}', '-92 days')`;

interface Deal {
  readonly owner: string;
  readonly days: number | null;
  readonly money: number;
}

/** The value at a part of the way through the sorted numbers, from the first to the last; between two of them, as far between as that is. */
function quantile(numbers: readonly number[], part: number): number {
  const sorted = [...numbers].sort((a, b) => a - b);
  const at = (sorted.length - 1) * part;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (at - Math.floor(at)) * (above - below);
}

/** Within one and a half times the middle half's width of it; of fewer than four numbers nothing is unusual. */
function usual(numbers: readonly number[]): (n: number) => boolean {
  if (numbers.length < 4) return () => true;
  const [low, high] = [quantile(numbers, 0.25), quantile(numbers, 0.75)];
  const width = 1.5 * (high - low);
  return (n) => width === 0 || (n >= low - width && n <= high + width);
}

function standings(deals: readonly Deal[]): ReadonlyMap<string, Standing> {
  const real = deals.filter(({ days }) => days !== null && days > 0);
  const [isDays, isMoney] = [usual(real.map(({ days }) => days ?? 0)), usual(real.map(({ money }) => money))];
  const counted = real.filter(({ days, money }) => isDays(days ?? 0) && isMoney(money));
  return new Map(
    [...new Set(counted.map(({ owner }) => owner))].map((owner) => {
      const own = counted.filter((deal) => deal.owner === owner);
      const middle = quantile(
        own.map(({ days }) => days ?? 0),
        0.5,
      );
      const values = {
        closureTime: Math.round(middle * 10) / 10,
        volume: own.reduce((sum, { money }) => sum + money, 0),
        transactions: own.length,
      };
      return [owner, { deals: own.length, values }];
    }),
  );
}

/** Three places are never four names: who shares a place that does not fit has none. */
function rankAmong(kind: Kind, value: number, others: readonly number[], top: number): number | null {
  const better = others.filter((other) => (kind === 'closureTime' ? other < value : other > value)).length;
  const equal = others.filter((other) => other === value).length;
  return better + equal + 1 > top ? null : better + 1;
}

/**
 * The awards of a week's boards, and everybody's own standing: the first ones of those who chose to be named, out of the won deals of
 * 13 weeks without those of a day and the unusual ones (D22, D23).
 */
export function recomputeAwards(
  { bench, boards, weeks, idOf }: PublishedWeek,
  named: ReadonlySet<string>,
  top: number,
): { readonly boards: ReadonlyMap<string, readonly BoardAward[]>; readonly own: ReadonlyMap<string, readonly OwnAward[]> } {
  const deals = bench.all(dealsOf(weeks.running)) as unknown as readonly Deal[];
  const names = new Map(bench.all('SELECT id, name FROM person').map(({ id, name }) => [String(id), String(name)]));
  const own = new Map<string, readonly OwnAward[]>();
  const shown = boards.map(({ cohort, members }): [string, readonly BoardAward[]] => {
    const all = standings(deals.filter(({ owner }) => members.includes(owner)));
    const enough = (id: string) => (all.get(id)?.deals ?? 0) >= MINIMUM;
    const rankOf = (id: string, kind: Kind) => {
      const rivals = members.filter((other) => other !== id && named.has(other) && enough(other));
      return rankAmong(
        kind,
        all.get(id)?.values[kind] ?? 0,
        rivals.map((other) => all.get(other)?.values[kind] ?? 0),
        top,
      );
    };
    for (const id of members) {
      const deals_ = all.get(id)?.deals ?? 0;
      own.set(
        id,
        KINDS.map((kind) =>
          enough(id)
            ? { kind, value: all.get(id)?.values[kind] ?? 0, deals: deals_, rank: rankOf(id, kind) }
            : { kind, value: null, deals: deals_, rank: null },
        ),
      );
    }
    const awards = KINDS.map((kind): BoardAward => {
      const winners = members
        .filter((id) => named.has(id) && enough(id))
        .flatMap((person) => {
          const rank = rankOf(person, kind);
          return rank === null
            ? []
            : [{ person: idOf(person), name: names.get(person) ?? '', value: all.get(person)?.values[kind] ?? 0, rank }];
        });
      return { kind, winners: winners.sort((a, b) => a.rank - b.rank || (a.person < b.person ? -1 : 1)) };
    });
    return [cohort, awards.filter(({ winners }) => winners.length > 0)];
  });
  return { boards: new Map(shown), own };
}
