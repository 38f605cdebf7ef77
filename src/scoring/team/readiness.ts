import type { PrivacyMode } from '../../model/programme';
import type { PersonFigures, ReadyDeal } from '../../model/sheet';

export const READY_STATES = ['eligible', 'hold', 'reduced'] as const;
export type ReadyState = (typeof READY_STATES)[number];

export interface PersonReadiness {
  readonly person: string;
  readonly name: string;
  readonly state: ReadyState;
  readonly deals: readonly ReadyDeal[];
  /** Rules that are not met, with the number of deals; most deals first. */
  readonly reasons: readonly { readonly rule: string; readonly deals: number }[];
}

export interface Readiness {
  readonly people: readonly PersonReadiness[];
  readonly counts: Readonly<Record<ReadyState, number>>;
}

function reasonsOf(deals: readonly ReadyDeal[]): PersonReadiness['reasons'] {
  const counts = new Map<string, number>();
  for (const rule of deals.flatMap(({ reasons }) => reasons)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  return [...counts].map(([rule, n]) => ({ rule, deals: n })).sort((a, b) => b.deals - a.deals || (a.rule < b.rule ? -1 : 1));
}

/**
 * Readiness of the quarter's won deals for pay, by person (D26): facts for a conversation, for export only; nothing writes pay. A
 * person is on hold with one deal on hold, and reduced with one reduced. People without won deals, or in their first private days,
 * are not in it. `null` in every mode but the individual one.
 */
export function readiness(mode: PrivacyMode, people: readonly PersonFigures[] | null): Readiness | null {
  if (mode !== 'individual' || people === null) return null;
  const found = people
    .filter(({ firstDays, ready }) => firstDays !== true && ready.length > 0)
    .map(({ person, name, ready }): PersonReadiness => {
      const has = (state: ReadyState) => ready.some((deal) => deal.state === state);
      const state = has('reduced') ? 'reduced' : has('hold') ? 'hold' : 'eligible';
      return { person, name, state, deals: ready, reasons: reasonsOf(ready) };
    })
    .sort((a, b) => a.name.localeCompare(b.name));
  const count = (state: ReadyState) => found.filter((each) => each.state === state).length;
  return { people: found, counts: { eligible: count('eligible'), hold: count('hold'), reduced: count('reduced') } };
}
