import { type Twin, twins } from '../catalogue/twins';
import type { Row, Value } from './types';

const byConcept = new Map<string, Twin[]>();
for (const twin of twins) byConcept.set(twin.concept, [...(byConcept.get(twin.concept) ?? []), twin]);

/** The counterpart of one value, or of each part of a multi-select. `undefined` = there is none. */
function counterpart(twin: Twin, from: 0 | 1, value: Value): Value | undefined {
  const to = from === 0 ? 1 : 0;
  if (value === null) return null;
  const single = twin.pairs.find((pair) => pair[from] === value);
  if (single) return single[to];
  if (typeof value !== 'string' || !value.includes(';')) return undefined;
  const parts = value.split(';').map((part) => twin.pairs.find((pair) => pair[from] === part)?.[to]);
  return parts.some((part) => part === undefined) ? undefined : parts.join(';');
}

function standsFor(twin: Twin, side: 0 | 1, value: Value, other: Value): boolean {
  if (twin.pairs.some((pair) => pair[side] === value && pair[side === 0 ? 1 : 0] === other)) return true;
  return counterpart(twin, side, value) === other;
}

/**
 * Adds to a write what it means for the other CRM's columns. A column that the write names itself is left alone.
 *
 * `applyTwins('account', { industry: null }, { industry: 'Banking' })` -> `{ industry: 'Banking', industry_code: 16 }`
 */
export function applyTwins(concept: string, before: Row, changes: Row): Row {
  const own = byConcept.get(concept);
  if (!own) return changes;
  let result: Record<string, Value> | null = null;
  const set = (column: string, value: Value) => {
    result ??= { ...changes };
    result[column] = value;
  };
  for (const twin of own) {
    for (const [source, target, side] of [
      [twin.salesforce, twin.dataverse, 0],
      [twin.dataverse, twin.salesforce, 1],
    ] as const) {
      const value = changes[source];
      if (value === undefined || changes[target] !== undefined) continue;
      const present = before[target] ?? null;
      if (standsFor(twin, side, value, present)) continue;
      const other = counterpart(twin, side, value);
      if (other !== undefined) set(target, other);
      else if (twin.unmapped === 'blank') set(target, null);
    }
  }
  return result ?? changes;
}
