import { options, values } from './choices';
import { dv, type FieldSpec, field, one, readOnly, sf } from './define';

const REGIONS = ['Central', 'East', 'West'];

const LOSS_REASONS = ['Price', 'Competitor', 'No Budget', 'No Decision', 'Timing', 'Other'];
const INTERESTS = ['Starter', 'Professional', 'Enterprise', 'Services', 'Training'];
const numbered = (labels: readonly string[], first: number) =>
  options(Object.fromEntries(labels.map((label, index) => [first + index, label])));

/** Fields of this company's own: every type of control exists on the deal. Prefix `__c` in Salesforce, `new_` in Dataverse. */
export const customFields: readonly FieldSpec[] = [
  field(
    'loss_reason',
    'text',
    sf('Loss_Reason__c', 'picklist', 'Loss Reason', { length: 255, restricted: true, picklist: values(...LOSS_REASONS) }),
    null,
  ),
  field(
    'loss_reason_code',
    'integer',
    null,
    dv('new_lossreason', 'Picklist', 'Loss Reason', { options: numbered(LOSS_REASONS, 100000000) }),
  ),
  field(
    'needs',
    'text',
    sf('Needs__c', 'textarea', 'Customer Needs', { length: 32768 }),
    dv('new_needs', 'Memo', 'Customer Needs', { maxLength: 32768 }),
  ),
  field(
    'interests',
    'multi',
    sf('Interests__c', 'multipicklist', 'Interests', { length: 4099, restricted: true, picklist: values(...INTERESTS) }),
    null,
  ),
  field(
    'interest_codes',
    'multi',
    null,
    dv('new_interests', 'MultiSelectPicklist', 'Interests', { options: numbered(INTERESTS, 100000000) }),
  ),
  field(
    'is_strategic',
    'boolean',
    sf('Strategic__c', 'boolean', 'Strategic', { defaultedOnCreate: true }),
    dv('new_strategic', 'Boolean', 'Strategic', { options: options({ 0: 'No', 1: 'Yes' }) }),
  ),
  field(
    'region',
    'text',
    sf('Region__c', 'picklist', 'Region', { length: 255, restricted: true, picklist: values(...REGIONS) }),
    null,
  ),
  field(
    'sub_region',
    'text',
    sf('Sub_Region__c', 'picklist', 'Sub-region', {
      length: 255,
      restricted: true,
      controller: 'Region__c',
      picklist: [
        { value: 'North Central', label: 'North Central', validFor: ['Central'] },
        { value: 'South Central', label: 'South Central', validFor: ['Central'] },
        { value: 'North East', label: 'North East', validFor: ['East'] },
        { value: 'South East', label: 'South East', validFor: ['East'] },
        { value: 'North West', label: 'North West', validFor: ['West'] },
        { value: 'South West', label: 'South West', validFor: ['West'] },
        { value: 'International', label: 'International', validFor: REGIONS },
      ],
    }),
    null,
  ),
  field('region_code', 'integer', null, dv('new_region', 'Picklist', 'Region', { options: numbered(REGIONS, 100000000) })),
  field(
    'decision_at',
    'instant',
    sf('Decision_Meeting__c', 'datetime', 'Decision Meeting'),
    dv('new_decisionmeeting', 'DateTime', 'Decision Meeting'),
  ),
];

/** What only Dataverse keeps on a deal. */
export const dataverseOnly: readonly FieldSpec[] = [
  field('step_name', 'text', null, dv('stepname', 'String', 'Pipeline Phase', { maxLength: 200 })),
  field('actual_value', 'real', null, dv('actualvalue', 'Money', 'Actual Revenue', { precision: 2 })),
  field('actual_close_date', 'date', null, dv('actualclosedate', 'DateTime', 'Actual Close Date', { dateOnly: true })),
  field(
    'state_code',
    'integer',
    null,
    dv('statecode', 'State', 'Status', { options: options({ 0: 'Open', 1: 'Won', 2: 'Lost' }) }),
  ),
  field(
    'status_code',
    'integer',
    null,
    dv('statuscode', 'Status', 'Status Reason', {
      options: options({ 1: 'In Progress', 2: 'On Hold', 3: 'Won', 4: 'Canceled', 5: 'Out-Sold' }),
    }),
  ),
  field(
    'decision_maker',
    'boolean',
    null,
    dv('decisionmaker', 'Boolean', 'Decision Maker?', { options: options({ 0: 'mark complete', 1: 'completed' }) }),
  ),
  field('current_situation', 'text', null, dv('currentsituation', 'Memo', 'Current Situation', { maxLength: 2000 })),
  field('customer_need', 'text', null, dv('customerneed', 'Memo', 'Customer Need', { maxLength: 2000 })),
  field('proposed_solution', 'text', null, dv('proposedsolution', 'Memo', 'Proposed Solution', { maxLength: 2000 })),
  field('budget_amount', 'real', null, dv('budgetamount', 'Money', 'Budget Amount', { precision: 2 })),
  field(
    'rating_code',
    'integer',
    null,
    dv('opportunityratingcode', 'Picklist', 'Rating', { options: options({ 1: 'Hot', 2: 'Warm', 3: 'Cold' }) }),
  ),
  field('stage_guid', 'text', null, dv('stageid', 'Uniqueidentifier', 'Process Stage', readOnly), {
    computed:
      '(SELECT ps.guid FROM sales_processes sp JOIN process_stages ps ON ps.id = sp.active_stage_id WHERE sp.opportunity_id = {t}.id)',
  }),
  field('traversed_path', 'text', null, dv('traversedpath', 'String', 'Traversed Path', { maxLength: 1250, ...readOnly }), {
    computed: '(SELECT sp.traversed_path FROM sales_processes sp WHERE sp.opportunity_id = {t}.id)',
  }),
  field(
    'originating_lead_id',
    'reference',
    null,
    dv('originatingleadid', 'Lookup', 'Originating Lead', one('lead', 'originatingleadid')),
    {
      to: ['lead'],
    },
  ),
  field(
    'competitor_id',
    'reference',
    null,
    dv('new_competitorid', 'Lookup', 'Main Competitor', one('competitor', 'new_competitorid')),
    { to: ['competitor'] },
  ),
];
