import type { Row, Value } from '../../store/types';
import { stageRow } from '../rows/setup';
import type { StageRow } from '../rows/stageFacts';
import type { LoadedTable } from './mapTable';

interface Seen {
  rows: number;
  closed: number;
  won: number;
  readonly probabilities: number[];
}

/**
 * Stages of the export that the CRM does not have: closed and won as IsClosed and IsWon say (without these columns, as
 * the name says), the probability as the deals carry it, else guessed from the order in which the stages first appear.
 */
export function planStages(tables: readonly LoadedTable[], known: ReadonlyMap<string, StageRow>): Row[] {
  const fresh = collect(tables, known);
  const facts = [...fresh].map(([label, seen]) => ({ label, seen, ...outcome(label, seen) }));
  const open = facts.filter(({ isClosed }) => !isClosed);
  const last = Math.max(0, ...[...known.values()].map(({ order }) => order));
  return facts.map(({ label, seen, isClosed, isWon }, index) => {
    const place = open.findIndex((one) => one.label === label);
    const probability = isClosed
      ? isWon
        ? 100
        : 0
      : (median(seen.probabilities) ?? Math.round((100 * (place + 1)) / (open.length + 1)));
    const forecast = !isClosed ? 'Pipeline' : isWon ? 'Closed' : 'Omitted';
    return stageRow({ label, probability, isClosed, isWon, order: last + 1 + index, forecast, forecastName: forecast });
  });
}

/** In the order of the deals' histories where there are any: the first stage of the first deal comes first. */
function collect(tables: readonly LoadedTable[], known: ReadonlyMap<string, StageRow>): Map<string, Seen> {
  const fresh = new Map<string, Seen>();
  const order = ['OpportunityHistory', 'Opportunity'];
  for (const object of order) {
    const rows = tables.find(({ source }) => source.object === object)?.rows ?? [];
    const sorted = [...rows].sort((a, b) => compare(a.values.created_at, b.values.created_at));
    for (const { values } of sorted) {
      const label = values.stage_name;
      if (typeof label !== 'string' || known.has(label)) continue;
      const seen = fresh.get(label) ?? { rows: 0, closed: 0, won: 0, probabilities: [] };
      fresh.set(label, seen);
      if (typeof values.probability === 'number') seen.probabilities.push(values.probability);
      if (values.is_closed === undefined && values.is_won === undefined) continue;
      seen.rows += 1;
      if (values.is_closed === 1 || values.is_won === 1) seen.closed += 1;
      if (values.is_won === 1) seen.won += 1;
    }
  }
  return fresh;
}

function compare(a: Value | undefined, b: Value | undefined): number {
  return String(a ?? '').localeCompare(String(b ?? ''));
}

function outcome(label: string, { rows, closed, won }: Seen): { isClosed: boolean; isWon: boolean } {
  if (rows > 0) return { isClosed: closed * 2 > rows, isWon: won * 2 > rows };
  const isWon = /\b(won|gewonnen|gagnée?|ganada)\b/i.test(label);
  return { isClosed: isWon || /\b(lost|closed|verloren|perdue?|perdida)\b/i.test(label), isWon };
}

function median(values: readonly number[]): number | null {
  return [...values].sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? null;
}
