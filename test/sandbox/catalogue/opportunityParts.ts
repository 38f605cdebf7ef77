import { options, values } from './choices';
import { define, dv, field, many, one, readOnly, sf } from './define';
import { activeState, moneyFields } from './sharedFields';
import { FORECAST_CATEGORIES } from './stages';
import { systemFields } from './systemFields';

const OF_DEAL = { salesforce: 'parent', parents: ['opportunity_id'], hierarchy: true, dataverse: 'parent' } as const;

const dealReference = (more: Parameters<typeof sf>[3] = {}) =>
  sf('OpportunityId', 'reference', 'Opportunity ID', {
    length: 18,
    nillable: false,
    updateable: false,
    referenceTo: ['Opportunity'],
    relationshipName: 'Opportunity',
    ...more,
  });

/** A connection's role: Decision Maker, Champion, ... */
export const connectionRole = define({
  name: 'connectionRole',
  table: 'connection_roles',
  sharing: { salesforce: 'read', hierarchy: true, dataverse: 'global' },
  rights: { create: ['admin'], edit: ['admin'], delete: ['admin'] },
  fields: [
    ...systemFields({ primaryId: 'connectionroleid', idLabel: 'Connection Role', ownerless: true }),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 100, required: 'SystemRequired' })),
    field(
      'category',
      'integer',
      null,
      dv('category', 'Picklist', 'Connection Role Category', {
        options: options({
          1: 'Business',
          2: 'Family',
          3: 'Social',
          4: 'Sales',
          5: 'Other',
          1000: 'Stakeholder',
          1001: 'Sales Team',
        }),
      }),
    ),
    ...activeState(),
  ],
  entity: {
    name: 'connectionrole',
    set: 'connectionroles',
    primaryId: 'connectionroleid',
    primaryName: 'name',
    label: 'Connection Role',
    labelPlural: 'Connection Roles',
    ownership: 'OrgOwned',
    collections: [],
  },
});

/** One person's part in a deal: OpportunityContactRole, or a connection from the deal (record1) to the contact (record2). */
export const contactRole = define({
  name: 'contactRole',
  table: 'contact_roles',
  sharing: OF_DEAL,
  fields: [
    ...systemFields({ primaryId: 'connectionid', idLabel: 'Contact Role ID', ownerless: true }),
    field(
      'opportunity_id',
      'reference',
      dealReference(),
      dv('record1id', 'Lookup', 'Connected From', {
        required: 'SystemRequired',
        ...many('record1id', ['opportunity', 'account', 'contact']),
      }),
      { to: ['opportunity'] },
    ),
    field(
      'contact_id',
      'reference',
      sf('ContactId', 'reference', 'Contact ID', {
        length: 18,
        nillable: false,
        referenceTo: ['Contact'],
        relationshipName: 'Contact',
      }),
      dv('record2id', 'Lookup', 'Connected To', {
        required: 'ApplicationRequired',
        ...many('record2id', ['contact', 'account', 'systemuser']),
      }),
      { to: ['contact'] },
    ),
    field('record1_code', 'integer', null, dv('record1objecttypecode', 'Picklist', 'Type (From)', readOnly), { computed: '3' }),
    field('record2_code', 'integer', null, dv('record2objecttypecode', 'Picklist', 'Type (To)', readOnly), { computed: '2' }),
    field(
      'role',
      'text',
      sf('Role', 'picklist', 'Role', {
        length: 40,
        picklist: values(
          'Business User',
          'Decision Maker',
          'Economic Buyer',
          'Economic Decision Maker',
          'Evaluator',
          'Executive Sponsor',
          'Influencer',
          'Technical Buyer',
          'Other',
        ),
      }),
      null,
    ),
    field(
      'role_id',
      'reference',
      null,
      dv('record2roleid', 'Lookup', 'As this role (To)', one('connectionrole', 'record2roleid')),
      {
        to: ['connectionRole'],
      },
    ),
    field('is_primary', 'boolean', sf('IsPrimary', 'boolean', 'Primary', { defaultedOnCreate: true }), null),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 500, ...readOnly }), {
      computed: '(SELECT cn.name FROM contacts cn WHERE cn.id = {t}.contact_id)',
    }),
    field('description', 'text', null, dv('description', 'Memo', 'Description', { maxLength: 10000 })),
    ...activeState(),
  ],
  sobject: {
    name: 'OpportunityContactRole',
    keyPrefix: '00K',
    label: 'Opportunity Contact Role',
    labelPlural: 'Opportunity Contact Role',
    children: [],
  },
  entity: {
    name: 'connection',
    set: 'connections',
    primaryId: 'connectionid',
    primaryName: 'name',
    label: 'Connection',
    labelPlural: 'Connections',
    ownership: 'UserOwned',
    collections: [],
  },
});

/** A row for each change of stage, amount, probability or close date: how the deal stood from then on. Written by the platform. */
export const stageHistory = define({
  name: 'stageHistory',
  table: 'stage_histories',
  sharing: OF_DEAL,
  rights: { create: ['admin'], edit: ['admin'], delete: ['admin'] },
  fields: [
    ...systemFields({ idLabel: 'Opportunity History ID', ownerless: true }),
    field('opportunity_id', 'reference', dealReference(readOnly), null, { to: ['opportunity'] }),
    field('stage_name', 'text', sf('StageName', 'picklist', 'Stage', { length: 255, nillable: false, ...readOnly }), null),
    field('amount', 'real', sf('Amount', 'currency', 'Amount', { precision: 18, scale: 2, ...readOnly }), null),
    field(
      'expected_revenue',
      'real',
      sf('ExpectedRevenue', 'currency', 'Expected Revenue', { precision: 18, scale: 2, ...readOnly }),
      null,
    ),
    field('close_date', 'date', sf('CloseDate', 'date', 'Close Date', readOnly), null),
    field('probability', 'real', sf('Probability', 'percent', 'Probability (%)', { precision: 3, scale: 0, ...readOnly }), null),
    field(
      'forecast_category',
      'text',
      sf('ForecastCategory', 'picklist', 'To ForecastCategory', { length: 40, picklist: FORECAST_CATEGORIES, ...readOnly }),
      null,
    ),
    field(
      'previous_amount',
      'real',
      sf('PrevAmount', 'currency', 'Previous Amount', { precision: 18, scale: 2, ...readOnly }),
      null,
    ),
    field('previous_close_date', 'date', sf('PrevCloseDate', 'date', 'Previous Close Date', readOnly), null),
  ],
  sobject: {
    name: 'OpportunityHistory',
    keyPrefix: '008',
    label: 'Opportunity History',
    labelPlural: 'Opportunity History',
    children: [],
  },
});

/** Dataverse's activity that closes a deal: when, at what value, why. Written on a close through either protocol. */
export const opportunityClose = define({
  name: 'opportunityClose',
  table: 'opportunity_closes',
  sharing: OF_DEAL,
  fields: [
    ...systemFields({ primaryId: 'activityid', idLabel: 'Opportunity Close', suffix: '_opportunityclose' }),
    field(
      'opportunity_id',
      'reference',
      null,
      dv('opportunityid', 'Lookup', 'Opportunity', one('opportunity', 'opportunityid')),
      {
        to: ['opportunity'],
      },
    ),
    field('subject', 'text', null, dv('subject', 'String', 'Subject', { maxLength: 200 })),
    field('description', 'text', null, dv('description', 'Memo', 'Description', { maxLength: 2000 })),
    field('actual_end', 'instant', null, dv('actualend', 'DateTime', 'Actual End')),
    field('actual_revenue', 'real', null, dv('actualrevenue', 'Money', 'Actual Revenue', { precision: 2 })),
    field('competitor_id', 'reference', null, dv('competitorid', 'Lookup', 'Competitor', one('competitor', 'competitorid')), {
      to: ['competitor'],
    }),
    field(
      'opportunity_state',
      'integer',
      null,
      dv('opportunitystatecode', 'Picklist', 'Opportunity Status', { options: options({ 1: 'Won', 2: 'Lost' }) }),
    ),
    field(
      'opportunity_status',
      'integer',
      null,
      dv('opportunitystatuscode', 'Picklist', 'Opportunity Status Reason', {
        options: options({ 3: 'Won', 4: 'Canceled', 5: 'Out-Sold' }),
      }),
    ),
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Status', { options: options({ 0: 'Open', 1: 'Completed', 2: 'Canceled' }) }),
    ),
    field(
      'status_code',
      'integer',
      null,
      dv('statuscode', 'Status', 'Status Reason', { options: options({ 1: 'Open', 2: 'Completed', 3: 'Canceled' }) }),
    ),
    ...moneyFields().filter(({ dataverse }) => dataverse !== null),
  ],
  entity: {
    name: 'opportunityclose',
    set: 'opportunitycloses',
    primaryId: 'activityid',
    primaryName: 'subject',
    label: 'Opportunity Close',
    labelPlural: 'Opportunity Close Activities',
    ownership: 'UserOwned',
    collections: [],
  },
});

/** A competitor on a deal. */
export const opportunityCompetitor = define({
  name: 'opportunityCompetitor',
  table: 'opportunity_competitors',
  sharing: OF_DEAL,
  fields: [
    ...systemFields({ primaryId: 'opportunitycompetitorid', idLabel: 'Opportunity Competitor ID', ownerless: true }),
    field(
      'opportunity_id',
      'reference',
      dealReference(),
      dv('opportunityid', 'Lookup', 'Opportunity', one('opportunity', 'opportunityid')),
      { to: ['opportunity'] },
    ),
    field('competitor_id', 'reference', null, dv('competitorid', 'Lookup', 'Competitor', one('competitor', 'competitorid')), {
      to: ['competitor'],
    }),
    field('name', 'text', sf('CompetitorName', 'picklist', 'Competitor Name', { length: 40 }), null),
    field('strengths', 'text', sf('Strengths', 'textarea', 'Strengths', { length: 1000 }), null),
    field('weaknesses', 'text', sf('Weaknesses', 'textarea', 'Weaknesses', { length: 1000 }), null),
  ],
  sobject: {
    name: 'OpportunityCompetitor',
    keyPrefix: '00J',
    label: 'Opportunity: Competitor',
    labelPlural: 'Opportunity: Competitor',
    children: [],
  },
  entity: {
    name: 'opportunitycompetitors',
    set: 'opportunitycompetitorscollection',
    primaryId: 'opportunitycompetitorid',
    primaryName: 'opportunitycompetitorid',
    label: 'Opportunity Competitor',
    labelPlural: 'Opportunity Competitors',
    ownership: 'None',
    collections: [],
  },
});
