/**
 * What the publisher reads of the platform's own tables: its application user holds no other role (access.md), and the
 * figures of a week rest on everybody's records and on who may see which column. Reading only; a sales person's own role gives
 * everybody else these, but for field permissions, which nobody else needs (Microsoft, "Column-level security by using code").
 */
export const PUBLISHER_READS: readonly string[] = [
  'prvReadAccount',
  'prvReadActivity',
  'prvReadAttribute',
  'prvReadBusinessUnit',
  'prvReadConnection',
  'prvReadConnectionRole',
  'prvReadContact',
  'prvReadEntity',
  'prvReadFieldPermission',
  'prvReadFieldSecurityProfile',
  'prvReadIncident',
  'prvReadLead',
  'prvReadNote',
  'prvReadOpportunity',
  'prvReadOrganization',
  'prvReadRelationship',
  'prvReadTeam',
  'prvReadTransactionCurrency',
  'prvReadUser',
  'prvReadUserSettings',
];
