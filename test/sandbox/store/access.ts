import type { Concept } from '../catalogue/types';
import { granted, grantedAll, grantedColumn, grantedDepth } from './grants';
import { madeHere } from './madeIn';
import type { Protocol, SandboxUser, Sql, Value } from './types';

type Right = 'create' | 'read' | 'edit' | 'delete';

/** Object-level right. Permission sets add up: one role that has it is enough. */
export function mayDo(user: SandboxUser, right: Right, concept: Concept, protocol: Protocol): boolean {
  if (concept.grants) return user.isAdmin || granted(user, right, concept, protocol);
  const roles = concept.rights?.[right];
  return user.isAdmin || roles === undefined || roles.some((role) => user.roles.includes(role));
}

/** A column is withheld when every role of the user is without it. */
function withheld(user: SandboxUser, from: readonly string[] | undefined): boolean {
  return !user.isAdmin && from !== undefined && user.roles.every((role) => from.includes(role));
}

export function mayReadColumn(user: SandboxUser, concept: Concept, column: string, protocol: Protocol): boolean {
  if (concept.grants) return user.isAdmin || grantedColumn(user, 'read', concept, column, protocol);
  const given = user.isAdmin ? undefined : user.holds.columns[protocol].get(`${concept.name}.${column}`);
  return given?.read ?? !withheld(user, concept.hiddenFrom?.[column]);
}

const PLATFORM = new Set([
  'id',
  'guid',
  'created_at',
  'created_by_id',
  'modified_at',
  'modified_by_id',
  'system_modstamp',
  'row_version',
  'is_deleted',
]);

export function mayEditColumn(user: SandboxUser, concept: Concept, column: string, protocol: Protocol): boolean {
  if (PLATFORM.has(column)) return false;
  if (concept.grants) return user.isAdmin || grantedColumn(user, 'edit', concept, column, protocol);
  const given = user.isAdmin ? undefined : user.holds.columns[protocol].get(`${concept.name}.${column}`);
  return given?.edit ?? (mayReadColumn(user, concept, column, protocol) && !withheld(user, concept.readOnlyFor?.[column]));
}

/** Owners whose rows the scope reaches; see `createScopes`. */
type Scope = 'role' | 'local' | 'deep';

/** Does a row have an owner of its own, or only its parents'? */
export function isOwned(concept: Concept, protocol: Protocol): boolean {
  if (concept.grants && protocol === 'salesforce') return true;
  return concept.columns.some(({ name }) => name === 'owning_user_id');
}

/** Rows of every owner: administrators; the publisher for reading, and for writing what only it may write. */
function reachesAll(user: SandboxUser, right: Right, concept: Concept): boolean {
  if (user.isAdmin) return true;
  if (!user.roles.includes('publisher')) return false;
  return right === 'read' || (concept.rights?.[right]?.includes('publisher') ?? false);
}

const ALL: Sql = { text: '1', params: [] };
const NONE: Sql = { text: '0', params: [] };

function either(parts: readonly Sql[]): Sql {
  if (parts.length === 0) return NONE;
  const [first] = parts;
  if (parts.length === 1 && first) return first;
  return { text: `(${parts.map(({ text }) => text).join(' OR ')})`, params: parts.flatMap(({ params }) => params) };
}

function ownerIn(user: SandboxUser, alias: string, scope: Scope | 'self'): Sql {
  if (scope === 'self') return { text: `${alias}.owner_id = ?`, params: [user.id] };
  return {
    text: `${alias}.owner_id IN (SELECT sc.owner_id FROM scopes sc WHERE sc.viewer = ? AND sc.kind = '${scope}')`,
    params: [user.id],
  };
}

/** Above whom a user stands, in the words of the protocol. */
function scopeOf(user: SandboxUser, concept: Concept, protocol: Protocol, right: Right): Scope | 'self' {
  const { hierarchy, dataverse } = concept.sharing;
  if (protocol === 'salesforce') return hierarchy ? 'role' : 'self';
  if (user.roles.includes('manager') && (hierarchy || right === 'create')) return 'deep';
  if (right === 'read' && (dataverse === 'local' || dataverse === 'deep')) return dataverse;
  return 'self';
}

/** Rows of a package's concept: what is held decides, then (in Salesforce) the organisation-wide default and the hierarchy. */
function packageReach(user: SandboxUser, concept: Concept, alias: string, protocol: Protocol, right: Right): Sql {
  if (user.isAdmin) return ALL;
  if (protocol === 'dataverse') {
    const depth = grantedDepth(user, right, concept);
    if (depth === null) return NONE;
    if (depth === 'global' || !isOwned(concept, protocol)) return ALL;
    return ownerIn(user, alias, depth === 'basic' ? 'self' : depth);
  }
  if (grantedAll(user, right, concept)) return ALL;
  const model = concept.sharing.salesforce;
  if (model === 'readWrite' && right !== 'delete') return ALL;
  if (model === 'read' && right === 'read') return ALL;
  return ownerIn(user, alias, concept.sharing.hierarchy ? 'role' : 'self');
}

/** Whoever may read one of these may read its account: Salesforce's implicit parent access. */
const CHILDREN: Readonly<Record<string, string>> = { opportunity: 'opportunities', case: 'cases' };

/**
 * The rows of a concept that a user may read or edit, as SQL over `alias`. Owner and hierarchy first, then the
 * organisation-wide default, then the parents; in Salesforce the account of a deal or case that one may read is readable too.
 */
export function reach(
  user: SandboxUser,
  concept: Concept,
  alias: string,
  protocol: Protocol,
  right: Right,
  conceptNamed: (name: string) => Concept,
  path: readonly string[] = [],
): Sql {
  if (!mayDo(user, right, concept, protocol)) return NONE;
  if (concept.grants) {
    const seen = packageReach(user, concept, alias, protocol, right);
    if (right === 'create' || seen.text === '0') return seen;
    return { text: `(${madeHere(concept, alias, protocol)} AND ${seen.text})`, params: seen.params };
  }
  if (reachesAll(user, right, concept)) return ALL;
  const model = concept.sharing[protocol];
  if (right === 'read' && (model === 'read' || model === 'readWrite' || model === 'global')) return ALL;
  if (model === 'readWrite') return ALL;
  const owned = isOwned(concept, protocol);
  if (!owned && model !== 'parent') return ALL;

  const parts: Sql[] = [];
  if (owned) parts.push(ownerIn(user, alias, scopeOf(user, concept, protocol, right)));
  if (model === 'parent') parts.push(...parents(user, concept, alias, protocol, right, conceptNamed, path));
  if (concept.name === 'account' && protocol === 'salesforce' && right === 'read' && !path.some((name) => name in CHILDREN)) {
    const inner = `${alias}i`;
    const child = ownerIn(user, inner, 'role');
    for (const table of Object.values(CHILDREN))
      parts.push({
        text: `EXISTS (SELECT 1 FROM ${table} ${inner} WHERE ${inner}.account_id = ${alias}.id AND ${inner}.is_deleted = 0 AND ${child.text})`,
        params: child.params,
      });
  }
  return either(parts);
}

function parents(
  user: SandboxUser,
  concept: Concept,
  alias: string,
  protocol: Protocol,
  right: Right,
  conceptNamed: (name: string) => Concept,
  path: readonly string[],
): Sql[] {
  const parts: Sql[] = [];
  const here = [...path, concept.name];
  for (const name of concept.sharing.parents ?? []) {
    const column = concept.columns.find((each) => each.name === name);
    for (const target of column?.to ?? []) {
      if (here.includes(target)) continue;
      const parent = conceptNamed(target);
      const inner = `${alias}p`;
      const seen = reach(user, parent, inner, protocol, right, conceptNamed, here);
      if (seen.text === '0') continue;
      parts.push({
        text: `EXISTS (SELECT 1 FROM ${parent.table} ${inner} WHERE ${inner}.id = ${alias}.${name} AND ${seen.text})`,
        params: seen.params as Value[],
      });
    }
  }
  return parts;
}
