import { type Counters, counterBy } from '../../model/sheet';
import { shares } from './shares';

export interface GapPart {
  /** Rule of the first gap; `none` = nothing missing; `others` = the rest of the rules together. */
  readonly id: string;
  readonly deals: number;
  readonly money: number;
  /** Whole percent of the money, or of the deals where there is no money; all parts sum to 100. */
  readonly share: number;
}

export interface GapMoney {
  readonly deals: number;
  readonly money: number;
  readonly gapDeals: number;
  readonly gapMoney: number;
  /** Nothing missing first, then gaps by money, the largest first. */
  readonly parts: readonly GapPart[];
}

/** Rules that stand with a part of their own; the bar has no room for more. */
const MOST = 3;

/** Open forecast by the first gap of each deal: every deal, and its money, is in exactly one part. */
export function gapMoney(counters: Counters): GapMoney {
  const [deals, money] = [counterBy(counters, 'gap'), counterBy(counters, 'gapMoney')];
  const rules = Object.keys(deals)
    .filter((rule) => rule !== 'none')
    .map((id) => ({ id, deals: deals[id] ?? 0, money: money[id] ?? 0 }))
    .sort((a, b) => b.money - a.money || b.deals - a.deals || (a.id < b.id ? -1 : 1));
  const rest = rules.slice(MOST);
  const total = (key: 'deals' | 'money', list: readonly { deals: number; money: number }[]) =>
    list.reduce((sum, each) => sum + each[key], 0);
  const others = { id: 'others', deals: total('deals', rest), money: total('money', rest) };
  const none = { id: 'none', deals: deals.none ?? 0, money: money.none ?? 0 };
  const parts = [none, ...rules.slice(0, MOST), ...(others.deals > 0 ? [others] : [])];
  const byMoney = total('money', parts) > 0;
  const whole = shares(parts.map((part) => (byMoney ? part.money : part.deals)));
  return {
    deals: total('deals', parts),
    money: total('money', parts),
    gapDeals: total('deals', rules),
    gapMoney: total('money', rules),
    parts: parts.map((part, index) => ({ ...part, share: whole[index] ?? 0 })),
  };
}
