import type { IsoDate } from '../../model/dates';
import type { OwnPlace } from '../../model/ownWeek';
import type { Programme } from '../../model/programme';
import { LONGEST_TEXT, type TeamSheetRow } from '../../model/published';
import type { PersonFigures } from '../../model/sheet';
import type { PublishPerson } from '../../ports/publish';
import type { OwnFigures, Scored } from './gathered';
import type { PastWeeks } from './pastWeeks';

export interface TeamSheetsBy {
  readonly people: ReadonlyMap<string, PublishPerson>;
  readonly scored: ReadonlyMap<string, Scored>;
  readonly programme: Programme;
  readonly past: PastWeeks;
  /** The place of each person on the own board. */
  readonly places: ReadonlyMap<string, unknown>;
  /** The week that runs. */
  readonly week: IsoDate;
}

function placeOf(place: unknown): PersonFigures['place'] {
  if (typeof place !== 'object' || place === null) return null;
  const { band, bands, distance, halfWidth } = place as OwnPlace;
  return { band, bands, distance, halfWidth };
}

const NO_FIGURES: OwnFigures = { counters: {}, rules: {}, ready: [] };

/** One person's line. */
function figures(each: Scored, by: TeamSheetsBy): PersonFigures | Pick<PersonFigures, 'person' | 'name' | 'firstDays'> {
  const { personId, tenureDays, records, measures, openFindings } = each;
  const name = by.people.get(personId)?.name ?? '';
  // The first days are private: the manager sees that there is somebody, and no figure.
  if (tenureDays < by.programme.privateDays) return { person: personId, name, firstDays: true };
  const own: OwnFigures = each.own === null ? NO_FIGURES : (JSON.parse(each.own) as OwnFigures);
  return {
    person: personId,
    name,
    score: each.score,
    records,
    measures,
    openFindings,
    place: placeOf(by.places.get(personId)),
    weeks: [...by.past.scores(personId), each.score],
    ...own,
  };
}

const textOf = (people: readonly string[]) => `{"format":2,"people":[${people.join(',')}]}`;

/** Lines on as many pages as it takes, none longer than both CRMs keep. */
function pagesOf(lines: readonly string[]): readonly string[] {
  const pages: string[][] = [];
  let length = 0;
  for (const line of lines) {
    const page = pages.at(-1);
    if (page && length + line.length + 1 <= LONGEST_TEXT) {
      page.push(line);
      length += line.length + 1;
    } else {
      pages.push([line]);
      length = textOf([line]).length;
    }
  }
  return pages.map(textOf);
}

/** Managers' sheets of their own reports; individual mode alone writes them. Nobody is their own manager's report to themselves. */
export function teamSheetRows(by: TeamSheetsBy): readonly TeamSheetRow[] {
  const { people, scored, week } = by;
  const teams = new Map<string, Scored[]>();
  for (const each of scored.values()) {
    const managerId = people.get(each.personId)?.managerId ?? null;
    if (managerId === null || managerId === each.personId || !people.get(managerId)?.active) continue;
    const team = teams.get(managerId);
    if (team) team.push(each);
    else teams.set(managerId, [each]);
  }
  return [...teams].flatMap(([managerId, team]) => {
    const sorted = team.sort((a, b) => (a.personId < b.personId ? -1 : 1));
    const pages = pagesOf(sorted.map((each) => JSON.stringify(figures(each, by))));
    return pages.map((text, page): TeamSheetRow => ({ kind: 'teamSheet', managerId, week, page, text }));
  });
}
