import type { RecordFacts } from '../../../src/model/facts';
import type { Programme } from '../../../src/model/programme';
import type { Counters } from '../../../src/model/sheet';
import { check } from '../../../src/scoring/check';
import type { ContextInput } from '../../../src/scoring/context';
import type { FigureContext, FigureRecord } from '../../../src/scoring/figures/figureContext';
import { figures } from '../../../src/scoring/figures/figures';
import { toMoney } from '../../../src/scoring/figures/money';
import { periodsOf } from '../../../src/scoring/figures/periods';
import { context, planOf } from '../given';

/** The week of 16 November is closed; a dollar is 0.8 of the organisation's euro. */
export function figureContext(programme: Partial<Programme> = {}, input: Partial<ContextInput> = {}): FigureContext {
  const plan = planOf(programme);
  return {
    plan,
    context: context(plan, input),
    periods: periodsOf('2026-11-23', 'Europe/Berlin'),
    money: toMoney('EUR', new Map([['USD', 1.25]])),
  };
}

export function judged(
  by: FigureContext,
  facts: readonly RecordFacts[],
  currency: string | null = null,
): readonly FigureRecord[] {
  return facts.map((each) => ({ facts: each, result: check(by.plan, each, by.context), currency }));
}

/** Counters of records whose names begin with one of these. */
export function counted(facts: readonly RecordFacts[], names: readonly string[], by = figureContext()): Counters {
  const all = figures(judged(by, facts), by);
  return Object.fromEntries(Object.entries(all).filter(([key]) => names.includes(key.split('|')[0] ?? '')));
}
