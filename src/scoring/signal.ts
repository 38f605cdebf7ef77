import type { RecordFacts } from '../model/facts';
import type { NudgeArgs, Urgency } from '../model/nudge';
import type { Programme } from '../model/programme';
import type { ArgValue } from '../model/rule';
import type { EntitySchema } from '../model/schema';
import type { CheckContext } from './checkContext';

/** What an argument of a signal may be. The list is closed: any other argument is refused when a programme is read. */
export type ArgSpec =
  | { readonly type: 'number'; readonly min: number; readonly max: number; readonly optional?: true }
  | { readonly type: 'field'; readonly optional?: true }
  | { readonly type: 'choice'; readonly of: readonly string[]; readonly optional?: true }
  | { readonly type: 'list'; readonly optional?: true };

/** The sentence and the figures of a finding. `message` is a title of the rule's words; `null` = by the verdict. */
export interface Detail {
  readonly message: string | null;
  readonly args: NudgeArgs;
}

export type Args = Readonly<Record<string, ArgValue>>;

/** What a signal may know when a programme is compiled; nothing of any record. */
export interface CompileEnv {
  readonly programme: Programme;
  /** `null` where the person may not read the entity. */
  readonly entity: EntitySchema | null;
}

/**
 * A question about one record. The answer is a verdict's code (verdicts.ts); 0 = what it needs is not known.
 * In `when` only "pass" lets the rule apply. Plain numbers, because this runs a million times a second.
 */
export type Test = (facts: RecordFacts, context: CheckContext) => number;

/** A named signal: its definition and how it is asked. What it means stands at each one. */
export interface Signal {
  readonly name: string;
  readonly args: Readonly<Record<string, ArgSpec>>;
  /** The answer may change by time alone. */
  readonly timed: boolean;
  /** Rests on a date that the ranked person types: counts for the own score only (decision 5). */
  readonly selfDated?: true;
  readonly test: (args: Args, env: CompileEnv) => Test;
  /** Day number on which a failing record began to fail: rules without a fix age out from it. */
  readonly since?: (args: Args, env: CompileEnv) => (facts: RecordFacts, context: CheckContext) => number | null;
  /** What the words of a nudge may speak of. */
  readonly detail?: (args: Args, env: CompileEnv) => (facts: RecordFacts, context: CheckContext) => Detail;
  readonly urgency?: (args: Args, env: CompileEnv) => (facts: RecordFacts, context: CheckContext) => Urgency | null;
}

/** An argument that the programme's parser has already checked; the fallback serves optional ones. */
export function numberArg(args: Args, name: string, fallback = 0): number {
  const value = args[name];
  return typeof value === 'number' && Number.isFinite(value) ? value : fallback;
}

/** A text argument: a field's name or a choice. */
export function textArg(args: Args, name: string, fallback = ''): string {
  const value = args[name];
  return typeof value === 'string' ? value : fallback;
}

/** A list of texts; a single text counts as a list of one. */
export function listArg(args: Args, name: string): readonly string[] {
  const value = args[name];
  if (typeof value === 'string') return [value];
  return Array.isArray(value) ? value : [];
}
