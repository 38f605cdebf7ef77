import type { Instant, IsoDate } from './dates';
import type { MeasureId } from './rule';
import type { StaggeredUnit } from './staggered';

/**
 * What one person's records add up to beside the tally: named whole numbers, which merge by addition like the tally itself.
 * Money is in whole units of the organisation's currency. Keys are made by `counterKey`.
 */
export type Counters = Readonly<Record<string, number>>;

/**
 * The names of counters and what stands after the bar. Exact formulas stand in `src/scoring/figures`, a family a file. "Week" =
 * the closed ISO week in the organisation's zone; "28 days" and "12 months" end with it; what stands (deals, accounts) and the
 * 13 weeks of the rules are those of the moment of the run, as the verdicts are.
 */
export const COUNTERS = {
  /** Open deals by the furthest phase, and their money. */
  open: 'phase',
  openMoney: 'phase',
  /** Open deals that wait longer in their present phase than twice its median, and their money. */
  waiting: 'phase',
  waitingMoney: 'phase',
  /** Open deals at their first gap in the programme's order of rules, each once, and their money; `none` = nothing missing. */
  gap: 'rule',
  gapMoney: 'rule',
  /** Open deals whose close date is over, whatever else is missing, and their money. */
  past: '',
  pastMoney: '',
  /** Open and won deals whose amount is in a currency without a rate: their money is in no sum. */
  noRate: '',
  /** Records that carry customer knowledge, the unusable ones of them (decision 10); findings by their one kind: missing, poor, rubbish. */
  knowledge: '',
  unusable: '',
  finding: 'verdict',
  /** Deals won and lost in 12 months, the won ones' money, those of which the days from creation to close are known, and their sum. */
  won: '',
  lost: '',
  wonMoney: '',
  cycled: '',
  cycleDays: '',
  /** Deals won in 13 weeks that were checked for late entry, those entered late, those made the day before they closed or later. */
  entryChecked: '',
  enteredLate: '',
  dayBefore: '',
  exempt: '',
  /** The checked ones by whole days from creation to close: `0`, `1`, `2` (2-7), `8` (8-30), `31` (31-90), `91` (over 90). */
  visible: 'days',
  /** Deals whose path was checked; with a phase skipped; with phases passed within minutes. */
  pathChecked: '',
  skipped: '',
  backfilled: '',
  /** Open deals of which the pushes are known; more than two. */
  pushChecked: '',
  pushed: '',
  /** Activities completed in the week by kind; with substance (real outcome or follow-up, not repeated); with both of them (D48); notes, which are no activities. */
  activity: 'kind',
  substance: '',
  quality: '',
  notes: '',
  /** Records made in the week, by entity; uses of a part of the CRM in 28 days (`USE_AREAS`). */
  made: 'entity',
  use: 'area',
  /** Active accounts by country, those with a usable contact and an activity in 90 days, twins once; all that were silent for 90 days. */
  accounts: 'country',
  covered: 'country',
  silent: '',
  /** Active accounts whose records answer a question of the set (C10). */
  answered: 'question',
  asked: '',
  /** Contacts owned; with a usable e-mail; with a usable e-mail and phone, a title and an account (B13). */
  contacts: '',
  reachable: '',
  marketingReady: '',
  /** Deals won in the fiscal quarter by readiness for pay: eligible, hold, reduced; and why not eligible, by rule. Individual mode only. */
  ready: 'state',
  readyReason: 'rule',
  /** Phase entries with a deadline: met, and late (D27). */
  deadlineMet: '',
  deadlineLate: '',
  /** Records owned by the department's people, and their activities completed in 13 weeks: its contribution (C11). */
  contribution: 'department',
  /** 1 for a person: all mandatory rules met this week; in full adoption (four weeks running); activities in 28 days, none of substance (A11). */
  met: '',
  adopted: '',
  touchOnly: '',
  /** Answers to nudges in the week, by kind; and seconds that fixes took, by rule, with their number (B7). */
  response: 'kind',
  fixSeconds: 'rule',
  fixes: 'rule',
  /** Deals decided around the day on which the person's unit began (`STARTED`): own before and after. */
  started: 'part',
} as const;

export type CounterName = keyof typeof COUNTERS;

/** Parts of the CRM whose use is counted: what to train is picked from those that few people use. */
export const USE_AREAS = [
  'call',
  'meeting',
  'note',
  'email',
  'task',
  'contactRole',
  'nextStep',
  'lead',
  'contact',
  'competitor',
] as const;
export type UseArea = (typeof USE_AREAS)[number];

/** @example counterKey('gap', 'opportunity.closeDate') // 'gap|opportunity.closeDate' */
export function counterKey(name: CounterName, of = ''): string {
  return of === '' ? name : `${name}|${of}`;
}

/** One counter; 0 where nothing was counted. */
export function counterOf(counters: Counters, name: CounterName, of = ''): number {
  return counters[counterKey(name, of)] ?? 0;
}

/** Every entry of a counter, by what stands after the bar. @example counterBy(counters, 'gap') // { none: 119, 'opportunity.closeDate': 26 } */
export function counterBy(counters: Counters, name: CounterName): Counters {
  const start = `${name}|`;
  return Object.fromEntries(
    Object.entries(counters).flatMap(([key, n]) => (key.startsWith(start) ? [[key.slice(start.length), n]] : [])),
  );
}

/** Sums, key by key, in alphabetical order: the same parts give the same text. */
export function addCounters(...parts: readonly Counters[]): Counters {
  const sums = new Map<string, number>();
  for (const part of parts) for (const [key, n] of Object.entries(part)) sums.set(key, (sums.get(key) ?? 0) + n);
  return Object.fromEntries([...sums].sort(([a], [b]) => (a < b ? -1 : 1)));
}

export type UnitKind = 'organisation' | 'region' | 'team' | 'segment' | 'department' | 'leaders';

/** A group of people that has a sheet. `id` is the sheet's `unit`: 'organisation', the CRM's own id, 'leaders', or `segment:` / `department:` and a name. */
export interface SheetUnit {
  readonly id: string;
  readonly kind: UnitKind;
  readonly name: string;
  readonly parentId: string | null;
}

/** A week in one line: what trends, tables of units and roll-ups show. Values 0..10000. */
export interface Headline {
  readonly week: IsoDate;
  readonly people: number;
  readonly records: number;
  /** `null` = not enough to tell. */
  readonly score: number | null;
  readonly measures: Readonly<Partial<Record<MeasureId, number>>>;
  /** People in full adoption; `null` while fewer than four weeks are known. */
  readonly adopted: number | null;
  /** Open deals, those with a gap, their money. */
  readonly open: number;
  readonly gaps: number;
  readonly gapMoney: number;
  /** Knowledge records, and unusable ones. */
  readonly knowledge: number;
  readonly unusable: number;
  readonly won: number;
  readonly lost: number;
  /** People who used an area in 28 days (`reach` of `use`), where it may be told; of the newest 26 weeks. Lessons are measured by it. */
  readonly use?: Readonly<Record<string, number>>;
}

/** Reasons outside people's control that were given: how often, and by how many people (under the group size: 0, "fewer than five"). */
export interface BarrierCount {
  readonly rule: string;
  readonly reason: string;
  readonly phase: string | null;
  readonly answers: number;
  readonly people: number;
  /** Week in which the sheet first carried it; absent = not known. */
  readonly since?: IsoDate;
}

/** A third of the people by adoption, within segments: what "does it pay" compares. */
export interface PayThird {
  readonly people: number;
  /** Deals won and lost in 12 months; for the cycle, the won ones of which it is known. */
  readonly won: number;
  readonly lost: number;
  readonly cycleDays: number;
}

/** Adoption against results: an association, never a cause. Values are exact, words come later. */
export interface PayFinding {
  readonly measure: 'winRate' | 'cycleTime';
  readonly people: number;
  /** From the least adopted third to the most; `null` = too few people. */
  readonly thirds: readonly PayThird[] | null;
  /** Correlation within segments, -1..1, with its 95 % interval; `null` = not enough yet. */
  readonly correlation: number | null;
  readonly low: number | null;
  readonly high: number | null;
  readonly finding: 'link' | 'noLink' | 'notEnough';
  /** Segments that had enough people. */
  readonly segments: number;
  /** Units of which the programme says when they began, the earliest first; absent = none. */
  readonly staggered?: readonly StaggeredUnit[];
}

/** The document of a group sheet (format 2). */
export interface GroupSheetDoc {
  readonly format: 2;
  /** When the run began that published the week; later runs leave it as it is. Absent = an older version published it. */
  readonly publishedAt?: Instant;
  readonly unit: SheetUnit;
  readonly records: number;
  /** Cells of the own score, and verdicts by rule and stratum, as a packed tally carries them. */
  readonly cells: Readonly<Record<string, readonly number[]>>;
  readonly rules: Readonly<Record<string, Readonly<Record<string, readonly number[]>>>>;
  readonly barriers: readonly BarrierCount[];
  readonly counters: Counters;
  /** How many people have each counter above 0, where a whole group has or a whole group has not; else absent. */
  readonly reach: Counters;
  /** People by band of their cohort's board; bands under the group size joined with a neighbour; `null` = not ranked here. */
  readonly bands: readonly { readonly from: number; readonly to: number; readonly people: number }[] | null;
  /** Closed weeks before and with this one, oldest first, at most 104. */
  readonly history: readonly Headline[];
  /** Units below that have a sheet of their own. */
  readonly children: readonly { readonly unit: SheetUnit; readonly headline: Headline }[];
  /** Unusable records of the first 5, 10, 15 … people (the group size), most first, a smaller rest in the last step. Absent = not known. */
  readonly concentration?: readonly { readonly people: number; readonly unusable: number }[];
  /** What was left out because a text of the CRM holds no more: strata of the rules (all in `all`), children, weeks of the history. */
  readonly dropped?: readonly ('strata' | 'children' | 'history')[];
  /** On the organisation's sheet only. */
  readonly pay: readonly PayFinding[];
  /** On the organisation's sheet only: counts of records by who is no person of it (integration users, people who left). */
  readonly others?: Counters;
}

/** Readiness of one won deal for pay: individual mode only, for export; nothing here writes pay. */
export interface ReadyDeal {
  readonly id: string;
  readonly name: string;
  readonly state: 'eligible' | 'hold' | 'reduced';
  /** Rules that are not met. */
  readonly reasons: readonly string[];
}

/** One person on the own manager's sheet. */
export interface PersonFigures {
  readonly person: string;
  readonly name: string;
  /** The first days are private: there is somebody, and no figure. */
  readonly firstDays?: true;
  readonly score: number | null;
  readonly records: number;
  readonly measures: Readonly<Partial<Record<MeasureId, number>>>;
  readonly openFindings: number;
  /** Band of the person's cohort, distance and half-width in points (0..100); `null` = on no board. */
  readonly place: { readonly band: number; readonly bands: number; readonly distance: number; readonly halfWidth: number } | null;
  /** Scores of up to 12 weeks, oldest first. */
  readonly weeks: readonly (number | null)[];
  readonly counters: Counters;
  /** Verdicts by rule over all strata. */
  readonly rules: Readonly<Record<string, readonly number[]>>;
  readonly ready: readonly ReadyDeal[];
}

/** The document of one page of a team sheet (format 2). */
export interface TeamSheetDoc {
  readonly format: 2;
  readonly people: readonly PersonFigures[];
}

/** What an award is given for (D22). */
export type AwardKind = 'closureTime' | 'volume' | 'transactions';

/** A public board's award: only people who chose to be named, the first 3, 5 or 10, never the rest. */
export interface Award {
  readonly kind: AwardKind;
  /** Median days, organisation's money, or won deals; of 13 weeks. */
  readonly winners: readonly { readonly person: string; readonly name: string; readonly value: number; readonly rank: number }[];
}

/** A goal of the programme as the whole organisation stands with it, with its "a of b" where it has one. */
export interface SharedGoal {
  readonly id: string;
  readonly value: number;
  readonly part: number | null;
  readonly whole: number | null;
}

/** The document of a board (format 2). */
export interface BoardDoc {
  readonly format: 2;
  readonly bandCount: number;
  /** From the top, the last one left out. */
  readonly bands: readonly { readonly band: number; readonly people: number; readonly distance: number | null }[];
  readonly held: boolean;
  readonly awards: readonly Award[];
  /** How the organisation stands with the programme's goals, for the bar that everybody shares (A13); absent without goals. */
  readonly goals?: readonly SharedGoal[];
}
