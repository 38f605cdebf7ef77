import type { IsoDate } from '../model/dates';
import type { Exemption } from '../model/register';
import { dayNumber } from '../scoring/calendar/days';

export interface ExemptionState {
  readonly exemption: Exemption;
  /** `waits` = nobody approved it; `over` = its rule applies again. */
  readonly state: 'active' | 'waits' | 'over';
  /** Days until it ends; 0 on its last day, negative after. */
  readonly daysLeft: number;
}

/**
 * The register as it stands on a day: those that end first at the top, what is over at the end. An exemption that is over changes
 * nothing any more, without anybody's doing (B8).
 */
export function exemptionStates(exemptions: readonly Exemption[], today: IsoDate): readonly ExemptionState[] {
  const now = dayNumber(today) ?? 0;
  const states = exemptions.map((exemption): ExemptionState => {
    const daysLeft = (dayNumber(exemption.ends) ?? now) - now;
    return { exemption, daysLeft, state: daysLeft < 0 ? 'over' : exemption.approver === null ? 'waits' : 'active' };
  });
  const rank = ({ state }: ExemptionState) => (state === 'over' ? 1 : 0);
  return states.sort((a, b) => rank(a) - rank(b) || a.daysLeft - b.daysLeft);
}
