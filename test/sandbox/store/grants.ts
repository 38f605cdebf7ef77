import type { Concept, Depth, ObjectGrant, TableGrant } from '../catalogue/types';
import type { Protocol, SandboxUser } from './types';

type Right = 'create' | 'read' | 'edit' | 'delete';

function heldObjects(user: SandboxUser, concept: Concept): ObjectGrant[] {
  return user.holds.salesforce.flatMap((name) => concept.grants?.salesforce.get(name) ?? []);
}

function heldTables(user: SandboxUser, concept: Concept): TableGrant[] {
  return user.holds.dataverse.flatMap((id) => concept.grants?.dataverse.get(id) ?? []);
}

/** What packages give adds up: one permission set or role that has the right is enough. */
export function granted(user: SandboxUser, right: Right, concept: Concept, protocol: Protocol): boolean {
  if (protocol === 'salesforce') return heldObjects(user, concept).some((grant) => grant[right]);
  return heldTables(user, concept).some((grant) => grant[right] !== undefined);
}

/** Salesforce's View All and Modify All: rows of everybody, whatever the sharing. */
export function grantedAll(user: SandboxUser, right: Right, concept: Concept): boolean {
  return heldObjects(user, concept).some((grant) => grant.modifyAll || (right === 'read' && grant.viewAll));
}

const DEPTHS: readonly Depth[] = ['basic', 'local', 'deep', 'global'];

/** The widest depth at which Dataverse gives the right; `null` without it. Tables without owners know only `global`. */
export function grantedDepth(user: SandboxUser, right: Right | 'assign', concept: Concept): Depth | null {
  const held = heldTables(user, concept).map((grant) => grant[right]);
  return DEPTHS.findLast((depth) => held.includes(depth)) ?? null;
}

/** Field permissions of Salesforce; Dataverse guards only columns that are secured, and packages bring none. */
export function grantedColumn(
  user: SandboxUser,
  right: 'read' | 'edit',
  concept: Concept,
  column: string,
  protocol: Protocol,
): boolean {
  if (protocol === 'dataverse' || concept.grants?.unguarded.has(column)) return true;
  return heldObjects(user, concept).some((grant) => grant.fields[column]?.[right] === true);
}
