import { account } from './account';
import { activity } from './activity';
import { contact } from './contact';
import { fieldHistory } from './fieldHistory';
import { actionLog, barrierDecision, board, groupSheet, look, optIn, programme, response, snapshot, teamSheet } from './foothold';
import { lead } from './lead';
import { opportunity } from './opportunity';
import { connectionRole, contactRole, opportunityClose, opportunityCompetitor, stageHistory } from './opportunityParts';
import { currency, organization, recordType } from './organization';
import { permissionSet, permissionSetAssignment, securityRole, securityRoleAssignment, solution } from './permissions';
import { businessUnit, profile, role, team } from './places';
import { campaign, competitor, note, serviceCase } from './service';
import { opportunityStage, processStage, salesProcess } from './stages';
import type { Concept, DataverseTable, SalesforceObject } from './types';
import { user } from './user';

/** Everything the local CRM keeps. */
export const concepts: readonly Concept[] = [
  organization,
  currency,
  recordType,
  businessUnit,
  role,
  profile,
  team,
  user,
  account,
  contact,
  lead,
  campaign,
  competitor,
  opportunityStage,
  processStage,
  connectionRole,
  opportunity,
  contactRole,
  stageHistory,
  fieldHistory,
  salesProcess,
  opportunityClose,
  opportunityCompetitor,
  activity,
  note,
  serviceCase,
  response,
  actionLog,
  snapshot,
  programme,
  board,
  teamSheet,
  groupSheet,
  barrierDecision,
  optIn,
  look,
  permissionSet,
  permissionSetAssignment,
  securityRole,
  securityRoleAssignment,
  solution,
];

export interface SalesforceEntry {
  readonly concept: Concept;
  readonly object: SalesforceObject;
}

export interface DataverseEntry {
  readonly concept: Concept;
  readonly table: DataverseTable;
}

const sobjects = new Map<string, SalesforceEntry>(
  concepts.flatMap((concept) => concept.salesforce.map((object) => [object.name.toLowerCase(), { concept, object }])),
);
const tables = new Map<string, DataverseEntry>(
  concepts.flatMap((concept) => concept.dataverse.map((table) => [table.name, { concept, table }])),
);
const sets = new Map<string, DataverseEntry>([...tables.values()].map((entry) => [entry.table.set, entry]));

/** By sObject API name; like Salesforce, whatever the case. */
export function findSObject(name: string): SalesforceEntry | undefined {
  return sobjects.get(name.toLowerCase());
}

/** The object that an id belongs to by its key prefix. */
export function sobjectOfId(id: string): SalesforceEntry | undefined {
  const prefix = id.slice(0, 3);
  for (const entry of sobjects.values()) if (entry.object.keyPrefix === prefix) return entry;
  return undefined;
}

/** By logical name, `opportunity`. */
export function findTable(name: string): DataverseEntry | undefined {
  return tables.get(name);
}

/** By entity set, `opportunities`. */
export function findSet(set: string): DataverseEntry | undefined {
  return sets.get(set);
}

export const allSObjects: readonly SalesforceEntry[] = [...sobjects.values()];
export const allTables: readonly DataverseEntry[] = [...tables.values()];
