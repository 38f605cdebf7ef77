import type { RecordFacts } from '../../model/facts';
import type { Result } from '../check';
import type { CheckContext } from '../checkContext';
import type { Plan } from '../plan';
import type { CounterSum } from './counterSum';
import type { ToMoney } from './money';
import type { Periods } from './periods';

/** One record of the owner, as it was judged. */
export interface FigureRecord {
  readonly facts: RecordFacts;
  readonly result: Result;
  /** ISO 4217 code of its money; `null` = the organisation's. */
  readonly currency: string | null;
}

/** What every family of figures may know beside the records. */
export interface FigureContext {
  readonly plan: Plan;
  /** The owner's moment and zone. */
  readonly context: CheckContext;
  readonly periods: Periods;
  readonly money: ToMoney;
}

/** Counts one kind of thing over all records of one owner. Pure: the same records give the same counters. */
export type Family = (records: readonly FigureRecord[], by: FigureContext, sum: CounterSum) => void;

/** The owner's records of an entity. */
export function ofEntity(records: readonly FigureRecord[], entity: RecordFacts['entity']): readonly FigureRecord[] {
  return records.filter(({ facts }) => facts.entity === entity);
}

/** A date field's day; `null` where it was not read or is blank. */
export function textField({ fields }: RecordFacts, name: string): string | null {
  const value = fields[name];
  return typeof value === 'string' && value.trim() !== '' ? value : null;
}
