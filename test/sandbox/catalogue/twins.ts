import type { Value } from '../store/types';

/**
 * Two columns that say the same thing, one for each CRM. A write to one sets the other, unless the other already stands
 * for the new value: `Prospecting` -> `Qualification` leaves the sales stage at Qualify.
 */
export interface Twin {
  readonly concept: string;
  readonly salesforce: string;
  readonly dataverse: string;
  /** Salesforce value, Dataverse value. The first of several is chosen. */
  readonly pairs: readonly (readonly [Value, Value])[];
  /** What the other column gets for a value without a counterpart. */
  readonly unmapped: 'blank' | 'keep';
}

const LOSS = ['Price', 'Competitor', 'No Budget', 'No Decision', 'Timing', 'Other'];
const INTERESTS = ['Starter', 'Professional', 'Enterprise', 'Services', 'Training'];
const REGIONS = ['Central', 'East', 'West'];
const CUSTOM = 100000000;

const INDUSTRY: Twin['pairs'] = [
  ['Agriculture', 2],
  ['Apparel', 22],
  ['Banking', 16],
  ['Biotechnology', 24],
  ['Chemicals', 24],
  ['Communications', 3],
  ['Construction', 28],
  ['Consulting', 7],
  ['Education', 27],
  ['Electronics', 12],
  ['Energy', 31],
  ['Engineering', 6],
  ['Entertainment', 14],
  ['Finance', 16],
  ['Food & Beverage', 17],
  ['Government', 27],
  ['Healthcare', 11],
  ['Hospitality', 13],
  ['Insurance', 20],
  ['Machinery', 12],
  ['Manufacturing', 12],
  ['Media', 3],
  ['Retail', 25],
  ['Shipping', 30],
  ['Technology', 6],
  ['Telecommunications', 31],
  ['Transportation', 30],
  ['Utilities', 31],
  ['Other', 6],
];

const LEAD_SOURCE: Twin['pairs'] = [
  ['Web', 8],
  ['Phone Inquiry', 10],
  ['Partner Referral', 4],
  ['Purchased List', 1],
  ['Other', 10],
];

/** The phase of the standard stages; other names go by their default probability (see `phaseOfStage`). */
export const STAGE_PHASES: Readonly<Record<string, number>> = {
  Prospecting: 0,
  Qualification: 0,
  'Needs Analysis': 1,
  'Value Proposition': 1,
  'Id. Decision Makers': 1,
  'Perception Analysis': 1,
  'Proposal/Price Quote': 2,
  'Negotiation/Review': 3,
};

/** Windows time-zone codes of Dataverse's user settings. */
const TIME_ZONES: Twin['pairs'] = [
  ['Europe/Berlin', 110],
  ['Europe/London', 85],
  ['America/New_York', 35],
  ['America/Chicago', 20],
  ['America/Los_Angeles', 4],
  ['Etc/UTC', 92],
];

const LOCALES: Twin['pairs'] = [
  ['en_US', 1033],
  ['en_GB', 2057],
  ['de_DE', 1031],
  ['fr_FR', 1036],
  ['es_ES', 3082],
  ['it_IT', 1040],
  ['pt_PT', 2070],
  ['pl_PL', 1045],
  ['nl_NL', 1043],
];

/** The published map of twin fields. The stage, the state of a deal and an activity's day follow rules of their own (`store/derive`). */
export const twins: readonly Twin[] = [
  { concept: 'account', salesforce: 'industry', dataverse: 'industry_code', unmapped: 'blank', pairs: INDUSTRY },
  {
    concept: 'account',
    salesforce: 'type',
    dataverse: 'customer_type',
    unmapped: 'blank',
    pairs: [
      ['Prospect', 8],
      ['Customer - Direct', 3],
      ['Customer - Channel', 3],
      ['Channel Partner / Reseller', 9],
      ['Other', 12],
    ],
  },
  { concept: 'lead', salesforce: 'industry', dataverse: 'industry_code', unmapped: 'blank', pairs: INDUSTRY },
  { concept: 'lead', salesforce: 'lead_source', dataverse: 'lead_source_code', unmapped: 'blank', pairs: LEAD_SOURCE },
  {
    concept: 'lead',
    salesforce: 'rating',
    dataverse: 'rating_code',
    unmapped: 'blank',
    pairs: [
      ['Hot', 1],
      ['Warm', 2],
      ['Cold', 3],
    ],
  },
  {
    concept: 'lead',
    salesforce: 'status',
    dataverse: 'status_code',
    unmapped: 'keep',
    pairs: [
      ['Open - Not Contacted', 1],
      ['Working - Contacted', 2],
      ['Closed - Converted', 3],
      ['Closed - Not Converted', 4],
      ['Closed - Not Converted', 5],
      ['Closed - Not Converted', 6],
      ['Closed - Not Converted', 7],
    ],
  },
  {
    concept: 'opportunity',
    salesforce: 'loss_reason',
    dataverse: 'loss_reason_code',
    unmapped: 'blank',
    pairs: LOSS.map((label, index) => [label, CUSTOM + index] as const),
  },
  {
    concept: 'opportunity',
    salesforce: 'region',
    dataverse: 'region_code',
    unmapped: 'blank',
    pairs: REGIONS.map((label, index) => [label, CUSTOM + index] as const),
  },
  {
    concept: 'opportunity',
    salesforce: 'interests',
    dataverse: 'interest_codes',
    unmapped: 'blank',
    pairs: INTERESTS.map((label, index) => [label, String(CUSTOM + index)] as const),
  },
  {
    concept: 'activity',
    salesforce: 'priority',
    dataverse: 'priority_code',
    unmapped: 'keep',
    pairs: [
      ['Low', 0],
      ['Normal', 1],
      ['High', 2],
    ],
  },
  {
    concept: 'case',
    salesforce: 'priority',
    dataverse: 'priority_code',
    unmapped: 'keep',
    pairs: [
      ['High', 1],
      ['Medium', 2],
      ['Low', 3],
    ],
  },
  {
    concept: 'case',
    salesforce: 'status',
    dataverse: 'status_code',
    unmapped: 'keep',
    pairs: [
      ['New', 1],
      ['Working', 4],
      ['Working', 2],
      ['Working', 3],
      ['Escalated', 1],
      ['Closed', 5],
      ['Closed', 6],
      ['Closed', 1000],
    ],
  },
  { concept: 'user', salesforce: 'time_zone', dataverse: 'time_zone_code', unmapped: 'keep', pairs: TIME_ZONES },
  { concept: 'user', salesforce: 'locale', dataverse: 'locale_id', unmapped: 'keep', pairs: LOCALES },
];
