import { ACCOUNT_FACTS, type AccountFacts } from '../../model/customer';
import type { Instant } from '../../model/dates';
import { fieldOf, nameOf } from './columns';
import { toDomain } from './mapValue';
import { fieldInfo, type ObjectInfo, platformObject } from './readDescribe';
import { children, instant, type Row, text } from './row';
import { type ChildSelect, known } from './soql';

/** Some changes of each fact. */
const MOST = 50;

/** API names of the facts that this org has and this person may read. */
export function factFields(account: ObjectInfo): readonly string[] {
  return known(account, [...ACCOUNT_FACTS.map((name) => fieldOf('Account', name)), 'LastModifiedDate']);
}

/**
 * The latest changes of the facts, where the org tracks fields of accounts: `AccountHistory`, a child of the account. It has
 * rows for tracked fields only, so a fact without one is as old as nobody knows.
 */
export function factHistory(account: ObjectInfo): readonly ChildSelect[] {
  const history = account.children.find(({ name, object }) => name === 'Histories' && object === 'AccountHistory');
  const facts = factFields(account).filter((field) => field !== 'LastModifiedDate');
  if (!history || facts.length === 0) return [];
  const from = platformObject(history.object, { Id: 'id', Field: 'picklist', CreatedDate: 'datetime' });
  return [
    {
      from,
      fields: ['Field', 'CreatedDate'],
      through: [history.field],
      where: { field: 'Field', in: facts },
      orderBy: [['CreatedDate', 'DESC']],
      limit: MOST,
    },
  ];
}

/** Facts of an account's row with the age of each that its history names. */
export function mapFacts(account: ObjectInfo, row: Row): AccountFacts {
  const fields = ACCOUNT_FACTS.flatMap((name) => {
    const field = fieldInfo(account, fieldOf('Account', name));
    return field && Object.hasOwn(row, field.name) ? [[name, toDomain(field, row[field.name])] as const] : [];
  });
  const changedAt: Record<string, Instant> = {};
  for (const change of children(row, 'Histories')) {
    const name = nameOf('Account', text(change, 'Field') ?? '');
    const at = instant(change, 'CreatedDate');
    if (at !== null && at > (changedAt[name] ?? '')) changedAt[name] = at;
  }
  return { fields: Object.fromEntries(fields), modifiedAt: instant(row, 'LastModifiedDate'), changedAt };
}
