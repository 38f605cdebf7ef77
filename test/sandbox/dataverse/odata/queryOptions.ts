import { badRequest, unsupported } from '../http/DataverseError';
import type { FilterNode } from './filterNode';
import type { ApplyStep } from './parseApply';
import { parseApply } from './parseApply';
import { parseFilter } from './parseFilter';
import { bracketed, splitTopLevel } from './splitTopLevel';

export interface OrderItem {
  readonly segments: readonly string[];
  readonly descending: boolean;
}

export interface ExpandItem {
  readonly navigation: string;
  readonly options: QueryOptions;
}

/** System query options of a read, parsed but not yet held against a table. */
export interface QueryOptions {
  readonly select: readonly string[] | null;
  readonly filter: FilterNode | null;
  readonly expand: readonly ExpandItem[];
  readonly orderBy: readonly OrderItem[];
  readonly top: number | null;
  readonly count: boolean;
  readonly apply: readonly ApplyStep[] | null;
  readonly skipToken: string | null;
}

const NOTHING: QueryOptions = {
  select: null,
  filter: null,
  expand: [],
  orderBy: [],
  top: null,
  count: false,
  apply: null,
  skipToken: null,
};

/** Dataverse takes at most 15 `$expand` options in one query. */
const MAX_EXPANDS = 15;

/**
 * The `$...` parameters of a URL or of a nested `$expand`. Unknown ones are refused by name; `$skip` as Dataverse
 * refuses it ("Skip Clause is not supported in CRM", recorded).
 */
export function parseQueryOptions(parameters: Iterable<readonly [string, string]>): QueryOptions {
  let options = NOTHING;
  for (const [name, value] of parameters) if (!name.startsWith('@')) options = withOption(options, name, value);
  return options;
}

function withOption(options: QueryOptions, name: string, value: string): QueryOptions {
  switch (name) {
    case '$select':
      return { ...options, select: value.trim() === '' ? null : splitTopLevel(value, ',') };
    case '$filter':
      return { ...options, filter: parseFilter(value) };
    case '$expand':
      return { ...options, expand: parseExpand(value) };
    case '$orderby':
      return { ...options, orderBy: parseOrderBy(value) };
    case '$top':
      return { ...options, top: wholeNumber(name, value) };
    case '$count':
      return { ...options, count: truth(name, value) };
    case '$apply':
      return { ...options, apply: parseApply(value) };
    case '$skiptoken':
      return { ...options, skipToken: value };
    case '$skip':
      throw badRequest('Skip Clause is not supported in CRM');
    case '$format':
      return options;
    case '$search':
    case '$compute':
    case '$levels':
      throw unsupported(`The query option ${name}`);
    default:
      throw badRequest(`The query parameter ${name} is not supported.`, '0x80060888');
  }
}

function parseExpand(value: string): ExpandItem[] {
  const items = splitTopLevel(value, ',')
    .filter((item) => item !== '')
    .map((item) => {
      const { name, inside } = bracketed(item);
      if (name.includes('/')) throw unsupported(`$expand with the path '${name}'`);
      return { navigation: name, options: inside === null ? NOTHING : parseQueryOptions(nested(inside)) };
    });
  if (items.length > MAX_EXPANDS) throw badRequest(`The number of expand options exceeds the limit of ${MAX_EXPANDS}.`);
  return items;
}

function nested(inside: string): [string, string][] {
  return splitTopLevel(inside, ';')
    .filter((part) => part !== '')
    .map((part) => {
      const equals = part.indexOf('=');
      if (equals < 0) throw badRequest(`Syntax error in the expand option '${part}'.`);
      return [part.slice(0, equals).trim(), part.slice(equals + 1).trim()];
    });
}

function parseOrderBy(value: string): OrderItem[] {
  return splitTopLevel(value, ',').map((item) => {
    const match = /^([A-Za-z_][\w/]*)(?:\s+(asc|desc))?$/.exec(item);
    if (!match?.[1]) throw badRequest(`Syntax error in $orderby: '${item}'.`);
    return { segments: match[1].split('/'), descending: match[2] === 'desc' };
  });
}

function wholeNumber(name: string, value: string): number {
  if (!/^\d+$/.test(value))
    throw badRequest(`Invalid value '${value}' for ${name} query option found. ${name} requires a non-negative integer value.`);
  return Number(value);
}

function truth(name: string, value: string): boolean {
  if (value !== 'true' && value !== 'false')
    throw badRequest(`Invalid value '${value}' for ${name} query option found. Valid values are 'true' or 'false'.`);
  return value === 'true';
}
