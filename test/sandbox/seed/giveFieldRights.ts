import { isPermissionable, permissionName } from '../catalogue/permissionName';
import type { Concept } from '../catalogue/types';
import type { Row, Store } from '../store/types';

/** Whose fields an administrator guards. */
const GUARDED = ['account', 'contact', 'lead', 'opportunity', 'activity'];
/** Dataverse's own profile of system administrators: Microsoft, "Column-level security by using code". */
const ADMINISTRATORS = '572329c1-a042-4e22-be47-367c6374ea45';
const [ALLOWED, NOT_ALLOWED] = [4, 0];

interface Member {
  readonly id: string;
  readonly jobs: readonly string[];
}

/** A column that the catalogue withholds from some jobs. */
interface Limited {
  readonly column: string;
  readonly from: readonly string[];
  readonly isReadable: boolean;
}

function limitedIn({ hiddenFrom = {}, readOnlyFor = {} }: Concept): readonly Limited[] {
  return [
    ...Object.entries(hiddenFrom).map(([column, from]) => ({ column, from, isReadable: false })),
    ...Object.entries(readOnlyFor).map(([column, from]) => ({ column, from, isReadable: true })),
  ];
}

const isWithheld = ({ jobs }: Member, from: readonly string[]) => jobs.every((job) => from.includes(job));

function fieldRows(store: Store, parent: string, rightOf: (limited: Limited | undefined) => 'edit' | 'read' | null): Row[] {
  const rows = new Map<string, Row>();
  for (const concept of GUARDED.map((name) => store.concept(name))) {
    for (const object of concept.salesforce.filter(({ name }) => name !== 'EmailMessage')) {
      for (const field of object.fields.filter(isPermissionable)) {
        const right = rightOf(limitedIn(concept).find(({ column }) => column === field.column));
        if (right === null) continue;
        const name = permissionName(object.name, field.name);
        // A formula is read and never written.
        const can_edit = right === 'edit' && !(field.updateable === false && field.createable === false) ? 1 : 0;
        rows.set(name, { parent_id: parent, sobject_type: object.name, field: name, can_read: 1, can_edit });
      }
    }
  }
  return [...rows.values()];
}

const idIn = (store: Store, table: string, where: string, value: string) =>
  String(store.get({ text: `SELECT id FROM ${table} WHERE ${where} = ? AND is_deleted = 0`, params: [value] })?.id ?? '');

function insertSet(store: Store, name: string, more: Row, holders: readonly string[]): string {
  store.bulkInsert('permissionSet', [{ name, label: name, is_custom: 1, ...more }]);
  const id = idIn(store, 'permission_sets', 'name', name);
  store.bulkInsert(
    'permissionSetAssignment',
    holders.map((assignee_id) => ({ assignee_id, permission_set_id: id })),
  );
  return id;
}

/** What each profile gives by its own set, and a set for those who may more. */
function giveFields(store: Store, people: readonly Member[], exceptions: ReadonlyMap<string, readonly string[]>): void {
  const profiled = store.all({ text: 'SELECT id, profile_id FROM users WHERE profile_id IS NOT NULL', params: [] });
  for (const { id } of store.all({ text: 'SELECT id FROM profiles WHERE is_deleted = 0', params: [] })) {
    const holders = profiled.filter(({ profile_id }) => profile_id === id).map((row) => String(row.id));
    const parent = insertSet(store, `X${String(id)}`, { profile_id: id ?? null, type: 'Profile' }, holders);
    const rows = fieldRows(store, parent, (limited) => (limited ? (limited.isReadable ? 'read' : null) : 'edit'));
    store.bulkInsert('fieldPermission', rows);
  }
  for (const [key, from] of exceptions) {
    const holders = people.filter((each) => !isWithheld(each, from)).map(({ id }) => id);
    const parent = insertSet(store, `Fields_beyond_${key}`, { type: 'Regular' }, holders);
    store.bulkInsert(
      'fieldPermission',
      fieldRows(store, parent, (limited) => (limited?.from.join('_') === key ? 'edit' : null)),
    );
  }
}

function columnRows(store: Store, profile: string, rightOf: (limited: Limited) => 'edit' | 'read' | null): Row[] {
  return GUARDED.map((name) => store.concept(name)).flatMap((concept) =>
    limitedIn(concept).flatMap((limited) => {
      const right = rightOf(limited);
      const update = right === 'edit' ? ALLOWED : NOT_ALLOWED;
      const tables = right === null ? [] : concept.dataverse;
      return tables.flatMap((table) =>
        table.attributes
          .filter(({ column }) => column === limited.column)
          .map((attribute) => ({
            entity_name: table.name,
            attribute_name: attribute.name,
            can_read: ALLOWED,
            can_create: update,
            can_update: update,
            profile_id: profile,
          })),
      );
    }),
  );
}

function insertProfile(store: Store, row: Row, holders: readonly Member[]): string {
  store.bulkInsert('columnProfile', [row]);
  const id = idIn(store, 'column_profiles', 'name', String(row.name));
  store.bulkInsert(
    'userColumnProfile',
    holders.map((each) => ({ user_id: each.id, profile_id: id })),
  );
  return id;
}

function giveColumns(store: Store, people: readonly Member[], exceptions: ReadonlyMap<string, readonly string[]>): void {
  const admins = people.filter(({ jobs }) => jobs.includes('admin'));
  const all = insertProfile(store, { guid: ADMINISTRATORS, name: 'System Administrator' }, admins);
  store.bulkInsert(
    'columnPermission',
    columnRows(store, all, () => 'edit'),
  );
  const everybody = insertProfile(store, { name: 'Everybody' }, people);
  store.bulkInsert(
    'columnPermission',
    columnRows(store, everybody, ({ isReadable }) => (isReadable ? 'read' : null)),
  );
  for (const [key, from] of exceptions) {
    const holders = people.filter((each) => !isWithheld(each, from));
    const profile = insertProfile(store, { name: `Columns beyond ${key}` }, holders);
    store.bulkInsert(
      'columnPermission',
      columnRows(store, profile, (limited) => (limited.from.join('_') === key ? 'edit' : null)),
    );
  }
}

/**
 * Field permissions and column security profiles as an administrator has set them up: everybody reads and changes everything but
 * what the catalogue withholds from a job. Call it once the people are there.
 */
export function giveFieldRights(store: Store): void {
  const people = store
    .all({ text: 'SELECT id, roles FROM users WHERE is_deleted = 0', params: [] })
    .map(
      ({ id, roles }): Member => ({
        id: String(id),
        jobs: String(roles ?? '')
          .split(';')
          .filter(Boolean),
      }),
    )
    .filter(({ jobs }) => jobs.length > 0);
  const limited = GUARDED.flatMap((name) => limitedIn(store.concept(name)));
  const exceptions = new Map(limited.map(({ from }) => [from.join('_'), from]));
  giveFields(store, people, exceptions);
  giveColumns(store, people, exceptions);
}
