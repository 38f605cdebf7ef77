import type { Programme } from '../model/programme';

/** One place at which two programmes differ; `undefined` = not there. */
export interface Difference {
  /** `gate`, `rules.opportunity.amount.weight`, `phases.Closed Won`. */
  readonly path: string;
  readonly before: unknown;
  readonly after: unknown;
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** Rules, goals and lessons by their ids, so that moving one is not a difference in all that follow it. */
function byId(value: unknown): unknown {
  if (!Array.isArray(value) || value.length === 0) return value;
  const entries = value.map((each): [string, unknown] => [isObject(each) && typeof each.id === 'string' ? each.id : '', each]);
  return entries.some(([id]) => id === '') ? value : Object.fromEntries(entries);
}

/** Key order says nothing: the same object in another order is the same. */
function same(a: unknown, b: unknown): boolean {
  if (Array.isArray(a) && Array.isArray(b)) return a.length === b.length && a.every((each, index) => same(each, b[index]));
  if (!isObject(a) || !isObject(b)) return Object.is(a, b);
  const keys = new Set([...Object.keys(a), ...Object.keys(b)]);
  return [...keys].every((key) => same(a[key], b[key]));
}

function walk(path: string, before: unknown, after: unknown, depth: number): readonly Difference[] {
  if (same(before, after)) return [];
  const [left, right] = [byId(before), byId(after)];
  if (depth === 0 || !isObject(left) || !isObject(right)) return [{ path, before, after }];
  const keys = new Set([...Object.keys(left), ...Object.keys(right)]);
  const of = (key: string) => (path === '' ? key : `${path}.${key}`);
  return [...keys].flatMap((key) => walk(of(key), left[key], right[key], depth - 1));
}

/** Where a rule's own conditions begin nobody reads a path any more: they are told whole. */
const DEEPEST = 3;

/**
 * What changes from one programme to the other, place by place; none = they say the same.
 * @example differences(stored, { ...stored, gate: 12 }) // [{ path: 'gate', before: 10, after: 12 }]
 */
export function differences(before: Programme | null, after: Programme): readonly Difference[] {
  return walk('', before ?? {}, after, DEEPEST);
}
