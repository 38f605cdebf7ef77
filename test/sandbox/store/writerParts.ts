import type { Concept } from '../catalogue/types';
import type { SqlDatabase } from './database';
import type { DeriveContext } from './derive/context';
import type { Rows } from './rows';
import { type Protocol, type Refusal, type Row, type SandboxUser, type Store, StoreRefusal, type Value } from './types';
import type { ValidationRule } from './validate';

/** What writing needs from the store. */
export interface WriterParts {
  readonly database: SqlDatabase;
  readonly rows: Rows;
  readonly rules: readonly ValidationRule[];
  readonly store: Pick<Store, 'now' | 'concept' | 'concepts' | 'mayOn' | 'transaction' | 'user'> & {
    mayCreateFor(user: SandboxUser, concept: string, owner: string): boolean;
  };
  /** Context of a derivation; stages and zone are the organisation's. */
  context(protocol: Protocol, now: string): DeriveContext;
  /** People or their places changed: hierarchies must be read again. */
  peopleChanged(): void;
}

/** Concepts that decide who sees what. */
export const PEOPLE: ReadonlySet<string> = new Set([
  'user',
  'role',
  'businessUnit',
  'team',
  'permissionSet',
  'permissionSetAssignment',
  'securityRole',
  'securityRoleAssignment',
  'fieldPermission',
  'columnPermission',
  'userColumnProfile',
  'teamColumnProfile',
  'teamMembership',
]);

export function refuse(refusal: Refusal, more?: readonly Refusal[]): never {
  throw new StoreRefusal(refusal, more);
}

const columnNames = new WeakMap<Concept, ReadonlySet<string>>();

function namesIn(concept: Concept): ReadonlySet<string> {
  const known = columnNames.get(concept) ?? new Set(concept.columns.map(({ name }) => name));
  columnNames.set(concept, known);
  return known;
}

/** Blank text is no value; everything else as given. */
export function clean(concept: Concept, values: Row): Row {
  const known = namesIn(concept);
  const result: Record<string, Value> = {};
  for (const [name, value] of Object.entries(values)) {
    if (!known.has(name)) throw new Error(`${concept.name} has no column ${name}`);
    if (value !== undefined) result[name] = value === '' ? null : value;
  }
  return result;
}
