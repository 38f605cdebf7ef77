import { type Refusal, type Row, StoreRefusal } from '../../store/types';
import type { Entity } from '../schema/directory';
import { notFound, SalesforceError } from './salesforceError';

/**
 * Runs a write and words the store's refusal as Salesforce does.
 * @param values what was to be written, for messages that repeat the value
 */
export function refusing<T>(entity: Entity, values: Row, write: () => T): T {
  try {
    return write();
  } catch (error) {
    if (error instanceof StoreRefusal) {
      const first = refusalError(error.refusal, entity, values);
      const more = error.more.flatMap((each) => refusalError(each, entity, values).entries);
      throw new SalesforceError(first.status, first.errorCode, first.message, first.fields, more);
    }
    throw error;
  }
}

function refusalError(refusal: Refusal, entity: Entity, values: Row): SalesforceError {
  const fieldOf = (column: string) => entity.object.fields.find((field) => field.column === column);
  const names = 'columns' in refusal ? refusal.columns.map((column) => fieldOf(column)?.name ?? column) : [];
  const first = 'columns' in refusal ? (refusal.columns[0] ?? '') : '';
  const label = fieldOf(first)?.label ?? first;
  const bad = (errorCode: string, message: string, fields: readonly string[] = names) =>
    new SalesforceError(400, errorCode, message, fields);
  switch (refusal.kind) {
    case 'required':
      return bad('REQUIRED_FIELD_MISSING', `Required fields are missing: [${names.join(', ')}]`);
    case 'validation':
      return bad('FIELD_CUSTOM_VALIDATION_EXCEPTION', refusal.message);
    case 'tooLong':
      return bad('STRING_TOO_LONG', `${label}: data value too large: ${values[first] ?? ''} (max length=${refusal.max})`);
    case 'badPicklist':
      return bad(
        'INVALID_OR_NULL_FOR_RESTRICTED_PICKLIST',
        `${label}: bad value for restricted picklist field: ${refusal.value}`,
      );
    case 'badReference':
      return bad('INVALID_CROSS_REFERENCE_KEY', 'invalid cross reference id');
    case 'duplicate':
      return bad(
        'DUPLICATE_VALUE',
        `duplicate value found: ${names.join(', ')} duplicates value on record with id: ${refusal.id.slice(0, 15)}`,
        [],
      );
    case 'noAccess':
      return refusal.right === 'read'
        ? notFound()
        : new SalesforceError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', 'insufficient access rights on object id', []);
    case 'fieldAccess':
      return unwritable(names);
    case 'notFound':
      return notFound();
    case 'deleted':
      return new SalesforceError(404, 'ENTITY_IS_DELETED', 'entity is deleted', []);
    case 'locked':
      return bad('UNABLE_TO_LOCK_ROW', 'unable to obtain exclusive access to this record', []);
    case 'managed':
      return bad('CANNOT_MODIFY_MANAGED_OBJECT', `cannot modify managed object: entity=${entity.object.name}`);
    case 'ownerMayNotRead':
      return bad('TRANSFER_REQUIRES_READ', 'The new owner must have read permission', ['OwnerId']);
    case 'readOnlyRecord':
      return new SalesforceError(403, 'INSUFFICIENT_ACCESS_OR_READONLY', refusal.message, []);
  }
}

export function unwritable(names: readonly string[]): SalesforceError {
  const message = `Unable to create/update fields: ${names.join(', ')}. Please check the security settings of this field and verify that it is read/write for your profile or permission set.`;
  return new SalesforceError(400, 'INVALID_FIELD_FOR_INSERT_UPDATE', message, names);
}
