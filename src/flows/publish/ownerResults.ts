import type { IsoDate } from '../../model/dates';
import type { Programme } from '../../model/programme';
import type { Counters } from '../../model/sheet';
import type { DecidedDealRow, PublishPerson, PublishPort } from '../../ports/publish';
import { dayNumber, isoDate } from '../../scoring/calendar/days';
import { createZone, type Zone } from '../../scoring/calendar/zone';
import { countAnswer } from '../../scoring/figures/answers';
import { CounterSum } from '../../scoring/figures/counterSum';
import { hasMoment } from '../../scoring/figures/periods';
import { countResults } from '../../scoring/figures/results';
import type { FiguresBy } from './figuresBy';

/** Days before a unit's beginning of which deals are read, and how long ago a beginning may lie. */
const HALF_YEAR = 182;
const FURTHEST = 3 * 365;

/** When the person's unit began, or the nearest one above it. */
export function unitStart({ unitsStartedOn = {} }: Programme, { unit }: Pick<PublishPerson, 'unit'>): IsoDate | null {
  const ids = unit === null ? [] : [unit.id, ...(unit.parents ?? []).map(({ id }) => id)];
  return ids.map((id) => (Object.hasOwn(unitsStartedOn, id) ? unitsStartedOn[id] : undefined)).find(Boolean) ?? null;
}

/** From which day on decided deals are read: a year before the closed week's end, or half a year before the first unit began. */
function since(programme: Programme, { periods }: FiguresBy): IsoDate {
  const limit = (dayNumber(periods.week.to) ?? 0) - FURTHEST;
  const starts = Object.values(programme.unitsStartedOn ?? {}).map((day) =>
    isoDate(Math.max(limit, (dayNumber(day) ?? 0) - HALF_YEAR)),
  );
  return [periods.days365.from, ...starts].sort()[0] ?? periods.days365.from;
}

/** What was read once for everybody, by person. */
export interface OwnerResults {
  readonly counters: (personId: string) => Counters;
  /** Days from creation to close of the deals won in 12 months. */
  readonly cycles: (personId: string) => readonly number[];
}

/** Days from creation to close of a deal that was won in 12 months, by the platform's moments; `null` = none, or not known. */
function cycleOf({ status, createdAt, closedAt }: DecidedDealRow, zone: Zone, { periods }: FiguresBy): number | null {
  const [created, closed] = [zone.dayOf(createdAt), zone.dayOf(closedAt)];
  if (status !== 'won' || created === null || closed === null || !hasMoment(periods.days365, closedAt)) return null;
  return Math.max(0, closed - created);
}

/**
 * Results of a year, answers of the week and notes of 28 days, by person: read once for everybody and added up as they come, so that of each person
 * only a few numbers are kept.
 */
export async function readOwnerResults(
  port: PublishPort,
  programme: Programme,
  people: ReadonlyMap<string, PublishPerson>,
  by: FiguresBy,
  signal?: AbortSignal,
): Promise<OwnerResults> {
  const cycles = new Map<string, number[]>();
  const sums = new Map<string, CounterSum>();
  const zones = new Map<string, Zone>();
  const sumOf = (id: string) => {
    const kept = sums.get(id) ?? new CounterSum();
    sums.set(id, kept);
    return kept;
  };
  for await (const deal of port.decided?.(since(programme, by), signal) ?? []) {
    const person = people.get(deal.ownerId);
    if (!person) continue;
    const zone = zones.get(person.zone) ?? createZone(person.zone);
    zones.set(person.zone, zone);
    const days = cycleOf(deal, zone, by);
    if (days !== null) {
      const own = cycles.get(deal.ownerId);
      if (own) own.push(days);
      else cycles.set(deal.ownerId, [days]);
    }
    countResults([deal], { ...by, zone, startedOn: unitStart(programme, person) }, sumOf(deal.ownerId));
  }
  const { fromAt, toAt } = by.periods.week;
  for await (const answer of port.answers?.({ from: fromAt, to: toAt }, signal) ?? []) {
    if (people.has(answer.personId)) countAnswer(answer, by.periods, sumOf(answer.personId));
  }
  const { days28, week } = by.periods;
  for await (const note of port.notes?.({ from: days28.fromAt, to: days28.toAt }, signal) ?? []) {
    if (!people.has(note.personId)) continue;
    sumOf(note.personId).add('use', 'note');
    if (hasMoment(week, note.at)) sumOf(note.personId).add('notes');
  }
  return {
    counters: (personId) => sums.get(personId)?.counters() ?? {},
    cycles: (personId) => cycles.get(personId) ?? [],
  };
}
