import type { IsoDate } from '../../model/dates';
import type { MeasureId } from '../../model/rule';
import { addCounters, type Counters, counterOf, type ReadyDeal } from '../../model/sheet';
import type { PublishPerson } from '../../ports/publish';
import { cohortKeys, cohortOf, tenureBand, tenureDays } from '../../programme/cohort';
import { plainPart } from '../../scoring/figures/counterSum';
import { StaySum } from '../../scoring/figures/medians';
import type { Plan } from '../../scoring/plan';
import { score } from '../../scoring/score';
import { type Counts, ruleCounts, type Tally } from '../../scoring/tally';
import { meetsAll } from './adoption';
import { GroupSum } from './groupSum';
import { countedShares, packShares, sharesOf } from './packedShares';
import { packTally, unpackTally } from './packedTally';
import type { PastWeeks } from './pastWeeks';
import type { PersonLine } from './personLine';
import { isScored } from './readLines';

/** Figures that only the own manager's sheet carries, in individual mode. */
export interface OwnFigures {
  readonly counters: Counters;
  readonly rules: Readonly<Record<string, Counts>>;
  readonly ready: readonly ReadyDeal[];
}

/** What is kept of each person: figures, and the tally's cells as text, which is a tenth of their size in maps. */
export interface Scored {
  readonly personId: string;
  /** Cohort keys, narrowest first. */
  readonly cohorts: readonly string[];
  readonly segment: string;
  readonly tenureDays: number;
  readonly records: number;
  /** 0..10000; `null` = not enough to tell. */
  readonly score: number | null;
  readonly measures: Readonly<Partial<Record<MeasureId, number>>>;
  readonly openFindings: number;
  /** All mandatory rules met this week; while there are none, a score of 80 and more. */
  readonly met: boolean;
  readonly unusable: number;
  /** Won and lost deals of 12 months, and the days of those won of which they are known. */
  readonly won: number;
  readonly lost: number;
  readonly cycled: number;
  readonly cycleDays: number;
  /** Days of leave by which the person was judged; absent = none. */
  readonly leave?: readonly IsoDate[];
  /** A packed tally without its rules. */
  readonly cells: string;
  /** Passed and applicable by rule, and of what goals count beside them, packed: what goals and the rear view speak of. */
  readonly shares: string;
  /** `OwnFigures` as text; `null` in every mode but the individual one. */
  readonly own: string | null;
}

/** What everybody is added up to. */
export interface GatherBy {
  readonly plan: Plan;
  readonly today: IsoDate;
  /** People who manage somebody. */
  readonly leaders: ReadonlySet<string>;
  /** Groups in which a person stood when they were shown last, by the person's id. */
  readonly lastIn: ReadonlyMap<string, readonly string[]>;
  readonly past: PastWeeks;
}

/** Everybody, added up as the lines come; nothing of a record is left. */
export interface Gathered {
  readonly people: Map<string, Scored>;
  /** Present members by sheet: org units alone, without those below; `segment:`, `department:`, `leaders`, `organisation`. */
  readonly groups: Map<string, GroupSum>;
  /** By sheet: those whom it showed last. */
  readonly last: Map<string, GroupSum>;
  /** How long everybody's deals took. */
  readonly stays: StaySum;
  /** Records scored, records of which a part could not be read. */
  scored: number;
  partial: number;
}

/** The unit's name under which the whole organisation stands. */
export const ORGANISATION = 'organisation';
/** People who manage somebody: their own use. */
export const LEADERS = 'leaders';
export const SEGMENT = 'segment:';
export const DEPARTMENT = 'department:';

export function newGathered(): Gathered {
  return { people: new Map(), groups: new Map(), last: new Map(), stays: new StaySum(), scored: 0, partial: 0 };
}

function groupIn(groups: Map<string, GroupSum>, key: string): GroupSum {
  const kept = groups.get(key) ?? new GroupSum();
  groups.set(key, kept);
  return kept;
}

/** Sheets in which a person counts. Who has no record counts among the leaders alone. */
function sheetsOf(person: PublishPerson, isLeader: boolean, hasRecords: boolean): readonly string[] {
  const leaders = isLeader ? [LEADERS] : [];
  if (!hasRecords) return leaders;
  return [
    ORGANISATION,
    ...(person.unit === null ? [] : [person.unit.id]),
    ...(person.segment === null ? [] : [`${SEGMENT}${plainPart(person.segment)}`]),
    ...(person.department === null ? [] : [`${DEPARTMENT}${plainPart(person.department)}`]),
    ...leaders,
  ];
}

function scoredOf(by: GatherBy, person: PublishPerson, line: PersonLine, tally: Tally, counters: Counters): Scored {
  const { plan, today } = by;
  const figures = score(plan, tally);
  // Unknown = not new: a CRM that does not say when a user was made keeps nobody out.
  const days = tenureDays(plan.programme, person.createdAt, today) ?? Number.MAX_SAFE_INTEGER;
  const measures = figures.enough
    ? figures.measures.map(({ measure, value }) => [measure, Math.round(value * 100)] as const)
    : [];
  const cohort = cohortOf(person, tenureBand(days));
  const own = (): OwnFigures => {
    const rules = plan.rules.map(({ id }) => [id, ruleCounts(tally, id)] as const);
    const known = rules.filter(([, counts]) => counts.some((count) => count > 0));
    return { counters, rules: Object.fromEntries(known), ready: line.ready ?? [] };
  };
  return {
    personId: person.id,
    cohorts: cohortKeys(cohort),
    segment: cohort.segment,
    tenureDays: days,
    records: tally.records,
    score: figures.enough ? figures.exact : null,
    measures: Object.fromEntries(measures),
    openFindings: line.openFindings,
    met: counterOf(counters, 'met') === 1,
    unusable: counterOf(counters, 'unusable'),
    won: counterOf(counters, 'won'),
    lost: counterOf(counters, 'lost'),
    cycled: counterOf(counters, 'cycled'),
    cycleDays: counterOf(counters, 'cycleDays'),
    ...(line.leave ? { leave: line.leave } : {}),
    cells: JSON.stringify(packTally(tally, ['own', 'fair', 'spread'], false)),
    shares: packShares(new Map([...sharesOf(tally), ...countedShares(counters)])),
    own: plan.programme.privacyMode === 'individual' ? JSON.stringify(own()) : null,
  };
}

/** A person without a single record says nothing, and would make a group of five look like one of six. */
export function gather(gathered: Gathered, by: GatherBy, person: PublishPerson, line: PersonLine): void {
  const read = unpackTally(line.tally);
  const tally = read === null || read.cells.size === 0 ? null : read;
  const met = tally !== null && meetsAll(by.plan, tally);
  const adopted = met && by.past.metThroughout(person.id);
  const counters = addCounters(line.counters, met ? { met: 1 } : {}, adopted ? { adopted: 1 } : {});
  const part = { personId: person.id, tally, counters, barriers: line.barriers };
  for (const sheet of by.lastIn.get(person.id) ?? []) groupIn(gathered.last, sheet).add(part);
  // Who left since is read for the groups that showed them, and for nothing else.
  if (!isScored(person)) return;
  gathered.scored += line.scored;
  gathered.stays.add(line.stays ?? {});
  gathered.partial += line.partial;
  if (tally !== null) gathered.people.set(person.id, scoredOf(by, person, line, tally, counters));
  for (const sheet of sheetsOf(person, by.leaders.has(person.id), tally !== null)) groupIn(gathered.groups, sheet).add(part);
}

/** The tally of a person who was kept. */
export function tallyOfScored({ cells }: Pick<Scored, 'cells'>): Tally {
  return unpackTally(JSON.parse(cells)) ?? { cells: new Map(), rules: new Map(), records: 0 };
}
