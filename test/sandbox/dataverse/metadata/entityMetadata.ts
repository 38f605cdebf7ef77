import type { Entity } from '../entities';
import { isCustomTable } from './isCustom';
import { label, managed } from './label';
import { entityMetadataId } from './metadataId';

const ACTIVITIES = new Set(['activitypointer', 'task', 'phonecall', 'appointment', 'email', 'opportunityclose']);

/** Object type codes of the platform's own tables (account 1 and contact 2 as recorded). */
const TYPE_CODES: Readonly<Record<string, number>> = {
  account: 1,
  contact: 2,
  opportunity: 3,
  lead: 4,
  annotation: 5,
  systemuser: 8,
  team: 9,
  businessunit: 10,
  incident: 112,
  competitor: 123,
  organization: 1019,
  opportunityclose: 4208,
  activitypointer: 4200,
  appointment: 4201,
  email: 4202,
  phonecall: 4210,
  task: 4212,
  campaign: 4400,
  transactioncurrency: 9105,
};

/** A table as `EntityDefinitions` writes it (shape: recorded_webapi/get_entitydefinition_*.json). */
export function entityMetadata(entity: Entity): Record<string, unknown> {
  const { table } = entity;
  const custom = isCustomTable(entity);
  const schema = table.schemaName ?? (custom ? table.name : `${table.name.charAt(0).toUpperCase()}${table.name.slice(1)}`);
  return {
    MetadataId: entityMetadataId(entity),
    HasChanged: null,
    LogicalName: table.name,
    SchemaName: schema,
    EntitySetName: table.set,
    LogicalCollectionName: table.set,
    CollectionSchemaName: schema,
    DisplayName: label(table.label, table.name),
    DisplayCollectionName: label(table.labelPlural, `${table.name}s`),
    Description: label('', table.name),
    PrimaryIdAttribute: table.primaryId,
    PrimaryNameAttribute: table.primaryName,
    ObjectTypeCode: TYPE_CODES[table.name] ?? null,
    OwnershipType: table.ownership,
    IsActivity: ACTIVITIES.has(table.name),
    IsCustomEntity: custom,
    IsManaged: true,
    IsIntersect: false,
    IsPrivate: false,
    IsOptimisticConcurrencyEnabled: true,
    IsValidForAdvancedFind: true,
    ChangeTrackingEnabled: true,
    IsAuditEnabled: managed(false, 'canmodifyauditsettings'),
    IsCustomizable: managed(true, 'iscustomizable'),
  };
}
