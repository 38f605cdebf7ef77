/**
 * Fun badges (D24): for the own eyes, only where they were chosen, without any weight.
 * - `clearDesk`: no finding is open.
 * - `allRound`: every measure that is known, and at least three of them, at 80 or more.
 * - `ownBest`: the score is higher than in each of the weeks before that are known, at least four.
 * - `rising`: five points or more above the week before.
 * - `steady`: 80 or more in this week and the three before.
 */
export const BADGES = ['clearDesk', 'allRound', 'ownBest', 'rising', 'steady'] as const;
export type Badge = (typeof BADGES)[number];
