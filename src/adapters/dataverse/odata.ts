import { CrmError } from '../../model/crmError';
import { guid } from './guid';
import type { Shape } from './shape';

/** Root of the Web API; every request starts here. */
export const API = '/api/data/v9.2/';

/** A value as it is meant, so that it can be written as what it is. `null` is only compared for equality. */
type Literal =
  | { readonly text: string }
  | { readonly number: number }
  | { readonly guid: string }
  | { readonly day: string }
  | { readonly instant: string }
  | { readonly boolean: boolean }
  | null;

type Comparison = 'eq' | 'ne' | 'gt' | 'ge' | 'lt' | 'le';

/** A condition over attributes of one table. An empty `oneOf` never becomes text: see `matchesNothing`. */
export type Condition =
  | { readonly attribute: string; readonly op: Comparison; readonly value: Literal }
  | { readonly attribute: string; readonly contains: string }
  | { readonly attribute: string; readonly oneOf: readonly string[] }
  | { readonly any: readonly Condition[] };

export interface ListQuery {
  readonly select: readonly string[];
  readonly where?: readonly Condition[];
  readonly orderBy?: { readonly attribute: string; readonly descending?: boolean };
  readonly top?: number;
}

/** The property that stands for an attribute in OData: `_ownerid_value` for a lookup. Unknown attributes throw. */
function property(shape: Shape, attribute: string): string {
  const kind = shape.attributes.get(attribute);
  if (kind === undefined)
    throw new CrmError('invalid', `the table ${shape.table} has no column ${attribute}`, { code: 'NO_COLUMN' });
  return kind === 'lookup' ? `_${attribute}_value` : attribute;
}

function literal(value: Literal): string {
  if (value === null) return 'null';
  if ('text' in value) return `'${value.text.replaceAll("'", "''")}'`;
  if ('guid' in value) return guid(value.guid);
  if ('boolean' in value) return String(value.boolean);
  if ('number' in value) {
    const plain = String(value.number);
    if (!/^-?\d+(\.\d+)?$/.test(plain)) throw new CrmError('invalid', 'not a plain number', { code: 'BAD_NUMBER' });
    return plain;
  }
  const text = 'day' in value ? value.day : value.instant;
  const pattern = 'day' in value ? /^\d{4}-\d{2}-\d{2}$/ : /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}(\.\d+)?Z$/;
  if (!pattern.test(text)) throw new CrmError('invalid', 'not a date', { code: 'BAD_DATE' });
  return text;
}

/** Would this list of conditions match no row at all? Then nothing is sent (an empty list must never widen a query). */
export function matchesNothing(where: readonly Condition[]): boolean {
  return where.some((condition) => {
    if ('oneOf' in condition) return condition.oneOf.length === 0;
    return 'any' in condition && condition.any.every((each) => matchesNothing([each]));
  });
}

function conditionText(shape: Shape, condition: Condition): string {
  if ('any' in condition) {
    const parts = condition.any.filter((each) => !matchesNothing([each])).map((each) => conditionText(shape, each));
    return `(${parts.join(' or ')})`;
  }
  const name = property(shape, condition.attribute);
  if ('contains' in condition) return `contains(${name},${literal({ text: condition.contains })})`;
  if ('oneOf' in condition) {
    const values = condition.oneOf.map((id) => `'${guid(id)}'`).join(',');
    return `Microsoft.Dynamics.CRM.In(PropertyName='${condition.attribute}',PropertyValues=[${values}])`;
  }
  return `${name} ${condition.op} ${literal(condition.value)}`;
}

function queryString(options: Readonly<Record<string, string | null>>): string {
  const parts = Object.entries(options).flatMap(([name, value]) => (value === null ? [] : [`${name}=${encode(value)}`]));
  return parts.length > 0 ? `?${parts.join('&')}` : '';
}

/** Percent-encodes a value; text that no URL can carry (half a surrogate pair) is refused. */
function encode(value: string): string {
  try {
    return encodeURIComponent(value).replaceAll("'", '%27');
  } catch (cause) {
    throw new CrmError('invalid', 'this text cannot be sent', { code: 'BAD_TEXT', cause });
  }
}

/** Path of one row, with the properties to read. */
export function rowPath(shape: Shape, id: string, select: readonly string[]): string {
  const properties = select.map((attribute) => property(shape, attribute)).join(',');
  return `${API}${shape.set}(${guid(id)})${queryString({ $select: properties || null })}`;
}

/**
 * Path of a query over one table.
 * @throws CrmError `invalid` where a name is not in the table, or a list of values is empty: check `matchesNothing` before
 */
export function listPath(shape: Shape, query: ListQuery): string {
  const where = query.where ?? [];
  if (matchesNothing(where)) throw new CrmError('invalid', 'an empty list of values matches nothing', { code: 'EMPTY_LIST' });
  const { orderBy } = query;
  const options = {
    $select: query.select.map((attribute) => property(shape, attribute)).join(','),
    $filter: where.map((condition) => conditionText(shape, condition)).join(' and ') || null,
    $orderby: orderBy ? `${property(shape, orderBy.attribute)} ${orderBy.descending ? 'desc' : 'asc'}` : null,
    $top: query.top === undefined ? null : literal({ number: query.top }),
  };
  return `${API}${shape.set}${queryString(options)}`;
}

/** What the signed-in user may do with one record: `RetrievePrincipalAccess`. */
export function accessPath(user: Shape, userId: string, target: Shape, id: string): string {
  const about = encode(`{'@odata.id':'${target.set}(${guid(id)})'}`);
  return `${API}${user.set}(${guid(userId)})/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@target)?@target=${about}`;
}

/** A function bound to the user: `RetrieveUserPrivileges`, `RetrievePrincipalAttributePrivileges`. */
export function userFunctionPath(
  user: Shape,
  userId: string,
  name: 'RetrieveUserPrivileges' | 'RetrievePrincipalAttributePrivileges',
): string {
  return `${API}${user.set}(${guid(userId)})/Microsoft.Dynamics.CRM.${name}`;
}

/** The value of `x@odata.bind`: a row as a link target. */
export function bindPath(set: string, id: string): string {
  if (!/^[a-z][a-z0-9_]*$/.test(set)) throw new CrmError('invalid', 'not a table name', { code: 'NO_TABLE' });
  return `/${set}(${guid(id)})`;
}
