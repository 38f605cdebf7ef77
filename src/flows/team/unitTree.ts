import type { SheetUnit, UnitKind } from '../../model/sheet';
import type { OrgUnit, SheetPresence, TeamOverview } from '../../ports/team';

/** The unit's id under which the whole organisation stands. */
export const WHOLE = 'organisation';
/** People who manage somebody. */
export const LEADERS = 'leaders';

const NAMED: readonly (readonly [start: string, kind: UnitKind])[] = [
  ['segment:', 'segment'],
  ['department:', 'department'],
];

/** A unit and everything above it, nearest first; a hierarchy that bites its own tail ends where it does. */
function pathUp(id: string | null, byId: ReadonlyMap<string, OrgUnit>): readonly string[] {
  const path: string[] = [];
  for (let at = id; at !== null && !path.includes(at); at = byId.get(at)?.parentId ?? null) path.push(at);
  return path;
}

/**
 * Units that have a sheet, as a tree: each below the nearest one above it that has a sheet too, the organisation above all. A unit
 * with others below is a region. Names are the CRM's; a unit that the CRM no longer knows keeps its id.
 */
export function unitTree(
  present: readonly SheetPresence[],
  orgUnits: readonly OrgUnit[],
  organisation: string,
): readonly SheetUnit[] {
  const byId = new Map(orgUnits.map((unit) => [unit.id, unit]));
  const shown = new Set(present.filter(({ people }) => people > 0).map(({ unit }) => unit));
  const above = (id: string) => pathUp(byId.get(id)?.parentId ?? null, byId).find((each) => shown.has(each)) ?? WHOLE;
  const parents = new Set([...shown].filter((id) => byId.has(id)).map(above));
  const units = [...shown].map((id): SheetUnit => {
    if (id === WHOLE) return { id, kind: 'organisation', name: organisation, parentId: null };
    if (id === LEADERS) return { id, kind: 'leaders', name: '', parentId: WHOLE };
    const named = NAMED.find(([start]) => id.startsWith(start));
    if (named) return { id, kind: named[1], name: id.slice(named[0].length), parentId: WHOLE };
    return { id, kind: parents.has(id) ? 'region' : 'team', name: byId.get(id)?.name || id, parentId: above(id) };
  });
  const rank = (kind: UnitKind) => ['organisation', 'region', 'team', 'segment', 'department', 'leaders'].indexOf(kind);
  return units.sort((a, b) => rank(a.kind) - rank(b.kind) || a.name.localeCompare(b.name, 'en') || (a.id < b.id ? -1 : 1));
}

/**
 * The unit that a reader begins with: the nearest one that holds all direct reports, as far as it has a sheet; without reports the
 * own one; else the organisation.
 * @example a manager of two team leads in different teams begins with the region of both
 */
export function startUnit(overview: TeamOverview, units: readonly SheetUnit[]): string {
  const byId = new Map(overview.orgUnits.map((unit) => [unit.id, unit]));
  const shown = new Set(units.map(({ id }) => id));
  const [first, ...others] = overview.reports.flatMap(({ unit }) => (unit === null ? [] : [pathUp(unit, byId)]));
  const path = first ? first.filter((id) => others.every((other) => other.includes(id))) : pathUp(overview.ownUnit, byId);
  return path.find((id) => shown.has(id)) ?? WHOLE;
}

/** Teams and regions right below a unit; of the organisation those that have no region above. */
export function unitsBelow(id: string, units: readonly SheetUnit[]): readonly SheetUnit[] {
  return units.filter(({ parentId, kind }) => parentId === id && (kind === 'team' || kind === 'region'));
}
