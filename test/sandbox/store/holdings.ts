import type { Concept } from '../catalogue/types';
import { createColumnRights } from './columnRights';
import type { SqlDatabase } from './database';
import type { Holdings } from './types';

/** Who holds which permission sets and security roles; asked once a user until an assignment changes. */
export interface HoldingsReader {
  of(userId: string): Holdings;
  forget(): void;
}

const HELD = {
  salesforce: `SELECT s.api_name AS held FROM permission_set_assignments a JOIN permission_sets s ON s.id = a.permission_set_id
    WHERE a.assignee_id = ? AND a.is_deleted = 0 AND s.is_deleted = 0 AND s.api_name IS NOT NULL`,
  dataverse: `SELECT r.guid AS held FROM security_role_assignments a JOIN security_roles r ON r.id = a.role_id
    WHERE a.assignee_id = ? AND a.is_deleted = 0 AND r.is_deleted = 0`,
} as const;

export function createHoldings(database: SqlDatabase, concepts: () => readonly Concept[]): HoldingsReader {
  const known = new Map<string, Holdings>();
  const columns = createColumnRights(database, concepts);
  const read = (text: string, userId: string) => database.all({ text, params: [userId] }).map(({ held }) => String(held));
  return {
    of(userId) {
      const holds = known.get(userId) ?? {
        salesforce: read(HELD.salesforce, userId),
        dataverse: read(HELD.dataverse, userId),
        columns: columns.of(userId),
      };
      known.set(userId, holds);
      return holds;
    },
    forget: () => known.clear(),
  };
}
