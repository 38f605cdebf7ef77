import { ACCOUNT_FACTS, type AccountContext, type AccountFacts } from '../../model/customer';
import type { CaseFact, ContactFact } from '../../model/record';
import { columnOf } from './columns';
import { array, type Json, number, object, string } from './json';
import { readValue, toInstant } from './mapValue';
import type { TableMetadata } from './metadata';

/** Contacts as the account's completeness needs them. */
export function mapContacts(list: Json): readonly ContactFact[] {
  return array(object(list).value)
    .map(object)
    .flatMap((row) => {
      const id = string(row.contactid);
      if (!id) return [];
      const name = string(row.fullname);
      const [email, phone, mobile] = [string(row.emailaddress1), string(row.telephone1), string(row.mobilephone)];
      return [{ id, name, email, phone, mobile }];
    });
}

/** Cases, open ones with `statecode` 0. */
function mapCases(list: Json): readonly CaseFact[] {
  return array(object(list).value)
    .map(object)
    .flatMap((row) => {
      const id = string(row.incidentid);
      if (!id) return [];
      const open = row.statecode === 0;
      return [{ id, number: string(row.ticketnumber), subject: string(row.title), open, openedAt: toInstant(row.createdon) }];
    });
}

/** The number that an aggregate answered under `alias`; `null` where it answered none. */
function mapCount(list: Json, alias: string): number | null {
  return number(object(array(object(list).value)[0])[alias]);
}

/** Facts of an account; `null` where they were not read. There is no history of a column to be read here. */
export function mapFacts(list: Json, table: TableMetadata | undefined): AccountFacts | null {
  const found = array(object(list).value)[0];
  if (found === undefined || !table) return null;
  const row = object(found);
  const fields = ACCOUNT_FACTS.flatMap((fact) => {
    const attribute = table.attributes.get(columnOf('Account', fact).name);
    const value = attribute ? readValue(row, attribute) : undefined;
    return value === undefined ? [] : [[fact, value] as const];
  });
  return { fields: Object.fromEntries(fields), modifiedAt: toInstant(row.modifiedon), changedAt: {} };
}

export interface AccountAnswers {
  readonly id: string;
  readonly name: string;
  readonly contacts: Json | null;
  readonly cases: Json | null;
  readonly openDeals: Json | null;
  readonly lastWon: Json | null;
  readonly lastActivityOn: string | null;
}

/** The account around a record; what could not be read is `null`, never empty. */
export function mapAccount({ id, name, contacts, cases, openDeals, lastWon, lastActivityOn }: AccountAnswers): AccountContext {
  const won = object(array(object(lastWon).value)[0]).actualclosedate;
  return {
    id,
    name,
    cases: cases === null ? null : mapCases(cases),
    contacts: contacts === null ? null : mapContacts(contacts),
    openDeals: openDeals === null ? null : mapCount(openDeals, 'deals'),
    lastActivityOn,
    lastWonOn: typeof won === 'string' ? won.slice(0, 10) : null,
  };
}
