import type { IsoDate } from './dates';
import type { Goal, OwnLesson, SuccessTest } from './goal';
import type { EntityName } from './record';
import type { MeasureId, Phase, Rule } from './rule';

export type CrmName = 'salesforce' | 'dynamics';
export type PrivacyMode = 'individual' | 'team' | 'worksCouncil';

/** The whole configuration, owned by the programme owner. Stored as an opaque versioned document by the adapters. */
export interface Programme {
  readonly format: 1;
  /** Frozen for a period; changes apply forward. */
  readonly formula: 1;
  readonly rules: readonly Rule[];
  /** Stage value (as the CRM stores it) -> phase. Other stages go by probability. */
  readonly phases: Readonly<Record<string, Phase>>;
  readonly measureWeights: Readonly<Record<MeasureId, number>>;
  readonly entityWeights: Readonly<Record<MeasureId, Readonly<Partial<Record<EntityName, number>>>>>;
  /** Picklist values that mean "decision maker" in this CRM. */
  readonly decisionMakerRoles: readonly string[];
  /** Shrinkage of the comparison value, in records. */
  readonly shrinkage: number;
  /** Records open in 13 weeks below which there is no score. */
  readonly gate: number;
  readonly groupSize: number;
  readonly privateDays: number;
  /** Share (0..1) of a record's ring weight that "not known yet" may neutralise. */
  readonly neutralShare: number;
  readonly newGraceDays: number;
  readonly inheritedGraceDays: number;
  /** Days after which a finding without a fix no longer counts. */
  readonly ageOutDays: number;
  /** Opened nudges a person a day, per device. */
  readonly dailyCap: number;
  /** Nudges that may stand open beside each card that gives something, 0..1; absent = 1. */
  readonly asksPerCard?: number;
  readonly holidays: readonly IsoDate[];
  /** Median days of a phase and of a whole cycle; 30 a phase where nothing is known. */
  readonly medians: { readonly phaseDays: Readonly<Record<Phase, number>>; readonly cycleDays: number };
  readonly privacyMode: PrivacyMode;
  readonly retentionDays: number;
  /** Why the organisation may keep this, in its own words, for "What is seen of me"; absent = not named yet. */
  readonly legalBasis?: string | null;
  /** The organisation's off switch: no prompt at the next load. */
  readonly nudgesOn: boolean;
  readonly owner: string | null;
  /** When the programme began for people, for tenure; `null` = user creation. */
  readonly startedOn: IsoDate | null;
  /** Goals with measure, target, date and owner; absent = none agreed yet. */
  readonly goals?: readonly Goal[];
  readonly successTests?: readonly SuccessTest[];
  /** Lessons of the organisation's own in place of the catalogue's. */
  readonly lessons?: readonly OwnLesson[];
}
