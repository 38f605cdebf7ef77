import type { SheetUnit } from '../../model/sheet';
import { membersToShow } from '../../scoring/suppression';
import { DEPARTMENT, type Gathered, LEADERS, ORGANISATION, SEGMENT } from './gathered';
import { GroupSum } from './groupSum';
import { shownGroups } from './shownGroups';
import { partsOf, type UnitNode } from './unitTree';

/** A group with its sheet's unit, as it is shown this week. */
export interface ShownUnit {
  readonly unit: SheetUnit;
  readonly sum: GroupSum;
}

/** Units of one kind, the largest first; then by id, so that the same people give the same sheets. */
function largestFirst(units: readonly ShownUnit[]): readonly ShownUnit[] {
  return [...units].sort((a, b) => b.sum.members.length - a.sum.members.length || (a.unit.id < b.unit.id ? -1 : 1));
}

function joined(parts: readonly GroupSum[]): GroupSum {
  const sum = new GroupSum();
  for (const part of parts) sum.addGroup(part);
  return sum;
}

/**
 * Org units: a team has its own people. A region has those of all units below it; who belongs to the region itself (its head) counts in it
 * only together with others, a group's size of them: else the region's figures less its teams' would be the head's. A unit with the same
 * people as a single one below is not told twice.
 */
function orgUnits(tree: ReadonlyMap<string, UnitNode>, { groups }: Gathered, groupSize: number): readonly ShownUnit[] {
  const counts = (id: string) => (groups.get(id)?.members.length ?? 0) >= groupSize;
  return [...tree.values()].flatMap(({ id, name, children }): ShownUnit[] => {
    const parts = partsOf(tree, id, counts).flatMap((part) => groups.get(part) ?? []);
    const [first] = parts;
    if (!first) return [];
    if (children.length === 0) return [{ unit: { id, kind: 'team', name, parentId: null }, sum: first }];
    if (parts.length === 1 && first !== groups.get(id)) return [];
    return [{ unit: { id, kind: 'region', name, parentId: null }, sum: joined(parts) }];
  });
}

function named(gathered: Gathered, start: string, kind: SheetUnit['kind']): readonly ShownUnit[] {
  return [...gathered.groups].flatMap(([id, sum]) =>
    id.startsWith(start) ? [{ unit: { id, kind, name: id.slice(start.length), parentId: ORGANISATION }, sum }] : [],
  );
}

/** Segments that are nothing but the units' names (Dataverse: the business unit) are not told twice. */
function segmentsOf(gathered: Gathered, tree: ReadonlyMap<string, UnitNode>): readonly ShownUnit[] {
  const names = new Set([...tree.values()].map(({ name }) => `${SEGMENT}${name}`));
  const segments = named(gathered, SEGMENT, 'segment');
  return segments.every(({ unit }) => names.has(unit.id)) ? [] : segments;
}

/** Everything that would have a sheet, in the order in which it is chosen. */
function candidatesOf(
  gathered: Gathered,
  tree: ReadonlyMap<string, UnitNode>,
  organisation: string,
  groupSize: number,
): readonly ShownUnit[] {
  const { groups } = gathered;
  const units = orgUnits(tree, gathered, groupSize);
  const whole = groups.get(ORGANISATION);
  const leaders = groups.get(LEADERS);
  const leading: readonly ShownUnit[] = leaders
    ? [{ unit: { id: LEADERS, kind: 'leaders', name: '', parentId: ORGANISATION }, sum: leaders }]
    : [];
  // Leaders who stand in no unit that has a sheet are a part of the organisation of their own, and come before its other parts; else they
  // lie across the units, and come after them.
  const inUnits = new Set(units.flatMap(({ sum }) => (sum.members.length >= groupSize ? sum.members : [])));
  const isApart = leaders?.members.every((id) => !inUnits.has(id)) ?? false;
  const top = { id: ORGANISATION, kind: 'organisation', name: organisation, parentId: null } as const;
  return [
    ...(whole ? [{ unit: top, sum: whole }] : []),
    ...(isApart ? leading : []),
    ...largestFirst(units.filter(({ unit }) => unit.kind === 'region')),
    ...largestFirst(units.filter(({ unit }) => unit.kind === 'team')),
    ...(isApart ? [] : leading),
    ...largestFirst(segmentsOf(gathered, tree)),
    ...largestFirst(named(gathered, DEPARTMENT, 'department')),
  ];
}

/** The nearest unit above that is shown too; else the organisation. */
function parentOf(id: string, tree: ReadonlyMap<string, UnitNode>, shown: ReadonlySet<string>): string | null {
  if (id === ORGANISATION) return null;
  const seen = new Set<string>();
  for (let at = tree.get(id)?.parentId ?? null; at !== null && !seen.has(at); at = tree.get(at)?.parentId ?? null) {
    if (shown.has(at)) return at;
    seen.add(at);
  }
  return ORGANISATION;
}

/**
 * The sheets of a week. A unit of which 1 to 4 people changed since it was last shown goes on with those whom it showed; then no sum or
 * difference of what is shown may tell figures of fewer people than a group (`shownGroups`).
 * @param last Whom each unit showed last.
 */
export function sheetUnits(
  gathered: Gathered,
  tree: ReadonlyMap<string, UnitNode>,
  organisation: string,
  last: ReadonlyMap<string, readonly string[]>,
  groupSize: number,
): readonly ShownUnit[] {
  const found = candidatesOf(gathered, tree, organisation, groupSize).flatMap(({ unit, sum }): ShownUnit[] => {
    const former = gathered.last.get(unit.id);
    const available = new Set([...sum.members, ...(former?.members ?? [])]);
    const chosen = membersToShow(sum.members, available, last.get(unit.id) ?? null, [], groupSize);
    if ('shown' in chosen) return [];
    return [{ unit, sum: chosen.held && former ? former : sum }];
  });
  const shown = shownGroups(
    found.map(({ unit, sum }) => ({ id: unit.id, members: sum.members })),
    groupSize,
  );
  return found
    .filter(({ unit }) => shown.has(unit.id))
    .map(({ unit, sum }) => ({ unit: { ...unit, parentId: parentOf(unit.id, tree, shown) }, sum }));
}
