import type { SalesforceField } from '../../catalogue/types';
import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { directoryOf } from '../schema/directory';
import { queryError } from './queryError';
import { columnSql, type Parent, type QueryContext, type Source, sourceOf } from './source';

const MAX_LEVELS = 5;

/** Fields of Salesforce's `Name` object: all that a polymorphic parent offers. */
const NAME_FIELDS = ['Id', 'Name', 'Type', 'FirstName', 'LastName', 'Title', 'Email', 'Phone', 'Username', 'Alias', 'IsActive'];

/** What is asked about a field wherever it stands in the query. */
export type FieldFacts = Omit<SalesforceField, 'column'>;

export interface Resolved {
  readonly field: FieldFacts;
  readonly expression: Sql;
  /** Parents from the root down; empty for an own field. */
  readonly parents: readonly Parent[];
  /** Canonical spelling: `Account.Owner.Name`. */
  readonly path: string;
}

/**
 * Follows `Account.Owner.Name` from an object, joining parents on the way. Names in any case; the root's alias or name
 * may lead.
 * @throws SalesforceError INVALID_FIELD, also for what field-level security hides
 */
export function resolve(path: string, source: Source, context: QueryContext, rootAlias?: string): Resolved {
  const names = path.split('.').map((name) => name.trim());
  if (names.length > 1 && leadsToRoot(names[0] ?? '', source, rootAlias)) names.shift();
  const last = names.pop() ?? '';
  if (names.length > MAX_LEVELS) {
    throw queryError(
      'MALFORMED_QUERY',
      `A child-to-parent path may have at most ${MAX_LEVELS} levels: ${path}`,
      context.soql,
      path,
    );
  }
  const parents: Parent[] = [];
  let at = source;
  for (const [index, name] of names.entries()) {
    const parent = parentOf(name, at, context);
    if (!parent) throw noRelationship(name, context);
    parents.push(parent);
    const [only] = parent.candidates;
    if (parent.polymorphic) {
      if (index < names.length - 1) throw noRelationship(names[index + 1] ?? '', context);
      return nameField(last, parent, parents, context);
    }
    if (!only) throw noRelationship(name, context);
    at = only;
  }
  const field = at.entity.field(last);
  if (!field || !context.access.reads(at.entity, field)) throw noColumn(last, at.entity.object.name, path, context);
  return { field, expression: columnSql(at, field), parents, path: [...parents.map(({ name }) => name), field.name].join('.') };
}

function leadsToRoot(name: string, source: Source, alias: string | undefined): boolean {
  if (source.entity.parent(name)) return false;
  return name.toLowerCase() === alias?.toLowerCase() || name.toLowerCase() === source.entity.object.name.toLowerCase();
}

function parentOf(name: string, source: Source, context: QueryContext): Parent | undefined {
  const reference = source.entity.parent(name);
  if (!reference?.relationshipName || !context.access.reads(source.entity, reference)) return undefined;
  const known = source.parents.get(reference.relationshipName);
  if (known) return known;
  const targets = (reference.referenceTo ?? []).flatMap((target) => directoryOf(context.store).find(target) ?? []);
  const made: Parent = {
    name: reference.relationshipName,
    reference: columnSql(source, reference),
    candidates: targets.filter((target) => context.access.may('read', target)).map((target) => sourceOf(target, context)),
    polymorphic: (reference.referenceTo?.length ?? 0) > 1,
  };
  source.parents.set(made.name, made);
  return made;
}

function nameField(name: string, parent: Parent, parents: readonly Parent[], context: QueryContext): Resolved {
  const canonical = NAME_FIELDS.find((each) => each.toLowerCase() === name.toLowerCase());
  if (!canonical) throw noColumn(name, 'Name', `${parent.name}.${name}`, context);
  const path = [...parents.map((each) => each.name), canonical].join('.');
  if (canonical === 'Type') return { field: text(canonical), expression: typeSql(parent), parents, path };
  const expressions = parent.candidates.flatMap((candidate) => {
    const field = canonical === 'Name' ? candidate.entity.nameField : candidate.entity.field(canonical);
    return field && context.access.reads(candidate.entity, field) ? [columnSql(candidate, field)] : [];
  });
  const type = canonical === 'IsActive' ? 'boolean' : canonical === 'Id' ? 'id' : 'string';
  const expression = sql`COALESCE(${join([...expressions, raw('NULL'), raw('NULL')], ', ')})`;
  return { field: { ...text(canonical), type }, expression, parents, path };
}

/** The sObject's name of a polymorphic parent. */
export function typeSql(parent: Parent): Sql {
  const cases = parent.candidates.map(
    ({ alias, entity }) => sql`WHEN ${raw(`${alias}.id`)} IS NOT NULL THEN ${entity.object.name}`,
  );
  return cases.length === 0 ? raw('NULL') : sql`(CASE ${join(cases, ' ')} END)`;
}

/** The id of a parent that the user may read, else null. */
export function parentIdSql(parent: Parent): Sql {
  const ids = parent.candidates.map(({ alias }) => raw(`${alias}.id`));
  return sql`COALESCE(${join([...ids, raw('NULL'), raw('NULL')], ', ')})`;
}

function text(name: string): FieldFacts {
  return { name, type: 'string', label: name, groupable: true, filterable: true, sortable: true, aggregatable: true };
}

function noColumn(name: string, entity: string, path: string, { soql }: QueryContext): Error {
  const message = `No such column '${name}' on entity '${entity}'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.`;
  return queryError('INVALID_FIELD', message, soql, path);
}

function noRelationship(name: string, { soql }: QueryContext): Error {
  const message = `Didn't understand relationship '${name}' in field path. If you are attempting to use a custom relationship, be sure to append the '__r' after the custom relationship name. Please reference your WSDL or the describe call for the appropriate names.`;
  return queryError('INVALID_FIELD', message, soql, name);
}
