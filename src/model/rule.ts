import type { EntityName } from './record';

/** The five parts of the score. */
export type MeasureId = 'completeness' | 'currency' | 'timeliness' | 'substance' | 'process';

/** In the order of the numbers kept in `Result.verdicts`. */
export const VERDICTS = ['notApplicable', 'pass', 'missing', 'poor', 'rubbish', 'neutral'] as const;

/** What a rule says of a record. Missing = absent or blank; rubbish = placeholder or repetition; poor = present but fails otherwise. */
export type Verdict = (typeof VERDICTS)[number];

export type Level = 'mandatory' | 'expected' | 'optional';

/** The four phases of an open deal; "from develop" means reached at any time. */
export const PHASES = ['qualify', 'develop', 'propose', 'close'] as const;
export type Phase = (typeof PHASES)[number];

export type ArgValue = string | number | boolean | readonly string[];

/** A named signal with arguments. The closed list of signals stands in `src/scoring/signals`. */
export interface SignalCall {
  readonly signal: string;
  readonly args?: Readonly<Record<string, ArgValue>>;
}

/** Data, never code: all / any / not over named signals. */
export type Condition =
  | SignalCall
  | { readonly all: readonly Condition[] }
  | { readonly any: readonly Condition[] }
  | { readonly not: Condition };

/** How the panel mends a finding. `seconds` is the effort told to the person. Opening (`open`) shows records in the CRM. */
export type Fix =
  | { readonly kind: 'field'; readonly fields: readonly string[]; readonly seconds: number }
  | { readonly kind: 'task'; readonly seconds: number }
  | { readonly kind: 'log'; readonly seconds: number }
  | { readonly kind: 'contact'; readonly seconds: number }
  | { readonly kind: 'role'; readonly role: 'decisionMaker' | 'primary'; readonly seconds: number }
  | { readonly kind: 'open'; readonly seconds: number };

/** A check on a record. Weight 0 = optional: shown only behind "all". */
export interface Rule {
  /** `entity.name` in lower camel case: `opportunity.closeDate`. Also the key of its words in the catalogue. */
  readonly id: string;
  readonly measure: MeasureId;
  readonly entity: EntityName;
  readonly level: Level;
  readonly weight: number;
  readonly when: Condition;
  readonly must: Condition;
  /** Working days after creation before the rule counts. */
  readonly graceDays: number;
  /** Domain field names the rule reads; it is not applicable where one is not in the schema. */
  readonly fields: readonly string[];
  readonly fix: Fix | null;
  /** Who asked for it, in the organisation's words; `null` = the default programme. */
  readonly askedBy: string | null;
  /** What it gives the rep, in plain words of the organisation; `null` = the catalogue's text for the id. */
  readonly benefit: string | null;
  /** Who uses what it asks for: reports, workflows, people, by name. Empty = nobody; absent = it was never asked. */
  readonly usedBy?: readonly string[];
}
