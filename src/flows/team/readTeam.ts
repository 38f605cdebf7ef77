import type { IsoDate } from '../../model/dates';
import type { PersonFigures } from '../../model/sheet';
import type { TeamData, TeamSheetWeek } from '../../model/teamData';
import type { TeamPort } from '../../ports/team';
import type { Session } from '../startSession';
import { readGroupSheet, readTeamSheet } from './readSheetDoc';
import { LEADERS, startUnit, unitsBelow, unitTree, WHOLE } from './unitTree';

/** What the reader chose; `null` = what a reader begins with: the own unit, the newest week. */
export interface TeamChoice {
  readonly unit: string | null;
  readonly week: IsoDate | null;
  /** How many weeks back "before" lies; absent = the week before. */
  readonly weeks?: number;
}

export interface TeamDeps {
  readonly session: Session;
  readonly team: TeamPort;
}

/** The tab's data, or why there is none. */
export type TeamReading =
  | {
      readonly kind: 'ready';
      readonly data: TeamData;
      /** Closed weeks that can be chosen, newest first. */
      readonly weeks: readonly IsoDate[];
      /** The chosen unit has no sheet in the week: what is shown is the one above it. */
      readonly instead: boolean;
      /** How many people the units have, for the filter. */
      readonly sizes: Readonly<Record<string, number>>;
    }
  /** Nothing was published, or nothing of it stands. */
  | { readonly kind: 'noPublisher' }
  /** This person may not read sheets: the tab is for managers and the programme's owner. */
  | { readonly kind: 'notForYou' };

/** Units right below that are read with their figures. */
const MOST_BELOW = 24;

const weekBefore = (week: IsoDate, weeks: number): IsoDate =>
  new Date(Date.parse(week) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);

/**
 * Everything that the first screen needs, in four calls (one more for each further 2,000 units); nothing in it is a record of anybody. People
 * are read in individual mode only: in the others their pages are not even asked for.
 */
export async function readTeam({ session, team }: TeamDeps, choice: TeamChoice, signal?: AbortSignal): Promise<TeamReading> {
  const { programme, start } = session;
  const { person: reader, organisation } = start;
  const overview = await team.overview(reader.id, WHOLE, signal);
  if (!overview.readable) return { kind: 'notForYou' };
  const weeks = overview.weeks.length > 0 || overview.newest === null ? overview.weeks : [overview.newest];
  const week = choice.week !== null && weeks.includes(choice.week) ? choice.week : weeks[0];
  if (week === undefined) return { kind: 'noPublisher' };
  const present = await team.units(week, signal);
  const units = unitTree(present, overview.orgUnits, organisation.name);
  const wanted = choice.unit ?? startUnit(overview, units);
  const unit = units.find(({ id }) => id === wanted) ?? units.find(({ id }) => id === WHOLE) ?? units[0];
  if (!unit) return { kind: 'noPublisher' };
  const before = weekBefore(week, choice.weeks ?? 1);
  const asked = [...new Set([unit.id, WHOLE])].flatMap((id) => [
    { unit: id, week },
    ...(id === unit.id ? [{ unit: id, week: before }] : []),
  ]);
  // People stand with last night's figures: in the week that runs, else in the closed one.
  const running = weekBefore(week, -1);
  const pagesOf = programme.privacyMode === 'individual' ? { managerId: reader.id, weeks: [running, week] } : null;
  const [sheets, { decisions, notes }] = await Promise.all([team.sheets({ sheets: asked, pagesOf }, signal), team.words(signal)]);
  const found = (id: string, at: IsoDate): TeamSheetWeek | null => {
    const row = sheets.groups.find((each) => each.unit === id && each.week === at);
    const doc = row ? readGroupSheet(row.text) : null;
    return row && doc && row.people >= programme.groupSize ? { week: at, people: row.people, doc } : null;
  };
  const now = found(unit.id, week);
  if (!now) return { kind: 'noPublisher' };
  const peopleWeek = sheets.pages[0]?.week;
  const pages = sheets.pages.filter((page) => page.week === peopleWeek);
  const people =
    pagesOf === null ? null : pages.flatMap((page): readonly PersonFigures[] => readTeamSheet(page.text)?.people ?? []);
  const data: TeamData = {
    mode: programme.privacyMode,
    programme,
    reader,
    currency: organisation.currency,
    units,
    unit,
    now,
    before: found(unit.id, before),
    organisation: found(WHOLE, week),
    people,
    ...(people && peopleWeek ? { peopleWeek } : {}),
    decisions,
    notes,
  };
  const sizes = Object.fromEntries(present.map(({ unit: id, people: size }) => [id, size]));
  return { kind: 'ready', data, weeks, instead: choice.unit !== null && unit.id !== choice.unit, sizes };
}

/** The sheets of the largest units right below the shown one and of the leaders, in one call after the first screen. */
export async function readBelow(
  { session, team }: TeamDeps,
  data: TeamData,
  sizes: Readonly<Record<string, number>>,
  signal?: AbortSignal,
): Promise<Required<Pick<TeamData, 'below' | 'leaders'>>> {
  const size = (id: string) => sizes[id] ?? 0;
  const children = [...unitsBelow(data.unit.id, data.units)].sort((a, b) => size(b.id) - size(a.id)).slice(0, MOST_BELOW);
  const { week } = data.now;
  const asked = [...children.map(({ id }) => id), ...(size(LEADERS) > 0 ? [LEADERS] : [])];
  if (asked.length === 0) return { below: [], leaders: null };
  const sheets = await team.sheets({ sheets: asked.map((unit) => ({ unit, week })), pagesOf: null }, signal);
  const found = (id: string): TeamSheetWeek | null => {
    const row = sheets.groups.find((each) => each.unit === id);
    const doc = row ? readGroupSheet(row.text) : null;
    return row && doc && row.people >= session.programme.groupSize ? { week, people: row.people, doc } : null;
  };
  const below = children.flatMap((unit) => {
    const sheet = found(unit.id);
    return sheet ? [{ ...sheet, unit }] : [];
  });
  return { below, leaders: found(LEADERS) };
}
