import type { IsoDate } from '../../model/dates';
import type { MeasureId } from '../../model/rule';
import type { PublishPerson } from '../../ports/publish';
import { cohortKeys, cohortOf, tenureBand, tenureDays } from '../../programme/cohort';
import type { Plan } from '../../scoring/plan';
import { score } from '../../scoring/score';
import type { Tally } from '../../scoring/tally';
import { packTally, unpackTally } from './packedTally';
import type { PersonLine } from './personLine';
import { TallySum } from './tallySum';

/** What is kept of each person: figures, and the tally's cells as text, which is a tenth of their size in maps. */
export interface Scored {
  readonly personId: string;
  /** Cohort keys, narrowest first. */
  readonly cohorts: readonly string[];
  readonly tenureDays: number;
  readonly records: number;
  /** 0..10000; `null` = not enough to tell. */
  readonly score: number | null;
  readonly measures: Readonly<Partial<Record<MeasureId, number>>>;
  readonly openFindings: number;
  /** A packed tally without its rules. */
  readonly cells: string;
}

/** A group of people added up. */
export interface Group {
  readonly tally: TallySum;
  people: number;
  /** By `rule|reason|phase`. */
  readonly barriers: Map<string, { answers: number; people: number }>;
}

/** Everybody, added up as the lines come; nothing of a record is left. */
export interface Gathered {
  readonly people: Map<string, Scored>;
  readonly organisation: Group;
  /** By unit id; people without a unit under ''. */
  readonly units: Map<string, Group>;
  /** Records scored, records of which a part could not be read. */
  scored: number;
  partial: number;
}

const newGroup = (): Group => ({ tally: new TallySum(), people: 0, barriers: new Map() });

export function newGathered(): Gathered {
  return { people: new Map(), organisation: newGroup(), units: new Map(), scored: 0, partial: 0 };
}

function addTo(group: Group, tally: Tally, barriers: PersonLine['barriers']): void {
  group.tally.add(tally);
  group.people += 1;
  for (const [key, answers] of Object.entries(barriers)) {
    const kept = group.barriers.get(key) ?? { answers: 0, people: 0 };
    group.barriers.set(key, { answers: kept.answers + answers, people: kept.people + 1 });
  }
}

/** A person without a single record says nothing, and would make a group of five look like one of six. */
export function gather(gathered: Gathered, plan: Plan, person: PublishPerson, line: PersonLine, today: IsoDate): void {
  const tally = unpackTally(line.tally);
  gathered.scored += line.scored;
  gathered.partial += line.partial;
  if (tally === null || tally.cells.size === 0) return;
  const figures = score(plan, tally);
  // Unknown = not new: a CRM that does not say when a user was made keeps nobody out.
  const days = tenureDays(plan.programme, person.createdAt, today) ?? Number.MAX_SAFE_INTEGER;
  const measures = figures.enough
    ? figures.measures.map(({ measure, value }) => [measure, Math.round(value * 100)] as const)
    : [];
  gathered.people.set(person.id, {
    personId: person.id,
    cohorts: cohortKeys(cohortOf(person, tenureBand(days))),
    tenureDays: days,
    records: tally.records,
    score: figures.enough ? figures.exact : null,
    measures: Object.fromEntries(measures),
    openFindings: line.openFindings,
    cells: JSON.stringify(packTally(tally, ['own', 'fair', 'spread'], false)),
  });
  addTo(gathered.organisation, tally, line.barriers);
  const unit = person.unit?.id ?? '';
  const group = gathered.units.get(unit) ?? newGroup();
  gathered.units.set(unit, group);
  addTo(group, tally, line.barriers);
}

/** The tally of a person who was kept. */
export function tallyOfScored({ cells }: Pick<Scored, 'cells'>): Tally {
  return unpackTally(JSON.parse(cells)) ?? { cells: new Map(), rules: new Map(), records: 0 };
}
