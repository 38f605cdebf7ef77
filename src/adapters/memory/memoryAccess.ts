import { CrmError } from '../../model/crmError';
import type { EntityName, RecordRef } from '../../model/record';
import type { EntitySchema, FieldSchema, Schema } from '../../model/schema';
import type { MemoryCrm, MemoryPerson, MemoryRecord } from './memoryCrm';

export function personOf(crm: MemoryCrm, userId: string): MemoryPerson {
  const person = crm.seed.people.find((each) => each.id === userId);
  if (!person) throw new CrmError('auth', 'this person is not in the memory CRM');
  return person;
}

export function maySee(person: MemoryPerson, record: MemoryRecord): boolean {
  return person.seesAll === true || !record.row.isPrivate || record.row.ownerId === person.id;
}

/** Closed records and other people's are read-only, as in Dynamics 365. */
export function mayEdit(person: MemoryPerson, record: MemoryRecord): boolean {
  return person.seesAll === true || (record.row.ownerId === person.id && (record.row.status ?? 'open') === 'open');
}

/** The record if the person may see it; otherwise `notFound`, whether it exists or not. */
export function visible(crm: MemoryCrm, person: MemoryPerson, ref: RecordRef): MemoryRecord {
  const record = crm.records.get(ref.id);
  if (!record || record.row.ref.entity !== ref.entity || !maySee(person, record)) {
    throw new CrmError('notFound', 'no such record, or it may not be seen');
  }
  return record;
}

function fieldFor(person: MemoryPerson, entity: EntityName, field: FieldSchema): FieldSchema | null {
  const at = `${entity}.${field.name}`;
  if (person.seesAll) return field;
  if (person.hidden?.includes(at)) return null;
  return person.readOnly?.includes(at) ? { ...field, editable: false } : field;
}

function entityFor(person: MemoryPerson, schema: EntitySchema): EntitySchema {
  const fields = Object.values(schema.fields).flatMap((field) => fieldFor(person, schema.entity, field) ?? []);
  return { ...schema, fields: Object.fromEntries(fields.map((field) => [field.name, field])) };
}

/** The schema as this person may see it. */
export function schemaFor(crm: MemoryCrm, person: MemoryPerson, entities: readonly EntityName[]): Schema {
  const shown = entities.flatMap((entity) => {
    const schema = crm.seed.schema.entities[entity];
    return schema ? [[entity, entityFor(person, schema)] as const] : [];
  });
  return { ...crm.seed.schema, entities: Object.fromEntries(shown) };
}
