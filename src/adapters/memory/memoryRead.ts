import { ACCOUNT_FACTS, type AccountContext } from '../../model/customer';
import type { Activity, CrmRecord, Fields, FieldValue, RecordRef, Stage } from '../../model/record';
import type { Response } from '../../model/response';
import type { EntitySchema } from '../../model/schema';
import type { RecordBundle } from '../../ports/crm';
import { mayEdit, maySee, personOf, schemaFor, visible } from './memoryAccess';
import type { MemoryCrm, MemoryPerson, MemoryRecord } from './memoryCrm';

function nameOf(crm: MemoryCrm, id: FieldValue | undefined): string | null {
  const name = typeof id === 'string' ? crm.records.get(id)?.fields.name : null;
  return typeof name === 'string' ? name : null;
}

/** One record as this person sees it; fields that the schema lacks, or that are hidden, are left out. */
export function recordFor(crm: MemoryCrm, person: MemoryPerson, record: MemoryRecord, fields: readonly string[]): CrmRecord {
  const { ref } = record.row;
  const schema: EntitySchema | undefined = schemaFor(crm, person, [ref.entity]).entities[ref.entity];
  const readable = fields.filter((field) => schema?.fields[field] !== undefined);
  const values: Fields = Object.fromEntries(readable.map((field) => [field, record.fields[field] ?? null]));
  const lookups = readable.flatMap((field) => {
    const name = schema?.fields[field]?.type === 'lookup' ? nameOf(crm, record.fields[field]) : null;
    return name === null ? [] : [[field, name] as const];
  });
  const owner = crm.seed.people.find((each) => each.id === record.row.ownerId);
  const author = crm.seed.people.find((each) => each.id === record.modifiedBy);
  return {
    ref,
    name: String(record.fields.name ?? ''),
    version: String(record.version),
    fields: values,
    lookupNames: Object.fromEntries(lookups),
    ownerId: record.row.ownerId,
    ownerName: owner?.name ?? null,
    createdAt: record.row.createdAt,
    modifiedAt: record.modifiedAt,
    modifiedBy: author ? { id: author.id, name: author.name } : null,
    recordTypeId: null,
    currency: null,
  };
}

function stageOf(crm: MemoryCrm, record: MemoryRecord): Stage | null {
  const value = record.fields.stage;
  return crm.seed.schema.stages.find((stage) => stage.value === value) ?? null;
}

function accountIdOf(record: MemoryRecord): string | null {
  const id = record.row.ref.entity === 'Account' ? record.row.ref.id : record.fields.accountId;
  return typeof id === 'string' ? id : null;
}

function accountOf(crm: MemoryCrm, person: MemoryPerson, record: MemoryRecord): AccountContext | null {
  const id = accountIdOf(record);
  const account = id === null ? undefined : crm.records.get(id);
  if (id === null || !account || !maySee(person, account)) return null;
  const linked = [...crm.records.values()].filter((each) => each.fields.accountId === id && maySee(person, each));
  const text = (value: FieldValue | undefined) => (typeof value === 'string' ? value : null);
  return {
    id,
    name: String(account.fields.name ?? ''),
    cases: linked
      .filter((each) => each.row.ref.entity === 'Case')
      .map((each) => ({
        id: each.row.ref.id,
        number: text(each.fields.number),
        subject: text(each.fields.subject) ?? text(each.fields.name),
        open: (each.row.status ?? 'open') === 'open',
        openedAt: each.row.createdAt,
      })),
    contacts: linked
      .filter((each) => each.row.ref.entity === 'Contact')
      .map(({ row, fields }) => ({
        id: row.ref.id,
        name: text(fields.name),
        email: text(fields.email),
        phone: text(fields.phone),
        mobile: text(fields.mobile),
      })),
    openDeals: linked.filter((each) => each.row.ref.entity === 'Opportunity' && (each.row.status ?? 'open') === 'open').length,
    lastActivityOn: null,
    lastWonOn: null,
    facts: {
      fields: recordFor(crm, person, account, ACCOUNT_FACTS).fields,
      modifiedAt: account.modifiedAt,
      changedAt: {},
    },
  };
}

function responsesOf(crm: MemoryCrm, userId: string, ref: RecordRef): readonly Response[] {
  return [...crm.responses.values()]
    .filter((each) => each.userId === userId && (each.ref === null || each.ref.id === ref.id))
    .map(({ userId: _owner, ...response }) => response);
}

/** Everything around a record. */
export function bundleFor(crm: MemoryCrm, userId: string, ref: RecordRef, fields: readonly string[]): RecordBundle {
  const person = personOf(crm, userId);
  const record = visible(crm, person, ref);
  const about = [...crm.activities.values()].filter((each) => each.about?.id === ref.id || each.who?.id === ref.id);
  const roles = [...crm.roles.values()].filter((role) => role.dealId === ref.id);
  return {
    record: recordFor(crm, person, record, fields),
    status: record.row.status ?? 'open',
    closedAt: record.row.closedAt ?? null,
    inheritedAt: null,
    mayEdit: mayEdit(person, record),
    stage: ref.entity === 'Opportunity' ? stageOf(crm, record) : null,
    stageSince: null,
    stageHistory: null,
    pushes: null,
    activities: about,
    contactRoles: ref.entity === 'Opportunity' ? roles.map(({ id: _id, dealId: _deal, ...role }) => role) : null,
    account: accountOf(crm, person, record),
    responses: responsesOf(crm, userId, ref),
    snapshot: crm.seed.snapshot ?? null,
    partial: [],
    serverTime: null,
  };
}

/** An activity as a record of its own, with the open ones about the same thing. */
export function activityBundle(crm: MemoryCrm, activity: Activity, fields: readonly string[]): RecordBundle {
  const values: Fields = { subject: activity.subject, description: activity.description, about: activity.about?.id ?? null };
  const readable = fields.filter((field) => field in values);
  const others = [...crm.activities.values()].filter(
    (each) => each.id !== activity.id && !each.done && each.about !== null && each.about.id === activity.about?.id,
  );
  return {
    record: {
      ref: { entity: 'Activity', id: activity.id },
      name: activity.subject ?? '',
      version: '1',
      fields: Object.fromEntries(readable.map((field) => [field, values[field] ?? null])),
      lookupNames: {},
      ownerId: activity.ownerId,
      ownerName: activity.ownerName,
      createdAt: activity.createdAt,
      modifiedAt: activity.createdAt,
      modifiedBy: null,
      recordTypeId: null,
      currency: null,
    },
    status: activity.done ? 'closed' : 'open',
    closedAt: activity.doneAt,
    inheritedAt: null,
    mayEdit: true,
    stage: null,
    stageSince: null,
    stageHistory: null,
    pushes: null,
    activities: [activity, ...others],
    contactRoles: null,
    account: null,
    responses: [],
    snapshot: null,
    partial: [],
    serverTime: null,
  };
}
