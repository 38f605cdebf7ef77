import type { FieldType, Subquery } from '@jetstreamapp/soql-parser-js';
import type { SalesforceField } from '../../catalogue/types';
import { raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import { SalesforceError } from '../errors/salesforceError';
import { isDateFunction } from './dateFunctions';
import { malformed, unsupportedSyntax } from './queryError';
import type { RecordShape } from './record';
import { parentIdSql, type Resolved, resolve, typeSql } from './resolve';
import { columnSql, type Parent, type QueryContext, type Source } from './source';

const MAX_ALL_FIELDS = 200;

/** SELECT of a query without aggregates. */
export interface Selection {
  readonly columns: readonly Sql[];
  readonly shape: RecordShape;
  readonly subqueries: readonly Subquery[];
}

/**
 * Translates the field list: own fields, parents' fields at any level, FIELDS(), child subqueries.
 * @throws SalesforceError INVALID_FIELD for unknown, hidden and doubled fields
 */
export function select(
  fields: readonly FieldType[],
  source: Source,
  context: QueryContext,
  options: { readonly limit?: number; readonly alias?: string },
): Selection {
  const columns: Sql[] = [];
  const add = (expression: Sql) => columns.push(sql`${expression} AS ${raw(`c${columns.length}`)}`);
  const idColumn = () => `c${columns.length}`;
  const shape: RecordShape = { type: source.entity.object.name, idColumn: idColumn(), items: new Map() };
  add(columnSql(source, { column: 'id' }));
  const subqueries: Subquery[] = [];
  const seen = new Set<string>();

  const level = (parents: readonly Parent[]): RecordShape =>
    parents.reduce((at, parent) => {
      const known = at.items.get(parent.name);
      if (known?.kind === 'parent') return known.shape;
      const made: RecordShape = {
        type: parent.polymorphic ? 'Name' : (parent.candidates[0]?.entity.object.name ?? parent.name),
        idColumn: idColumn(),
        typeColumn: parent.polymorphic ? `c${columns.length + 1}` : undefined,
        items: new Map(),
      };
      add(parentIdSql(parent));
      if (parent.polymorphic) add(typeSql(parent));
      at.items.set(parent.name, { kind: 'parent', shape: made });
      return made;
    }, shape);

  const place = ({ field, expression, parents, path }: Resolved) => {
    if (seen.has(path)) throw new SalesforceError(400, 'INVALID_FIELD', `duplicate field selected: ${path}`);
    seen.add(path);
    level(parents).items.set(field.name, { kind: 'field', column: idColumn(), type: field.type });
    add(expression);
  };

  for (const field of fields) {
    if (field.type === 'FieldSubquery') {
      const key = childKey(field.subquery, source);
      if (shape.items.has(key)) throw malformed(`duplicate relationship selected: ${key}`);
      subqueries.push(field.subquery);
      shape.items.set(key, { kind: 'child' });
    } else if (field.type === 'FieldTypeof') throw unsupportedSyntax('TYPEOF');
    else if (field.type === 'FieldFunctionExpression') {
      if (field.functionName.toUpperCase() !== 'FIELDS') throw functionInSelect(field.functionName);
      for (const each of allFields(field.parameters, source, context, options.limit)) place(resolve(each.name, source, context));
    } else {
      if ('alias' in field && field.alias && !('objectPrefix' in field)) {
        throw malformed('only aggregate expressions use field aliasing');
      }
      const path = 'rawValue' in field && field.rawValue ? field.rawValue : field.field;
      place(resolve(path, source, context, options.alias));
    }
  }
  return { columns, shape, subqueries };
}

/** Canonical spelling of a child relationship. */
export function childKey(subquery: Subquery, source: Source): string {
  return source.entity.child(subquery.relationshipName)?.relationshipName ?? subquery.relationshipName;
}

function allFields(
  parameters: readonly unknown[],
  source: Source,
  { access }: QueryContext,
  limit: number | undefined,
): readonly SalesforceField[] {
  const which = String(parameters[0] ?? '').toUpperCase();
  if (!['ALL', 'STANDARD', 'CUSTOM'].includes(which)) throw malformed(`unexpected token: FIELDS(${which})`);
  if (which !== 'STANDARD' && (limit === undefined || limit > MAX_ALL_FIELDS)) {
    throw malformed(`The SOQL FIELDS function must have a LIMIT of at most ${MAX_ALL_FIELDS}`);
  }
  return source.entity.object.fields.filter(
    (field) => access.reads(source.entity, field) && (which === 'ALL' || (field.custom === true) === (which === 'CUSTOM')),
  );
}

function functionInSelect(name: string): Error {
  if (isDateFunction(name)) return malformed(`Date function ${name.toUpperCase()} in SELECT needs a GROUP BY`);
  return unsupportedSyntax(`${name}() in SELECT`);
}
