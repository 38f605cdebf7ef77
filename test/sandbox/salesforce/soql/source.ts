import type { SalesforceField } from '../../catalogue/types';
import { allOf, join, raw, sql } from '../../store/sqlText';
import type { SandboxUser, Sql, Store } from '../../store/types';
import type { Access } from '../schema/access';
import type { Entity } from '../schema/directory';
import { queryError } from './queryError';

/** What every piece of one query's translation needs. */
export interface QueryContext {
  readonly store: Store;
  readonly user: SandboxUser;
  readonly access: Access;
  readonly soql: string;
  /** queryAll: rows in the recycle bin are answered too. */
  readonly withDeleted: boolean;
  alias(): string;
}

/** One object in FROM, with the parents that its fields have asked for so far. */
export interface Source {
  readonly entity: Entity;
  readonly alias: string;
  readonly parents: Map<string, Parent>;
}

/** A parent behind a relationship name; several candidates where the reference is polymorphic. */
export interface Parent {
  readonly name: string;
  readonly reference: Sql;
  readonly candidates: readonly Source[];
  readonly polymorphic: boolean;
}

export function createQueryContext(base: Pick<QueryContext, 'store' | 'user' | 'access' | 'soql' | 'withDeleted'>): QueryContext {
  let count = 0;
  return { ...base, alias: () => `q${count++}` };
}

export function sourceOf(entity: Entity, context: QueryContext): Source {
  return { entity, alias: context.alias(), parents: new Map() };
}

/** The root of a query. @throws SalesforceError INVALID_TYPE for unknown and for hidden objects alike */
export function rootSource(name: string, context: QueryContext): Source {
  const entity = context.access.object(name);
  if (!entity) {
    const message = `sObject type '${name}' is not supported. If you are attempting to use a custom object, be sure to append the '__c' after the entity name. Please reference your WSDL or the describe call for the appropriate names.`;
    throw queryError('INVALID_TYPE', message, context.soql, name);
  }
  return sourceOf(entity, context);
}

/** A field's column, or the expression that computes it. */
export function columnSql(source: Source, field: Pick<SalesforceField, 'column'>): Sql {
  const computed = source.entity.column(field.column)?.computed;
  return raw(computed ? `(${computed.replaceAll('{t}', source.alias)})` : `${source.alias}.${field.column}`);
}

/** FROM with the joins of all parents. Call it after every field has been resolved. */
export function fromSql(source: Source, context: QueryContext): Sql {
  const joins = parentJoins(source, context);
  return join([raw(`"${source.entity.concept.table}" ${source.alias}`), ...joins], ' ');
}

function parentJoins(source: Source, context: QueryContext): Sql[] {
  return [...source.parents.values()].flatMap((parent) =>
    parent.candidates.flatMap((candidate) => {
      const { alias, entity } = candidate;
      const on = allOf([sql`${raw(`${alias}.id`)} = ${parent.reference}`, rowsSql(candidate, context)]);
      return [sql`LEFT JOIN ${raw(`"${entity.concept.table}" ${alias}`)} ON ${on}`, ...parentJoins(candidate, context)];
    }),
  );
}

/** Which rows of the table are this object's, are not deleted, and may be read by the user. */
export function rowsSql({ entity, alias }: Source, { store, user, withDeleted }: QueryContext): Sql {
  const { concept, object } = entity;
  const parts = [store.visible(user, concept.name, alias, 'salesforce')];
  if (object.discriminator) parts.push(raw(object.discriminator.replaceAll('{t}', alias)));
  if (!withDeleted && entity.column('is_deleted')) parts.push(raw(`${alias}.is_deleted = 0`));
  return allOf(parts);
}
