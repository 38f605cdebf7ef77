import { CrmError } from '../../model/crmError';
import { childOf, fieldInfo, type ObjectInfo } from './readDescribe';
import { likeContains, literal, type SoqlValue } from './soqlValue';

/** Days relative to the person's own today, worked out by the platform in the person's time zone. */
type DayLiteral = 'TODAY' | `LAST_N_DAYS:${number}` | `NEXT_N_DAYS:${number}`;

/** A condition. `within` is a semi-join. */
export type Condition =
  | { readonly field: string; readonly is: '=' | '!=' | '<' | '<=' | '>' | '>='; readonly value: SoqlValue }
  | { readonly field: string; readonly is: '=' | '<' | '<=' | '>' | '>='; readonly day: DayLiteral }
  | { readonly field: string; readonly in: readonly string[] }
  | { readonly field: string; readonly within: Select }
  /** A condition on the record that the lookup `up` leads to: `Opportunity.OwnerId = …`. */
  | { readonly up: string; readonly to: ObjectInfo; readonly where: Condition }
  | { readonly field: string; readonly contains: string }
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] };

/** A query over described objects. Names that the describe lacks are refused: use `known` before where they are optional. */
export interface Select {
  readonly from: ObjectInfo;
  /** API names; one dot leads to the parent's name: `Owner.Name`. */
  readonly fields: readonly string[];
  readonly children?: readonly ChildSelect[];
  readonly where?: Condition;
  readonly orderBy?: readonly (readonly [field: string, direction: 'ASC' | 'DESC'])[];
  readonly limit?: number;
  /** For counting: the fields of `fields` are grouped by, and `COUNT(Id) n` is added. */
  readonly count?: true;
}

/** A child subquery; always limited, for one record with 2,000 tasks must not slow the page. */
export interface ChildSelect extends Omit<Select, 'children' | 'count'> {
  /** The child's lookup fields that may make the relationship: WhatId or WhoId. */
  readonly through: readonly string[];
  readonly limit: number;
}

/** Text of a query, or `null` when it can find nothing (an empty list): then no request is made. */
export type Soql = string | null;

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;

function refuse(what: string): never {
  throw new CrmError('unexpected', `refused to ask for ${what}`, { code: 'UNKNOWN_NAME' });
}

function nameIn(info: ObjectInfo, field: string): string {
  const found = fieldInfo(info, field);
  return found && NAME.test(found.name) ? found.name : refuse('an unknown field');
}

/** `Owner.Name`: the relationship must belong to a described field, and only a name is read through it. */
function pathIn(info: ObjectInfo, path: string): string {
  if (!path.includes('.')) return nameIn(info, path);
  const [relationship = '', field = '', ...more] = path.split('.');
  const lookup = [...info.fields.values()].find((each) => each.relationshipName === relationship);
  if (!lookup || more.length > 0 || !NAME.test(relationship) || !/^(Name|CaseNumber)$/.test(field))
    return refuse('an unknown path');
  return `${relationship}.${field}`;
}

/** The fields (and `Relationship.Name` paths) that the described object has. */
export function known(info: ObjectInfo, fields: readonly string[]): readonly string[] {
  return fields.filter((field) => {
    const [first = ''] = field.split('.');
    if (first === field) return fieldInfo(info, field) !== undefined;
    return [...info.fields.values()].some((each) => each.relationshipName === first);
  });
}

/** `null`: can match nothing. */
function condition(info: ObjectInfo, where: Condition, path = ''): string | null {
  if ('all' in where) {
    const parts = where.all.map((each) => condition(info, each, path));
    return parts.includes(null) || parts.length === 0 ? null : `(${parts.join(' AND ')})`;
  }
  if ('any' in where) {
    const parts = where.any.map((each) => condition(info, each, path)).filter((part) => part !== null);
    return parts.length === 0 ? null : `(${parts.join(' OR ')})`;
  }
  if ('up' in where) {
    const relationship = fieldInfo(info, where.up)?.relationshipName ?? '';
    return NAME.test(relationship) ? condition(where.to, where.where, `${path}${relationship}.`) : refuse('an unknown path');
  }
  const field = `${path}${nameIn(info, where.field)}`;
  const type = fieldInfo(info, where.field)?.type ?? '';
  if ('in' in where) {
    const values = [...new Set(where.in)].map((value) => literal(type, value));
    return values.length === 0 ? null : `${field} IN (${values.join(', ')})`;
  }
  if ('within' in where) {
    const inner = soql(where.within);
    return inner === null ? null : `${field} IN (${inner})`;
  }
  if ('contains' in where) return `${field} LIKE ${likeContains(where.contains)}`;
  if (!/^(=|!=|<=?|>=?)$/.test(where.is)) return refuse('an unknown comparison');
  if ('day' in where) {
    if (!/^(TODAY|(LAST|NEXT)_N_DAYS:[1-9]\d{0,4})$/.test(where.day)) return refuse('an unknown day');
    return `${field} ${where.is} ${where.day}`;
  }
  return `${field} ${where.is} ${literal(type, where.value)}`;
}

function tail(select: Select): string | null {
  const { from, where, orderBy = [], limit } = select;
  let text = '';
  if (where) {
    const filter = condition(from, where);
    if (filter === null) return null;
    // A semi-join has to stand at the top level of WHERE, so the outermost list carries no parentheses.
    text += ` WHERE ${'all' in where ? filter.slice(1, -1) : filter}`;
  }
  if (select.count) text += ` GROUP BY ${select.fields.map((field) => nameIn(from, field)).join(', ')}`;
  if (orderBy.length > 0) {
    text += ` ORDER BY ${orderBy.map(([field, way]) => `${nameIn(from, field)} ${way === 'DESC' ? 'DESC' : 'ASC'}`).join(', ')}`;
  }
  if (limit !== undefined) text += ` LIMIT ${Number.isSafeInteger(limit) && limit > 0 ? limit : refuse('an odd number of rows')}`;
  return text;
}

function child(parent: ObjectInfo, select: ChildSelect): string | null {
  const relationship = childOf(parent, select.from.name, ...select.through)?.name;
  if (!relationship || !NAME.test(relationship)) return refuse('an unknown relationship');
  const end = tail(select);
  const fields = select.fields.map((path) => pathIn(select.from, path));
  return end === null ? null : `(SELECT ${fields.join(', ')} FROM ${relationship}${end})`;
}

/**
 * The only place where query text is made. Every name comes from the describe, every value is encoded by its field's type.
 * @example soql({ from: opportunity, fields: ['Id'], where: { field: 'Name', is: '=', value: "O'Brien" } })
 * // "SELECT Id FROM Opportunity WHERE Name = 'O\'Brien'"
 */
export function soql(select: Select): Soql {
  const { from, children = [] } = select;
  if (!NAME.test(from.name)) return refuse('an unknown object');
  const fields = [...new Set(select.fields.map((path) => pathIn(from, path)))];
  if (select.count) fields.push('COUNT(Id) n');
  const inner = children.map((each) => child(from, each)).filter((each) => each !== null);
  if (fields.length === 0) return refuse('nothing');
  const end = tail(select);
  return end === null ? null : `SELECT ${[...fields, ...inner].join(', ')} FROM ${from.name}${end}`;
}
