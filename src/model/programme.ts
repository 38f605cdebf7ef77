import type { IsoDate } from './dates';
import type { Goal, OwnLesson, SuccessTest } from './goal';
import type { Prizes } from './prize';
import type { EntityName } from './record';
import type { Exemption, GoLive } from './register';
import type { MeasureId, Phase, Rule } from './rule';

export type CrmName = 'salesforce' | 'dynamics';
export type PrivacyMode = 'individual' | 'team' | 'worksCouncil';

/** What is due after a deal came into a phase (D27): so many hours later, or at the end of the day so many working days later. */
export interface Deadline {
  readonly phase: Phase;
  readonly hours?: number;
  readonly workingDays?: number;
  /** `recorded` = an activity was written down on the deal; `moved` = it came into another phase or was closed. */
  readonly must: 'recorded' | 'moved';
}

/** Rules that a won deal must keep before it is paid on (D26): not met, it is held, or paid in part. Nothing here writes pay. */
export interface PayRules {
  readonly hold: readonly string[];
  readonly reduce: readonly string[];
}

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
  /**
   * Praise of people who chose to be named (D21, D22, E14): how many of the first are shown, and the won deals that it takes (3 unless
   * told). Absent = none: voluntary first.
   */
  readonly awards?: { readonly top: 3 | 5 | 10; readonly minimum?: number };
  /** Lessons of the organisation's own in place of the catalogue's. */
  readonly lessons?: readonly OwnLesson[];
  /** Whether managers may take named people's figures out as a file, with a reason and a log; absent = no (B14). */
  readonly personExports?: boolean;
  /** Field of the deal that names its product or product family, as the CRM names it; absent = products are not told apart. */
  readonly productField?: string;
  /** Products that are sold over the counter: never entered late. */
  readonly exemptProducts?: readonly string[];
  /** Median days of a whole cycle by product, where it differs. */
  readonly productCycleDays?: Readonly<Record<string, number>>;
  readonly deadlines?: readonly Deadline[];
  readonly payRules?: PayRules;
  /** First month of the fiscal year, 1..12; absent = January. */
  readonly fiscalStartMonth?: number;
  /** Rules by which a deal's money is counted first, once, at its first gap; the others follow in the order of the rules. */
  readonly gapOrder?: readonly string[];
  /** When units began, by the CRM's id of the unit: own results before and after are counted from it. */
  readonly unitsStartedOn?: Readonly<Record<string, IsoDate>>;
  /** When the organisation goes live; absent = not said: then there is one span of time. */
  readonly goLive?: GoLive;
  readonly exemptions?: readonly Exemption[];
  /** What the first of an award get; absent = thanks alone. Nothing here pays. */
  readonly prizes?: Prizes;
  /** Who stands behind the programme, as people call them. */
  readonly sponsor?: string | null;
}
