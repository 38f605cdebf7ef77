import { CrmError } from '../../../model/crmError';
import type { EntityName } from '../../../model/record';
import type { FactsRequest, FieldLimits } from '../../../ports/publish';
import { fieldOf } from '../columns';
import { OBJECTS } from '../objects';
import { platformObject } from '../readDescribe';
import { flag, text } from '../row';
import { soql } from '../soql';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

const FIELD_PERMISSIONS = platformObject('FieldPermissions', {
  ParentId: 'reference',
  SobjectType: 'picklist',
  Field: 'picklist',
  PermissionsRead: 'boolean',
  PermissionsEdit: 'boolean',
});
const ASSIGNED = platformObject('PermissionSetAssignment', {
  PermissionSetId: 'PermissionSet:reference',
  AssigneeId: 'reference',
  ExpirationDate: 'datetime',
});

const PERMISSION_SET = platformObject('PermissionSet', { HasActivationRequired: 'boolean' });

type Right = 'read' | 'edit';

const PART = /^(Billing|Shipping|Mailing|Other)?(Street|City|State|StateCode|PostalCode|Country|CountryCode)$/;

/** The parts of an address are given together: field permissions name `Account.BillingAddress` alone. */
function permissionName(object: string, field: string): string {
  const address = PART.exec(field);
  return `${object}.${address ? `${address[1] ?? ''}Address` : field}`;
}

interface Asked {
  readonly entity: EntityName;
  readonly field: string;
  /** In the order in which a describe is taken from them: of an activity the task before the event. */
  readonly names: readonly string[];
}

function askedOf(fields: FactsRequest['fields']): readonly Asked[] {
  return (Object.entries(fields) as [EntityName, readonly string[]][]).flatMap(([entity, list]) =>
    list.map((field) => ({
      entity,
      field,
      names: [...new Set(OBJECTS[entity].map((object) => permissionName(object, fieldOf(object, field))))],
    })),
  );
}

/** What each permission set gives, by its id; an absent row gives nothing (Object Reference "FieldPermissions"). */
async function readGiven(asked: readonly Asked[], { api, clock, signal }: Writing) {
  const names = [...new Set(asked.flatMap((each) => each.names))];
  const all = [
    { field: 'SobjectType', in: [...new Set(asked.flatMap(({ entity }) => OBJECTS[entity]))] },
    { field: 'Field', in: names },
  ] as const;
  const query = soql({
    from: FIELD_PERMISSIONS,
    fields: ['ParentId', 'Field', 'PermissionsRead', 'PermissionsEdit'],
    where: { all },
  });
  const bySet = new Map<string, Map<string, Right>>();
  const guarded = new Set<string>();
  for await (const row of queryAll(api, clock, query, signal)) {
    const [set, name] = [text(row, 'ParentId') ?? '', text(row, 'Field') ?? ''];
    guarded.add(name);
    if (!flag(row, 'PermissionsRead')) continue;
    const given = bySet.get(set) ?? new Map<string, Right>();
    bySet.set(set, given.set(name, flag(row, 'PermissionsEdit') ? 'edit' : 'read'));
  }
  return { bySet, guarded };
}

/** Sets that each person holds now, one person after the other: the profile's own, those given by hand, and what groups add up to. */
async function* readHeld({ api, clock, signal }: Writing): AsyncGenerator<readonly [person: string, sets: readonly string[]]> {
  const query = soql({
    from: ASSIGNED,
    fields: ['AssigneeId', 'PermissionSetId', 'ExpirationDate'],
    // A set that is open for a session only is none that records could be kept by.
    where: { up: 'PermissionSetId', to: PERMISSION_SET, where: { field: 'HasActivationRequired', is: '=', value: false } },
    orderBy: [['AssigneeId', 'ASC']],
  });
  const now = Date.parse(clock.now());
  let person: string | null = null;
  let sets: string[] = [];
  for await (const row of queryAll(api, clock, query, signal)) {
    const at = text(row, 'AssigneeId');
    if (at !== person) {
      if (person !== null) yield [person, sets];
      person = at;
      sets = [];
    }
    const [set, ends] = [text(row, 'PermissionSetId'), text(row, 'ExpirationDate')];
    if (set !== null && (ends === null || Date.parse(ends) > now)) sets.push(set);
  }
  if (person !== null) yield [person, sets];
}

/**
 * What each person may not do with fields: profile and permission sets add up, and none takes away what another gives. A field of
 * which no set says anything at all can be withheld from nobody (describe's `permissionable`). What is muted in a group is left
 * out of the set that stands for the group, so that nothing here need know of it. Needs View Setup and Configuration, since API 49.
 * @returns `null` where the publisher lacks that right
 */
export async function fieldRights(
  fields: FactsRequest['fields'],
  writing: Writing,
): Promise<((personId: string) => FieldLimits) | null> {
  const asked = askedOf(fields);
  const shared = new Map<string, FieldLimits>();
  const byPerson = new Map<string, FieldLimits>();
  const nothing: FieldLimits = {};
  try {
    const { bySet, guarded } = await readGiven(asked, writing);
    const limitsBy = (sets: readonly string[]): FieldLimits => {
      const limits: Partial<Record<EntityName, Record<string, 'none' | 'read'>>> = {};
      for (const { entity, field, names } of asked) {
        const known = names.filter((name) => guarded.has(name));
        if (known.length === 0) continue;
        const rights = known.map((name): Right | null => {
          const given = sets.map((set) => bySet.get(set)?.get(name));
          return given.includes('edit') ? 'edit' : given.includes('read') ? 'read' : null;
        });
        const right = rights.find((each) => each !== null) ?? 'none';
        if (right !== 'edit') limits[entity] = { ...limits[entity], [field]: right };
      }
      return limits;
    };
    for await (const [person, held] of readHeld(writing)) {
      const sets = [...new Set(held.filter((set) => bySet.has(set)))].sort();
      const key = sets.join();
      const limits = shared.get(key) ?? limitsBy(sets);
      shared.set(key, limits);
      byPerson.set(person, limits);
    }
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'permission') return null;
    throw error;
  }
  return (personId) => byPerson.get(personId) ?? nothing;
}
