import { type DecisionColumns, toDecision } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Instant } from '../../model/dates';
import type { EntityName, FieldValue } from '../../model/record';
import type { ActivityDraft, ContactDraft, Created, FieldWrite, RoleDraft } from '../../ports/crm';
import { mayEdit, personOf, schemaFor, visible } from './memoryAccess';
import type { MemoryCrm } from './memoryCrm';

function finite(value: FieldValue): boolean {
  return typeof value !== 'number' || Number.isFinite(value);
}

/** A conditional write of the changed fields. */
export function writeFields(crm: MemoryCrm, userId: string, write: FieldWrite, now: Instant): void {
  const person = personOf(crm, userId);
  const record = visible(crm, person, write.ref);
  const schema = schemaFor(crm, person, [write.ref.entity]).entities[write.ref.entity];
  for (const [field, value] of Object.entries(write.changes)) {
    if (!schema?.fields[field]) throw new CrmError('invalid', `there is no field ${field}`);
    if (!schema.fields[field].editable) throw new CrmError('permission', `${field} may not be edited`);
    if (!finite(value)) throw new CrmError('invalid', 'not a number', { refusals: [{ field, message: 'not a number' }] });
  }
  if (!mayEdit(person, record)) throw new CrmError('permission', 'this record may not be edited');
  if (String(record.version) !== write.version) throw new CrmError('conflict', 'somebody changed it meanwhile');
  const refusals = crm.seed.validate?.(write.ref.entity, write.changes) ?? [];
  if (refusals.length > 0) throw new CrmError('invalid', 'refused by a validation rule', { refusals });
  Object.assign(record.fields, structuredClone(write.changes));
  record.version += 1;
  record.modifiedAt = now;
  record.modifiedBy = userId;
}

/** Runs `make` once for a key; after that the same key gives what was made. */
function once(crm: MemoryCrm, userId: string, key: string, make: () => string): { id: string; fresh: boolean } {
  const slot = `${userId} ${key}`;
  const known = crm.made.get(slot);
  if (known !== undefined) return { id: known, fresh: false };
  const id = make();
  crm.made.set(slot, id);
  return { id, fresh: true };
}

function addRow(
  crm: MemoryCrm,
  userId: string,
  entity: EntityName,
  id: string,
  fields: Record<string, FieldValue>,
  now: Instant,
) {
  const row = { ref: { entity, id }, fields, ownerId: userId, createdAt: now };
  crm.records.set(id, { row, fields: { ...fields }, version: 1, modifiedAt: now, modifiedBy: userId });
}

/** A task, call, meeting or note, once per key. */
export function addActivity(crm: MemoryCrm, userId: string, draft: ActivityDraft, key: string, now: Instant): Created {
  const person = personOf(crm, userId);
  visible(crm, person, draft.about);
  const whoName = draft.who ? visible(crm, person, draft.who).fields.name : null;
  const { id, fresh } = once(crm, userId, key, () => {
    crm.activities.set(key, {
      id: key,
      kind: draft.kind,
      subject: draft.subject,
      description: draft.description,
      done: draft.done,
      dueOn: draft.dueOn,
      startsAt: draft.startsAt,
      doneAt: draft.done ? now : null,
      createdAt: now,
      ownerId: userId,
      ownerName: person.name,
      about: draft.about,
      who: draft.who,
      whoName: typeof whoName === 'string' ? whoName : null,
    });
    return key;
  });
  return { ref: { entity: 'Activity', id }, fresh };
}

/** A contact of an account, once per key. */
export function addContact(crm: MemoryCrm, userId: string, draft: ContactDraft, key: string, now: Instant): Created {
  visible(crm, personOf(crm, userId), { entity: 'Account', id: draft.accountId });
  const { accountId, firstName, lastName, email, phone } = draft;
  const name = [firstName, lastName].filter(Boolean).join(' ');
  const { id, fresh } = once(crm, userId, key, () => {
    addRow(crm, userId, 'Contact', key, { accountId, firstName, lastName, name, email, phone }, now);
    return key;
  });
  return { ref: { entity: 'Contact', id }, fresh };
}

/** A word on a barrier; a row that says nothing is kept by no one. Refused to who neither manages nor owns the programme. */
export function addDecision(crm: MemoryCrm, userId: string, columns: DecisionColumns): void {
  if (!personOf(crm, userId).mayDecide) throw new CrmError('permission', 'decided by managers and the programme owner');
  const decision = toDecision(columns);
  if (decision) crm.decisions.push(decision);
}

/** A contact's part in a deal, once per key. */
export function addRole(crm: MemoryCrm, userId: string, draft: RoleDraft, key: string): Created {
  const person = personOf(crm, userId);
  visible(crm, person, { entity: 'Opportunity', id: draft.opportunityId });
  const contact = visible(crm, person, { entity: 'Contact', id: draft.contactId });
  const { id, fresh } = once(crm, userId, key, () => {
    const { opportunityId: dealId, contactId, role, primary } = draft;
    crm.roles.set(key, { id: key, dealId, contactId, contactName: String(contact.fields.name ?? ''), role, primary });
    return key;
  });
  return { ref: { entity: 'ContactRole', id }, fresh };
}
