import type { OrgUnit, PublishPerson } from '../../ports/publish';

/** An org unit with what hangs on it. */
export interface UnitNode {
  readonly id: string;
  readonly name: string;
  readonly parentId: string | null;
  readonly children: string[];
}

function put(nodes: Map<string, UnitNode>, { id, name }: OrgUnit, parentId: string | null): void {
  const kept = nodes.get(id);
  nodes.set(id, { id, name: kept?.name || name, parentId: kept?.parentId ?? parentId, children: kept?.children ?? [] });
}

/** All units that people stand in, and those above them. A circle, which no CRM allows, ends where it closes. */
export function unitTree(people: Iterable<Pick<PublishPerson, 'unit'>>): ReadonlyMap<string, UnitNode> {
  const nodes = new Map<string, UnitNode>();
  for (const { unit } of people) {
    if (unit === null) continue;
    const path = [unit, ...(unit.parents ?? [])];
    const seen = new Set<string>();
    for (const [index, each] of path.entries()) {
      if (seen.has(each.id)) break;
      seen.add(each.id);
      const above = path[index + 1];
      put(nodes, each, above && !seen.has(above.id) ? above.id : null);
    }
  }
  for (const { id, parentId } of nodes.values()) if (parentId !== null) nodes.get(parentId)?.children.push(id);
  return nodes;
}

/**
 * Whose own people make up a unit: a team its own; a unit with others below it theirs, and its own only where `counts` says so.
 * @returns Ids of units.
 */
export function partsOf(
  nodes: ReadonlyMap<string, UnitNode>,
  id: string,
  counts: (id: string) => boolean,
  seen: Set<string> = new Set(),
): readonly string[] {
  if (seen.has(id)) return [];
  seen.add(id);
  const children = nodes.get(id)?.children ?? [];
  if (children.length === 0) return [id];
  return [...(counts(id) ? [id] : []), ...children.flatMap((child) => partsOf(nodes, child, counts, seen))];
}
