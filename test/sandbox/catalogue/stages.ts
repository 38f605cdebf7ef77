import { options, values } from './choices';
import { define, dv, field, one, readOnly, sf } from './define';
import { systemFields } from './systemFields';

const EVERYONE = { salesforce: 'read', hierarchy: true, dataverse: 'global' } as const;
const ADMIN_ONLY = { create: ['admin'], edit: ['admin'], delete: ['admin'] } as const;

export const FORECAST_CATEGORIES = values('Omitted', 'Pipeline', 'BestCase', 'MostLikely', 'Forecast', 'Closed');
export const FORECAST_NAMES = values('Omitted', 'Pipeline', 'Best Case', 'Most Likely', 'Commit', 'Closed');
export const SALES_STAGES = options({ 0: 'Qualify', 1: 'Develop', 2: 'Propose', 3: 'Close' });

/** Salesforce's list of stages, with what each implies; Dataverse has its four sales stages instead. */
export const opportunityStage = define({
  name: 'opportunityStage',
  table: 'opportunity_stages',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ idLabel: 'Opportunity Stage ID', ownerless: true }),
    field('label', 'text', sf('MasterLabel', 'string', 'Master Label', { length: 255, nameField: true, ...readOnly }), null),
    field('api_name', 'text', sf('ApiName', 'string', 'API Name', { length: 255, ...readOnly }), null),
    field('probability', 'real', sf('DefaultProbability', 'percent', 'Probability (%)', readOnly), null),
    field('sort_order', 'integer', sf('SortOrder', 'int', 'Sort Order', readOnly), null),
    field('is_active', 'boolean', sf('IsActive', 'boolean', 'Active', readOnly), null),
    field('is_closed', 'boolean', sf('IsClosed', 'boolean', 'Closed', readOnly), null),
    field('is_won', 'boolean', sf('IsWon', 'boolean', 'Won', readOnly), null),
    field(
      'forecast_category',
      'text',
      sf('ForecastCategory', 'picklist', 'Forecast Category', { length: 40, picklist: FORECAST_CATEGORIES, ...readOnly }),
      null,
    ),
    field(
      'forecast_category_name',
      'text',
      sf('ForecastCategoryName', 'picklist', 'Forecast Category Name', { length: 255, picklist: FORECAST_NAMES, ...readOnly }),
      null,
    ),
  ],
  sobject: {
    name: 'OpportunityStage',
    keyPrefix: '01J',
    label: 'Opportunity Stage',
    labelPlural: 'Opportunity Stages',
    children: [],
  },
});

/** A stage of Dataverse's business process flow. */
export const processStage = define({
  name: 'processStage',
  table: 'process_stages',
  sharing: EVERYONE,
  rights: ADMIN_ONLY,
  fields: [
    ...systemFields({ primaryId: 'processstageid', idLabel: 'Process Stage', ownerless: true }),
    field('name', 'text', null, dv('stagename', 'String', 'Process Stage Name', { maxLength: 100 })),
    field(
      'category',
      'integer',
      null,
      dv('stagecategory', 'Picklist', 'Stage Category', {
        options: options({ 0: 'Qualify', 1: 'Develop', 2: 'Propose', 3: 'Close', 4: 'Identify', 5: 'Research', 6: 'Resolve' }),
      }),
    ),
    field('process_guid', 'text', null, dv('processid', 'Uniqueidentifier', 'Process', readOnly)),
    field('entity_code', 'text', null, dv('primaryentitytypecode', 'EntityName', 'Primary Entity', readOnly)),
  ],
  entity: {
    name: 'processstage',
    set: 'processstages',
    primaryId: 'processstageid',
    primaryName: 'stagename',
    label: 'Process Stage',
    labelPlural: 'Process Stages',
    ownership: 'None',
    collections: [],
  },
});

/** How a deal went through the business process flow; one row a deal. `traversedpath` = stage GUIDs with commas. */
export const salesProcess = define({
  name: 'salesProcess',
  table: 'sales_processes',
  sharing: { salesforce: 'parent', parents: ['opportunity_id'], hierarchy: true, dataverse: 'parent' },
  fields: [
    ...systemFields({ primaryId: 'businessprocessflowinstanceid', idLabel: 'Opportunity Sales Process', ownerless: true }),
    field('name', 'text', null, dv('name', 'String', 'Name', { maxLength: 128 })),
    field(
      'opportunity_id',
      'reference',
      null,
      dv('opportunityid', 'Lookup', 'Opportunity', one('opportunity', 'opportunityid')),
      { to: ['opportunity'] },
    ),
    field(
      'active_stage_id',
      'reference',
      null,
      dv('activestageid', 'Lookup', 'Active Stage', one('processstage', 'activestageid')),
      { to: ['processStage'] },
    ),
    field('active_stage_at', 'instant', null, dv('activestagestartedon', 'DateTime', 'Active Stage Started On')),
    field('traversed_path', 'text', null, dv('traversedpath', 'String', 'Traversed Path', { maxLength: 1250 })),
    field('completed_at', 'instant', null, dv('completedon', 'DateTime', 'Completed On')),
    field(
      'state_code',
      'integer',
      null,
      dv('statecode', 'State', 'Status', { options: options({ 0: 'Active', 1: 'Inactive' }) }),
    ),
    field(
      'status_code',
      'integer',
      null,
      dv('statuscode', 'Status', 'Status Reason', { options: options({ 1: 'Active', 2: 'Finished', 3: 'Aborted' }) }),
    ),
  ],
  entity: {
    name: 'opportunitysalesprocess',
    set: 'opportunitysalesprocesses',
    primaryId: 'businessprocessflowinstanceid',
    primaryName: 'name',
    label: 'Opportunity Sales Process',
    labelPlural: 'Opportunity Sales Processes',
    ownership: 'OrgOwned',
    collections: [],
  },
});
