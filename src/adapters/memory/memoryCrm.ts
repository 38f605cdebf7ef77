import type { BarrierDecision } from '../../model/barrier';
import type { FieldRefusal } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { Organisation, Person } from '../../model/person';
import type { Activity, ContactRole, EntityName, Fields, FieldValue, RecordRef } from '../../model/record';
import type { Response } from '../../model/response';
import type { Schema } from '../../model/schema';
import type { Snapshot } from '../../model/snapshot';
import type { Capabilities, StoredProgramme } from '../../ports/crm';

/** A person of the memory CRM with what they may not do. */
export interface MemoryPerson extends Person {
  /** Sees and edits every row and field. */
  readonly seesAll?: boolean;
  /** May decide about barriers: a manager, the programme's owner. */
  readonly mayDecide?: boolean;
  /** Holds the right to publish. */
  readonly mayPublish?: boolean;
  /** `Account.revenue`: neither read nor edited. */
  readonly hidden?: readonly string[];
  /** `Opportunity.probability`: read, not edited. */
  readonly readOnly?: readonly string[];
}

/** One record. */
interface MemoryRow {
  readonly ref: RecordRef;
  readonly fields: Fields;
  readonly ownerId: string;
  readonly createdAt: Instant;
  readonly status?: 'open' | 'won' | 'lost' | 'closed';
  readonly closedAt?: Instant | null;
  /** Only its owner, and who sees all, may see it. */
  readonly isPrivate?: boolean;
}

interface MemoryRole extends ContactRole {
  readonly id: string;
  readonly dealId: string;
}

/** What the memory CRM begins with. */
export interface MemorySeed {
  readonly people: readonly MemoryPerson[];
  readonly organisation: Organisation;
  readonly schema: Schema;
  readonly rows: readonly MemoryRow[];
  readonly programme?: StoredProgramme | null;
  readonly capabilities?: Partial<Capabilities>;
  readonly activities?: readonly Activity[];
  readonly roles?: readonly MemoryRole[];
  readonly responses?: readonly (Response & { readonly userId: string })[];
  readonly snapshot?: Snapshot | null;
  /** The validation rules of this CRM: what is wrong with a record that would be written. */
  readonly validate?: (entity: EntityName, changes: Fields) => readonly FieldRefusal[];
}

/** A row as it stands now. */
export interface MemoryRecord {
  readonly row: MemoryRow;
  readonly fields: Record<string, FieldValue>;
  version: number;
  modifiedAt: Instant;
  modifiedBy: string;
}

/** The rows of a small CRM that lives in memory; several ports, one a person, share it. */
export interface MemoryCrm {
  readonly seed: MemorySeed;
  readonly records: Map<string, MemoryRecord>;
  readonly activities: Map<string, Activity>;
  readonly roles: Map<string, MemoryRole>;
  readonly responses: Map<string, Response & { readonly userId: string }>;
  readonly decisions: BarrierDecision[];
  /** What each client key made. */
  readonly made: Map<string, string>;
}

/** Copies the seed, so that two CRMs from one seed know nothing of each other. */
export function createMemoryCrm(seed: MemorySeed): MemoryCrm {
  const record = (row: MemoryRow): MemoryRecord => ({
    row,
    fields: structuredClone(row.fields) as Record<string, FieldValue>,
    version: 1,
    modifiedAt: row.createdAt,
    modifiedBy: row.ownerId,
  });
  return {
    seed,
    records: new Map(seed.rows.map((row) => [row.ref.id, record(row)])),
    activities: new Map((seed.activities ?? []).map((activity) => [activity.id, activity])),
    roles: new Map((seed.roles ?? []).map((role) => [role.id, role])),
    responses: new Map((seed.responses ?? []).map((response) => [responseKey(response.userId, response), response])),
    decisions: [],
    made: new Map(),
  };
}

/** One row per user + record + rule. */
export function responseKey(userId: string, response: Pick<Response, 'ref' | 'ruleId'>): string {
  return `${userId} ${response.ref?.id ?? ''} ${response.ruleId}`;
}
