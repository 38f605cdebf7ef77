import type { IsoDate } from '../model/dates';
import type { Exemption } from '../model/register';
import { dayNumber } from '../scoring/calendar/days';

export interface ExemptionState {
  readonly exemption: Exemption;
  /** `waits` = nobody approved it; `over` = its rule applies again. */
  readonly state: 'active' | 'waits' | 'over';
  /** Days until it ends; 0 on its last day, negative after. */
  readonly daysLeft: number;
  /** It names no person by the id in the CRM: a note for people to read, which changes nothing. */
  readonly isNote: boolean;
}

/**
 * The register as it stands on a day: those that end first at the top, what is over at the end. An exemption that is over changes
 * nothing any more, without anybody's doing (B8).
 */
export function exemptionStates(exemptions: readonly Exemption[], today: IsoDate): readonly ExemptionState[] {
  const now = dayNumber(today) ?? 0;
  const states = exemptions.map((exemption): ExemptionState => {
    const daysLeft = (dayNumber(exemption.ends) ?? now) - now;
    const state = daysLeft < 0 ? 'over' : exemption.approver === null ? 'waits' : 'active';
    return { exemption, daysLeft, state, isNote: exemption.personId === undefined };
  });
  const rank = ({ state }: ExemptionState) => (state === 'over' ? 1 : 0);
  return states.sort((a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft);
}

/**
 * An id by which the same person is the same person: Salesforce writes ids of 15 and of 18 characters, of which the first 15 count, and
 * Dynamics 365 writes GUIDs with and without braces, in either case.
 * @example personKey('005000000000001AAA') // '005000000000001'
 */
export function personKey(id: string): string {
  return /^([a-zA-Z0-9]{15}|[a-zA-Z0-9]{18})$/.test(id) ? id.slice(0, 15) : id.replace(/[{}]/g, '').toLowerCase();
}

/** Exemptions that somebody approved and that name a person, by `personKey`. */
export function exemptionsByPerson(exemptions: readonly Exemption[]): ReadonlyMap<string, readonly Exemption[]> {
  const found = new Map<string, Exemption[]>();
  for (const exemption of exemptions) {
    if (exemption.personId === undefined || exemption.approver === null) continue;
    const key = personKey(exemption.personId);
    found.set(key, [...(found.get(key) ?? []), exemption]);
  }
  return found;
}

/** Which rules one person's approved exemptions take out on a day; the last day is still a part of it. */
export function exemptRules(own: readonly Exemption[], today: IsoDate): (ruleId: string) => boolean {
  const active = exemptionStates(own, today).filter(({ state }) => state === 'active');
  const ids = new Set(active.map(({ exemption }) => exemption.ruleId));
  return (ruleId) => ids.has(null) || ids.has(ruleId);
}
