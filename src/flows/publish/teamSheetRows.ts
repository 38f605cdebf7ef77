import type { IsoDate } from '../../model/dates';
import type { Programme } from '../../model/programme';
import type { TeamSheetRow } from '../../model/published';
import type { PublishPerson } from '../../ports/publish';
import type { Scored } from './gathered';

/** People a page: with five measures each it stays far below the longest text. */
const PAGE = 300;

function figures({ personId, tenureDays, score, records, measures, openFindings }: Scored, { privateDays }: Programme): unknown {
  // The first days are private: the manager sees that there is somebody, and no figure.
  if (tenureDays < privateDays) return { person: personId, firstDays: true };
  return { person: personId, score, records, measures, openFindings };
}

/** Managers' sheets of their own reports; individual mode alone writes them. Nobody is their own manager's report to themselves. */
export function teamSheetRows(
  people: ReadonlyMap<string, PublishPerson>,
  scored: ReadonlyMap<string, Scored>,
  programme: Programme,
  week: IsoDate,
): readonly TeamSheetRow[] {
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
    return Array.from({ length: Math.ceil(sorted.length / PAGE) }, (_, page): TeamSheetRow => {
      const list = sorted.slice(page * PAGE, (page + 1) * PAGE).map((each) => figures(each, programme));
      return { kind: 'teamSheet', managerId, week, page, text: JSON.stringify({ format: 1, people: list }) };
    });
  });
}
