import { badRequest, unsupported } from '../http/DataverseError';
import type { FilterNode } from './filterNode';
import { parseFilter } from './parseFilter';
import { bracketed, splitTopLevel } from './splitTopLevel';

export type AggregateMethod = 'sum' | 'average' | 'min' | 'max' | 'countdistinct' | 'count';

export interface AggregateItem {
  /** `null` for `$count`. */
  readonly segments: readonly string[] | null;
  readonly method: AggregateMethod;
  readonly alias: string;
}

/** One transformation of `$apply`. */
export type ApplyStep =
  | { readonly kind: 'filter'; readonly filter: FilterNode }
  | { readonly kind: 'group'; readonly by: readonly (readonly string[])[]; readonly aggregates: readonly AggregateItem[] };

const METHODS: readonly string[] = ['sum', 'average', 'min', 'max', 'countdistinct'];

/**
 * Parses what Dataverse takes of `$apply`: `filter(...)` before one `aggregate(...)` or `groupby((...),aggregate(...))`.
 * @example parseApply('groupby((statecode),aggregate($count as n))')
 */
export function parseApply(text: string): ApplyStep[] {
  const steps = splitTopLevel(text, '/').map(step);
  const group = steps.findIndex((one) => one.kind === 'group');
  if (group !== steps.length - 1) throw unsupported(`$apply with something after aggregate or groupby in '${text}'`);
  return steps;
}

function step(text: string): ApplyStep {
  const { name, inside } = bracketed(text);
  if (inside === null) throw badRequest(`Syntax error in $apply: '${text}'.`);
  if (name === 'filter') return { kind: 'filter', filter: parseFilter(inside) };
  if (name === 'aggregate') return { kind: 'group', by: [], aggregates: aggregates(inside) };
  if (name === 'groupby') return groupBy(inside);
  throw unsupported(`The $apply transformation '${name}'`);
}

function groupBy(inside: string): ApplyStep {
  const [properties, ...rest] = splitTopLevel(inside, ',');
  const list = bracketed(properties ?? '');
  if (list.name !== '' || !list.inside) throw badRequest(`Syntax error in groupby: '${inside}'.`);
  if (rest.length > 1) throw badRequest(`Syntax error in groupby: '${inside}'.`);
  const by = splitTopLevel(list.inside, ',').map((property) => property.split('/'));
  if (rest[0] === undefined) return { kind: 'group', by, aggregates: [] };
  const aggregate = bracketed(rest[0]);
  if (aggregate.name !== 'aggregate' || aggregate.inside === null) throw unsupported(`groupby with '${rest[0]}'`);
  return { kind: 'group', by, aggregates: aggregates(aggregate.inside) };
}

function aggregates(inside: string): AggregateItem[] {
  return splitTopLevel(inside, ',').map((item) => {
    const count = /^\$count\s+as\s+(\w+)$/.exec(item);
    if (count?.[1]) return { segments: null, method: 'count', alias: count[1] };
    const match = /^([\w/]+)\s+with\s+(\w+)\s+as\s+(\w+)$/.exec(item);
    if (!match?.[1] || !match[2] || !match[3]) throw badRequest(`Syntax error in aggregate: '${item}'.`);
    if (!METHODS.includes(match[2])) throw unsupported(`The aggregation method '${match[2]}'`);
    return { segments: match[1].split('/'), method: match[2] as AggregateMethod, alias: match[3] };
  });
}
