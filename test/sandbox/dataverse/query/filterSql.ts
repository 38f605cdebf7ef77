import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { badRequest, noSuchProperty, unsupported } from '../http/DataverseError';
import type { Comparison, FilterNode, Literal, Operand, Path } from '../odata/filterNode';
import { CRM_FUNCTIONS } from './crmFunctions';
import { findNavigation, pathExpression } from './navigation';
import { operatorSql } from './operators';
import { attributeByName, type Expression, expressionOf, type Kind, rowsVisible } from './property';

/** Which table a bare property and each lambda variable belong to. */
interface Scope {
  readonly caller: Caller;
  readonly entity: Entity;
  readonly alias: string;
  readonly variables: ReadonlyMap<string, { readonly entity: Entity; readonly alias: string }>;
}

/** A parsed `$filter` as a predicate over `alias`. Properties are looked up in the table, values are bound. */
export function filterSql(caller: Caller, entity: Entity, node: FilterNode, alias: string): Sql {
  if (conditions(node) > MAX_CONDITIONS) {
    throw badRequest('Number of conditions in query exceeded maximum limit.', '0x8004430c');
  }
  return compile({ caller, entity, alias, variables: new Map() }, node);
}

/** Conditions in one query, as on the platform. */
const MAX_CONDITIONS = 500;

function conditions(node: FilterNode): number {
  if (node.kind === 'and' || node.kind === 'or') return node.parts.reduce((sum, part) => sum + conditions(part), 0);
  if (node.kind === 'not') return conditions(node.operand);
  return node.kind === 'lambda' && node.body ? conditions(node.body) : 1;
}

function compile(scope: Scope, node: FilterNode): Sql {
  switch (node.kind) {
    case 'and':
    case 'or': {
      const parts = node.parts.map((part) => compile(scope, part));
      return sql`(${join(parts, node.kind === 'and' ? ' AND ' : ' OR ')})`;
    }
    case 'not':
      return sql`NOT (${compile(scope, node.operand)})`;
    case 'compare':
      return comparison(scope, node.operator, node.left, node.right);
    case 'text':
      return textFunction(scope, node.function, node.path, node.value);
    case 'crm':
      return crmFunction(scope, node.function, node.property, node.values);
    case 'lambda':
      return lambda(scope, node);
  }
}

function expression(scope: Scope, path: Path): Expression {
  const [first = '', ...rest] = path.segments;
  const variable = scope.variables.get(first);
  if (variable && rest.length > 0) return pathExpression(scope.caller, variable.entity, rest, variable.alias);
  return pathExpression(scope.caller, scope.entity, path.segments, scope.alias);
}

const MIRROR: Readonly<Record<Comparison, Comparison>> = { eq: 'eq', ne: 'ne', gt: 'lt', ge: 'le', lt: 'gt', le: 'ge' };

function comparison(scope: Scope, operator: Comparison, left: Operand, right: Operand): Sql {
  if (left.kind === 'literal') {
    if (right.kind === 'literal') throw badRequest('A comparison needs a property on one side.');
    return comparison(scope, MIRROR[operator], right, left);
  }
  const subject = expression(scope, left);
  if (right.kind === 'path') return columnComparison(scope, operator, subject, right);
  if (right.type === 'null') {
    if (operator === 'eq') return sql`(${subject.sql} IS NULL)`;
    if (operator === 'ne') return sql`(${subject.sql} IS NOT NULL)`;
    throw badRequest(`The operator '${operator}' cannot be used with null.`);
  }
  requireLike(subject, right, operator);
  return operatorSql(scope.caller, operator, subject, [right.text]);
}

const SQL_OPERATORS: Readonly<Record<Comparison, string>> = { eq: '=', ne: '<>', gt: '>', ge: '>=', lt: '<', le: '<=' };

/** Two columns of one row may be compared if they are of one kind. */
function columnComparison(scope: Scope, operator: Comparison, left: Expression, path: Path): Sql {
  const right = expression(scope, path);
  if (left.kind !== right.kind) throw unlike(EDM[left.kind], EDM[right.kind], operator);
  return sql`(${left.sql} ${raw(SQL_OPERATORS[operator])} ${right.sql})`;
}

const EDM: Readonly<Record<Kind, string>> = {
  text: 'Edm.String',
  multi: 'Edm.String',
  number: 'Edm.Int32',
  boolean: 'Edm.Boolean',
  guid: 'Edm.Guid',
  date: 'Edm.Date',
  instant: 'Edm.DateTimeOffset',
};

const LITERALS: Readonly<Record<Kind, readonly Literal['type'][]>> = {
  text: ['string'],
  multi: ['string'],
  number: ['number'],
  boolean: ['boolean'],
  guid: ['guid'],
  date: ['date', 'instant'],
  instant: ['date', 'instant'],
};

const LITERAL_EDM: Readonly<Record<Literal['type'], string>> = {
  string: 'Edm.String',
  number: 'Edm.Int32',
  boolean: 'Edm.Boolean',
  guid: 'Edm.Guid',
  date: 'Edm.Date',
  instant: 'Edm.DateTimeOffset',
  null: 'null',
};

function requireLike(subject: Expression, literal: Literal, operator: Comparison): void {
  if (!LITERALS[subject.kind].includes(literal.type)) throw unlike(EDM[subject.kind], LITERAL_EDM[literal.type], operator);
}

const OPERATOR_KINDS: Readonly<Record<Comparison, string>> = {
  eq: 'Equal',
  ne: 'NotEqual',
  gt: 'GreaterThan',
  ge: 'GreaterThanOrEqual',
  lt: 'LessThan',
  le: 'LessThanOrEqual',
};

function unlike(left: string, right: string, operator: Comparison): Error {
  return badRequest(
    `A binary operator with incompatible types was detected. Found operand types '${left}' and '${right}' for operator kind '${OPERATOR_KINDS[operator]}'.`,
  );
}

const TEXT_OPERATORS = { contains: 'contains', startswith: 'begins-with', endswith: 'ends-with' } as const;

function textFunction(scope: Scope, name: keyof typeof TEXT_OPERATORS, path: Path, value: Literal): Sql {
  const subject = expression(scope, path);
  if (subject.kind !== 'text') {
    throw badRequest(`No function signature for the function with name '${name}' matches the specified arguments.`);
  }
  return operatorSql(scope.caller, TEXT_OPERATORS[name], subject, [value.text]);
}

function crmFunction(scope: Scope, name: string, property: string, values: readonly Literal[]): Sql {
  const operator = CRM_FUNCTIONS[name];
  if (!operator) throw unsupported(`The query function 'Microsoft.Dynamics.CRM.${name}'`);
  const attribute = attributeByName(scope.entity, property);
  const subject = expressionOf(scope.caller, scope.entity, attribute, scope.alias);
  return operatorSql(
    scope.caller,
    operator,
    subject,
    values.map((value) => value.text),
  );
}

function lambda(scope: Scope, node: Extract<FilterNode, { kind: 'lambda' }>): Sql {
  const [first = '', ...rest] = node.path.segments;
  const variable = scope.variables.get(first);
  const owner = variable ?? { entity: scope.entity, alias: scope.alias };
  const names = variable ? rest : node.path.segments;
  const name = names[0] ?? '';
  if (names.length !== 1) throw unsupported(`A lambda over the path '${node.path.segments.join('/')}'`);
  const navigation = findNavigation(scope.caller, owner.entity, name);
  if (navigation?.kind !== 'collection') throw noSuchProperty(name, owner.entity.table.name);
  const { child } = navigation;
  const alias = scope.caller.alias();
  const link = expressionOf(scope.caller, child, navigation.attribute, alias);
  const rows = sql`SELECT 1 FROM ${raw(`${child.concept.table} ${alias}`)} WHERE ${link.sql} = ${raw(`${owner.alias}.id`)} AND ${rowsVisible(scope.caller, child, alias)}`;
  if (!node.body) return sql`EXISTS (${rows})`;
  const inner: Scope = { ...scope, variables: new Map(scope.variables).set(node.variable, { entity: child, alias }) };
  const body = compile(inner, node.body);
  if (node.quantifier === 'any') return sql`EXISTS (${rows} AND ${body})`;
  return sql`NOT EXISTS (${rows} AND NOT COALESCE(${body}, 0))`;
}
