import type { CrmRecord, Fields, FieldValue, RecordRef } from '../../model/record';
import { fieldOf } from './columns';
import { toDomain } from './mapValue';
import { entityOf } from './objects';
import { fieldInfo, type ObjectInfo } from './readDescribe';
import { instant, parent, type Row, text } from './row';

/** Fields that are read with every record, as far as the object has them. */
export const SYSTEM_FIELDS = [
  'Id',
  'Name',
  'Subject',
  'CaseNumber',
  'OwnerId',
  'Owner.Name',
  'CreatedDate',
  'LastModifiedDate',
  'LastModifiedById',
  'LastModifiedBy.Name',
  'SystemModstamp',
  'RecordTypeId',
  'CurrencyIsoCode',
] as const;

/** API names of the domain fields that the object has; the others are dropped. */
export function fieldsOf(info: ObjectInfo, names: readonly string[]): readonly string[] {
  return names.map((name) => fieldOf(info.name, name)).filter((field) => fieldInfo(info, field) !== undefined);
}

/** `Account.Name` for a lookup that is read; a case has a number for a name. */
export function lookupPath(info: ObjectInfo, field: string): string | null {
  const found = fieldInfo(info, field);
  if (found?.type !== 'reference' || found.relationshipName === null || found.referenceTo.length === 0) return null;
  const [target = '', ...others] = found.referenceTo;
  // A lookup with several targets leads to the platform's own Name object, which has a name for everything.
  if (others.length > 0) return `${found.relationshipName}.Name`;
  if (/^(Task|Event|Contract|Order|Solution)$/.test(target)) return null;
  return `${found.relationshipName}.${target === 'Case' ? 'CaseNumber' : 'Name'}`;
}

function lookupName(info: ObjectInfo, field: string, row: Row): string | null {
  const [relationship = '', name = ''] = lookupPath(info, field)?.split('.') ?? [];
  return text(parent(row, relationship), name);
}

/** A row as a record. `names` are the domain fields that were asked for; those the object lacks stay absent. */
export function mapRecord(info: ObjectInfo, row: Row, names: readonly string[]): CrmRecord {
  const fields: [string, FieldValue][] = [];
  const lookups: [string, string][] = [];
  for (const name of names) {
    const field = fieldInfo(info, fieldOf(info.name, name));
    if (!field || !Object.hasOwn(row, field.name)) continue;
    fields.push([name, toDomain(field, row[field.name])]);
    const display = lookupName(info, field.name, row);
    if (display !== null) lookups.push([name, display]);
  }
  const modifiedById = text(row, 'LastModifiedById');
  const ref: RecordRef = { entity: entityOf(info.name) ?? 'Activity', id: text(row, 'Id') ?? '' };
  return {
    ref,
    name: text(row, 'Name') ?? text(row, 'Subject') ?? text(row, 'CaseNumber') ?? '',
    version: instant(row, 'SystemModstamp') ?? '',
    fields: Object.fromEntries(fields) satisfies Fields,
    lookupNames: Object.fromEntries(lookups),
    ownerId: text(row, 'OwnerId'),
    ownerName: text(parent(row, 'Owner'), 'Name'),
    createdAt: instant(row, 'CreatedDate'),
    modifiedAt: instant(row, 'LastModifiedDate'),
    modifiedBy: modifiedById === null ? null : { id: modifiedById, name: text(parent(row, 'LastModifiedBy'), 'Name') ?? '' },
    recordTypeId: text(row, 'RecordTypeId'),
    currency: text(row, 'CurrencyIsoCode'),
  };
}
