import type { Table } from '../tables/types';
import { columnAttribute, idAttribute, nameAttribute } from './attribute';
import { descriptions, displayNames, localizedCollectionNames, localizedNames } from './labels';
import { columnName, schemaName, setName } from './names';
import { savedQueries } from './views';
import { type Element, element, leaf } from './xml';

/**
 * Tables whose row id is made from the key (access.md): the id is unique at once, whereas an alternate key is built
 * in the background and does not hold until then.
 */
const KEYED_BY_ID: ReadonlySet<string> = new Set(['Response', 'Snapshot']);

function keys(table: Table): readonly Element[] {
  const key = table.columns.find((column) => column.key);
  if (!key || KEYED_BY_ID.has(table.name)) return [];
  const name = `${schemaName(table)}_${key.name}`;
  return [
    element('EntityKeys', {}, [
      element('EntityKey', {}, [
        leaf('Name', name),
        leaf('LogicalName', name.toLowerCase()),
        leaf('IntroducedVersion', '0.1.0.0'),
        leaf('IsCustomizable', 1),
        displayNames(key.label),
        element('EntityKeyAttributes', {}, [leaf('AttributeName', columnName(key.name).toLowerCase())]),
      ]),
    ]),
  ];
}

const OFF_BEFORE = [
  'IsDuplicateCheckSupported',
  'IsBusinessProcessEnabled',
  'IsRequiredOffline',
  'IsInteractionCentricEnabled',
  'IsCollaboration',
  'AutoRouteToOwnerQueue',
  'IsConnectionsEnabled',
  'IsDocumentManagementEnabled',
  'AutoCreateAccessTeams',
  'IsOneNoteIntegrationEnabled',
  'IsKnowledgeManagementEnabled',
  'IsSLAEnabled',
  'IsDocumentRecommendationsEnabled',
  'IsBPFEntity',
];

const MAY_CHANGE = [
  'IsCustomizable',
  'IsRenameable',
  'IsMappable',
  'CanModifyAuditSettings',
  'CanModifyMobileVisibility',
  'CanModifyMobileClientVisibility',
  'CanModifyMobileClientReadOnly',
  'CanModifyMobileClientOffline',
  'CanModifyConnectionSettings',
  'CanModifyDuplicateDetectionSettings',
  'CanModifyMailMergeSettings',
  'CanModifyQueueSettings',
  'CanCreateAttributes',
  'CanCreateForms',
  'CanCreateCharts',
  'CanCreateViews',
  'CanModifyAdditionalSettings',
  'CanEnableSyncToExternalSearchIndex',
];

function flags(table: Table): readonly Element[] {
  const off = (...names: string[]) => names.map((name) => leaf(name, 0));
  return [
    ...off(...OFF_BEFORE),
    leaf('OwnershipTypeMask', table.ownership),
    ...off('IsAuditEnabled', 'IsRetrieveAuditEnabled', 'IsRetrieveMultipleAuditEnabled', 'IsActivity'),
    leaf('ActivityTypeMask', ''),
    ...off('IsActivityParty', 'IsReplicated', 'IsReplicationUserFiltered', 'IsMailMergeEnabled', 'IsVisibleInMobile'),
    ...off('IsVisibleInMobileClient', 'IsReadOnlyInMobileClient', 'IsOfflineInMobileClient', 'DaysSinceRecordLastModified'),
    leaf('MobileOfflineFilters', ''),
    leaf('IsMapiGridEnabled', 1),
    leaf('IsReadingPaneEnabled', 1),
    ...off('IsQuickCreateEnabled', 'SyncToExternalSearchIndex'),
    leaf('IntroducedVersion', '0.1.0.0'),
    ...MAY_CHANGE.map((name) => leaf(name, 1)),
    leaf('EnforceStateTransitions', 0),
    leaf('CanChangeHierarchicalRelationship', 1),
    ...off('EntityHelpUrlEnabled', 'ChangeTrackingEnabled'),
    leaf('CanChangeTrackingBeEnabled', 1),
    ...off('IsEnabledForExternalChannels', 'IsMSTeamsIntegrationEnabled', 'IsSolutionAware'),
  ];
}

/**
 * A table with its own columns, key and views. Columns that the platform makes by itself (owner, created, state) are left
 * to it, and so is the type code, which differs in every environment.
 */
export function entity(table: Table): Element {
  return element('Entity', {}, [
    element('Name', { LocalizedName: table.label, OriginalName: table.label }, schemaName(table)),
    element('EntityInfo', {}, [
      element('entity', { Name: schemaName(table) }, [
        localizedNames(table.label),
        localizedCollectionNames(table.plural),
        descriptions(table.description),
        element('attributes', {}, [
          idAttribute(table),
          nameAttribute(table),
          ...table.columns.map((column) => columnAttribute(table, column)),
        ]),
        leaf('EntitySetName', setName(table)),
        ...flags(table),
        ...keys(table),
      ]),
    ]),
    savedQueries(table),
  ]);
}
