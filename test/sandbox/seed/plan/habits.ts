/** How somebody keeps records: shares are 0..1. One table says what each kind of person does. */
export interface Habit {
  readonly openDeals: readonly [number, number];
  readonly closedDeals: readonly [number, number];
  readonly accounts: number;
  readonly winShare: number;
  readonly dealSize: number;
  /** Share of optional facts left blank. */
  readonly blank: number;
  /** Share of facts filled with placeholders. */
  readonly rubbish: number;
  /** Activities a deal, and the share of them that carry notes. */
  readonly activities: readonly [number, number];
  readonly notes: number;
  /** Of the closed deals: entered the day before they closed. */
  readonly enteredLate: number;
  readonly skipsStages: number;
  readonly backfillsStages: number;
  /** Of the open deals: close date in the past; pushed three times and more; nothing happened for long. */
  readonly pastClose: number;
  readonly pushes: number;
  readonly stale: number;
  /** 0 = Monday. */
  readonly weekdays: readonly number[];
}

const WEEK = [0, 1, 2, 3, 4] as const;

const good: Habit = {
  openDeals: [10, 15],
  closedDeals: [52, 64],
  accounts: 14,
  winShare: 0.42,
  dealSize: 1,
  blank: 0.14,
  rubbish: 0.01,
  activities: [5, 10],
  notes: 0.8,
  enteredLate: 0.06,
  skipsStages: 0.06,
  backfillsStages: 0.04,
  pastClose: 0.12,
  pushes: 0.1,
  stale: 0.15,
  weekdays: WEEK,
};

export type HabitName = keyof typeof HABITS;

export const HABITS = {
  good,
  tidy: { ...good, blank: 0.05, rubbish: 0, notes: 0.93, enteredLate: 0.02, pastClose: 0.04, stale: 0.05, skipsStages: 0.02 },
  /** The demo's person: three deals of her own story come on top of these. */
  average: { ...good, openDeals: [9, 10], blank: 0.05, rubbish: 0, notes: 0.9, enteredLate: 0, pastClose: 0.05, stale: 0.05 },
  patchy: { ...good, blank: 0.34, notes: 0.55, pastClose: 0.28, stale: 0.3, enteredLate: 0.12, skipsStages: 0.12, pushes: 0.2 },
  /** Sells the most and writes down the least; deals appear when they are won. */
  topSeller: {
    ...good,
    openDeals: [10, 12],
    closedDeals: [72, 78],
    winShare: 0.62,
    dealSize: 2.6,
    blank: 0.62,
    rubbish: 0,
    activities: [0, 2],
    notes: 0.15,
    enteredLate: 0.6,
    skipsStages: 0.35,
    pastClose: 0.3,
    stale: 0.6,
  },
  /** Leaves out what can be left out. */
  spoilsByBlanks: { ...good, blank: 0.88, rubbish: 0, activities: [1, 3], notes: 0.06, pastClose: 0.4, stale: 0.5, pushes: 0.3 },
  /** Fills in something, so that the form lets go. */
  spoilsByRubbish: { ...good, blank: 0.02, rubbish: 0.78, activities: [4, 8], notes: 1, backfillsStages: 0.3, pastClose: 0.1 },
  ramping: {
    ...good,
    openDeals: [10, 10],
    closedDeals: [1, 1],
    accounts: 8,
    activities: [1, 4],
    pastClose: 0,
    pushes: 0,
    stale: 0,
  },
  partTime: { ...good, openDeals: [6, 7], closedDeals: [18, 22], accounts: 8, weekdays: [0, 1, 2] },
  onLeave: { ...good, pastClose: 0.5, stale: 1 },
  leader: { ...good, openDeals: [2, 3], closedDeals: [4, 6], accounts: 3, dealSize: 1.6, notes: 0.6, blank: 0.25 },
} as const satisfies Record<string, Habit>;
