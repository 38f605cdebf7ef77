import type { Refusal } from '../../store/types';
import type { Entity } from '../entities';
import { accessDenied, badRequest, DataverseError, doesNotExist } from '../http/DataverseError';
import { schemaName } from '../http/readSupport';

/** What the store refused, in the words and codes of Dataverse (errors/crmerrors.xml). */
export function refusalError(entity: Entity, refusal: Refusal, guid: string): DataverseError {
  const table = entity.table.name;
  switch (refusal.kind) {
    case 'required':
      return badRequest(
        `Attribute '${names(entity, refusal.columns)}' of '${table}' is required and cannot be null.`,
        '0x80040265',
      );
    case 'validation':
      return badRequest(refusal.message, '0x80040265');
    case 'tooLong':
      return badRequest(
        `A validation error occurred. The length of the '${names(entity, refusal.columns)}' attribute of the '${table}' entity exceeded the maximum allowed length of '${refusal.max}'.`,
        '0x80044331',
      );
    case 'badPicklist':
      return badRequest(
        `A validation error occurred.  The value '${refusal.value}' of '${names(entity, refusal.columns)}' on record of type '${table}' is outside the valid range.`,
        '0x8004431a',
      );
    case 'badReference':
      return new DataverseError(
        404,
        '0x80040217',
        `The object that '${names(entity, refusal.columns)}' refers to does not exist: ${refusal.value}`,
      );
    case 'duplicate':
      return duplicate(entity, refusal.columns);
    case 'noAccess':
      return accessDenied(
        `Principal user is missing ${ACCESS[refusal.right]} rights for record with id ${guid} of entity ${table} (SecLib::AccessCheckEx failed).`,
      );
    case 'fieldAccess':
      return new DataverseError(
        403,
        '0x8004f507',
        `The user doesn't have AttributePrivilegeUpdate and not granted shared access for a secured attribute during update operation. Attribute: '${names(entity, refusal.columns)}'.`,
      );
    case 'readOnlyRecord':
      return badRequest(refusal.message, '0x80040230');
    case 'managed':
      return new DataverseError(
        403,
        '0x8004f026',
        `The evaluation of the current component (name=${schemaName(entity)}, id=${guid}) in the current operation failed during managed property evaluation of condition: 'The canmodify attribute is set to false'.`,
      );
    case 'ownerMayNotRead':
      return accessDenied(
        `Principal user (Id=${refusal.owner}, type=8) is missing prvRead${schemaName(entity)} privilege: rows of ${table} cannot be assigned to this owner.`,
      );
    case 'locked':
      return new DataverseError(503, '0x80044150', 'The row is locked by another operation. Try again.');
    default:
      return doesNotExist(schemaName(entity), guid);
  }
}

const ACCESS = { create: 'CreateAccess', read: 'ReadAccess', edit: 'WriteAccess', delete: 'DeleteAccess' } as const;

/** A second row with one key: 412, which clients must tell from a version that has changed. */
export function duplicate(entity: Entity, columns: readonly string[]): DataverseError {
  const keys = names(entity, columns);
  if (columns.length === 0 || keys === entity.table.primaryId) {
    return new DataverseError(412, '0x80040237', 'A record with matching key values already exists.');
  }
  return new DataverseError(
    412,
    '0x80060892',
    `Entity Key ${keys} violated. A record with the same value for ${keys} already exists. A duplicate record cannot be created. Select one or more unique values and try again.`,
  );
}

function names(entity: Entity, columns: readonly string[]): string {
  return columns
    .map((column) => entity.table.attributes.find((attribute) => attribute.column === column)?.name ?? column)
    .join(', ');
}
