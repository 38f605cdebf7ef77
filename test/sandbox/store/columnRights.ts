import { permissionName } from '../catalogue/permissionName';
import type { Concept } from '../catalogue/types';
import type { SqlDatabase } from './database';
import type { ColumnRights, Row } from './types';

const FIELDS = `SELECT p.field AS name, MAX(p.can_read AND a.id IS NOT NULL) AS reads, MAX(p.can_edit AND a.id IS NOT NULL) AS edits
  FROM field_permissions p JOIN permission_sets s ON s.id = p.parent_id
  LEFT JOIN permission_set_assignments a ON a.permission_set_id = p.parent_id AND a.assignee_id = ?
    AND a.is_deleted = 0 AND s.type <> 'Session' AND (a.expires_at IS NULL OR substr(a.expires_at, 1, 10) > (SELECT today FROM clock))
  WHERE p.is_deleted = 0 GROUP BY p.field`;
const PROFILED = `SELECT 1 AS found FROM permission_set_assignments a JOIN permission_sets s ON s.id = a.permission_set_id
  WHERE a.assignee_id = ? AND a.is_deleted = 0 AND s.profile_id IS NOT NULL`;
const COLUMNS = `SELECT p.entity_name || '.' || p.attribute_name AS name, MAX(p.can_read = 4 AND h.profile_id IS NOT NULL) AS reads,
    MAX(p.can_update = 4 AND h.profile_id IS NOT NULL) AS edits
  FROM column_permissions p LEFT JOIN (
    SELECT profile_id FROM user_column_profiles WHERE user_id = ? AND is_deleted = 0
    UNION SELECT t.profile_id FROM team_column_profiles t JOIN team_memberships m ON m.team_id = t.team_id
      WHERE m.user_id = ? AND t.is_deleted = 0 AND m.is_deleted = 0
  ) h ON h.profile_id = p.profile_id
  WHERE p.is_deleted = 0 GROUP BY p.entity_name, p.attribute_name`;

function byColumn(rows: readonly Row[], columnsOf: ReadonlyMap<string, readonly string[]>): ColumnRights {
  const rights = new Map<string, { read: boolean; edit: boolean }>();
  for (const { name, reads, edits } of rows) {
    for (const column of columnsOf.get(String(name)) ?? []) {
      const { read, edit } = rights.get(column) ?? { read: false, edit: false };
      rights.set(column, { read: read || reads === 1, edit: edit || edits === 1 });
    }
  }
  return rights;
}

function named(pairs: readonly (readonly [name: string, column: string])[]): ReadonlyMap<string, readonly string[]> {
  const found = new Map<string, string[]>();
  for (const [name, column] of pairs) found.set(name, [...(found.get(name) ?? []), column]);
  return found;
}

interface Names {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly attributes: ReadonlyMap<string, readonly string[]>;
}

const known = new WeakMap<readonly Concept[], Names>();

/** Columns by the names that permissions give them; worked out once a catalogue. */
function namesIn(concepts: readonly Concept[]): Names {
  const kept = known.get(concepts);
  if (kept) return kept;
  const fields = concepts.flatMap((concept) =>
    concept.salesforce.flatMap((object) =>
      object.fields.map((each) => [permissionName(object.name, each.name), `${concept.name}.${each.column}`] as const),
    ),
  );
  const attributes = concepts.flatMap((concept) =>
    concept.dataverse.flatMap((table) =>
      table.attributes.map((each) => [`${table.name}.${each.name}`, `${concept.name}.${each.column}`] as const),
    ),
  );
  const names = { fields: named(fields), attributes: named(attributes) };
  known.set(concepts, names);
  return names;
}

/** What field permissions and column security profiles give one person together, by `concept.column`; what nothing guards is absent. */
export interface ColumnRightsReader {
  of(userId: string): { readonly salesforce: ColumnRights; readonly dataverse: ColumnRights };
}

/** Of somebody without a profile's own set nothing is said in Salesforce: there is nobody like that on the platform. */
export function createColumnRights(database: SqlDatabase, concepts: () => readonly Concept[]): ColumnRightsReader {
  return {
    of(userId) {
      const { fields, attributes } = namesIn(concepts());
      const rows = (text: string, ...params: string[]) => database.all({ text, params });
      const profiled = rows(PROFILED, userId).length > 0;
      return {
        salesforce: profiled ? byColumn(rows(FIELDS, userId), fields) : new Map(),
        dataverse: byColumn(rows(COLUMNS, userId, userId), attributes),
      };
    },
  };
}
