import type { ContactFact } from '../../model/record';
import type { RecordBundle } from '../../ports/crm';
import type { FieldLimits } from '../../ports/publish';

type Hidden = (entity: keyof FieldLimits, field: string) => boolean;

const CONTACT_FIELDS = ['name', 'email', 'phone', 'mobile'] as const;

/** A contact of an account, blank where the person may not look. */
function contactAsSeen(contact: ContactFact, isHidden: Hidden): ContactFact {
  const blank = CONTACT_FIELDS.filter((field) => isHidden('Contact', field)).map((field) => [field, null] as const);
  return { ...contact, ...Object.fromEntries(blank) };
}

/**
 * A record as its owner reads it: without the fields that are hidden from the person. What they hold is not held against somebody who
 * cannot see it, nor counted for them, in what records say of each other neither.
 */
export function asSeen(bundle: RecordBundle, limits: FieldLimits): RecordBundle {
  const isHidden: Hidden = (entity, field) => limits[entity]?.[field] === 'none';
  const { record, account } = bundle;
  const fields = Object.entries(record.fields).filter(([field]) => !isHidden(record.ref.entity, field));
  const contacts = account?.contacts?.map((each) => contactAsSeen(each, isHidden));
  return {
    ...bundle,
    record: { ...record, fields: Object.fromEntries(fields) },
    account: account && contacts ? { ...account, contacts } : account,
  };
}
