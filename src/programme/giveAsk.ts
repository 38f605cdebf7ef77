import type { Programme } from '../model/programme';

/**
 * How many nudges may stand open by themselves beside so many cards that give something (the customer, the own week):
 * never more asks than gifts, and fewer where the programme says so (D46). What a person opens is no ask.
 * @example asksAllowed({ asksPerCard: 0.5 }, 2) // 1
 */
export function asksAllowed({ asksPerCard = 1 }: Pick<Programme, 'asksPerCard'>, valueCards: number): number {
  return Math.floor(valueCards * Math.min(1, asksPerCard));
}
