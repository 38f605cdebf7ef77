import type { RecordFacts } from '../model/facts';
import type { Programme } from '../model/programme';
import type { EntityName } from '../model/record';
import type { MeasureId, Rule } from '../model/rule';
import type { CheckContext } from './checkContext';
import type { Signal, Test } from './signal';

/** Why a rule is switched off, for Health. */
export type DisabledReason =
  | { readonly kind: 'fieldMissing'; readonly field: string }
  | { readonly kind: 'notEditable'; readonly field: string }
  | { readonly kind: 'entityMissing'; readonly entity: EntityName }
  | { readonly kind: 'unknownSignal'; readonly signal: string };

export interface Disabled {
  readonly rule: string;
  readonly reason: DisabledReason;
}

/** A signal of a rule's `must` with its arguments bound: for words, urgency and age. */
export interface BoundSignal {
  readonly signal: Signal;
  readonly test: Test;
  readonly since: ((facts: RecordFacts, context: CheckContext) => number | null) | null;
  readonly detail: ReturnType<NonNullable<Signal['detail']>> | null;
  readonly urgency: ReturnType<NonNullable<Signal['urgency']>> | null;
}

/** A rule ready to run. */
export interface CompiledRule {
  readonly index: number;
  readonly rule: Rule;
  /** Index into `Plan.graces`. */
  readonly grace: number;
  readonly must: Test;
  readonly signals: readonly BoundSignal[];
  /** Has a fix and a weight: belongs to the ring. */
  readonly inRing: boolean;
  /** Findings age out: there is no fix. */
  readonly ages: boolean;
  /** Counts for the comparison value. */
  readonly comparable: boolean;
}

/** Rules that apply under the same condition: it is asked once a record. */
export interface RuleGroup {
  readonly when: Test;
  readonly rules: readonly CompiledRule[];
}

/** The rules of one entity. */
export interface EntityPlan {
  readonly entity: EntityName;
  readonly groups: readonly RuleGroup[];
  /** The same rules in the programme's order. */
  readonly rules: readonly CompiledRule[];
  /** Some verdict may change by time alone. */
  readonly timed: boolean;
  readonly measures: readonly MeasureId[];
}

/** A programme compiled against a describe. Verdict arrays are by the index of a rule in `rules`. */
export interface Plan {
  readonly programme: Programme;
  readonly rules: readonly Rule[];
  readonly indexOf: ReadonlyMap<string, number>;
  readonly entities: ReadonlyMap<EntityName, EntityPlan>;
  /** Distinct grace lengths in working days. */
  readonly graces: readonly number[];
  /** Domain fields that the rules read, and the product of deals, by entity: what a flow asks the port for. */
  readonly fields: Readonly<Partial<Record<EntityName, readonly string[]>>>;
  readonly disabled: readonly Disabled[];
}
