import type { Organisation, Person } from '../../model/person';
import type { StoredProgramme } from '../../ports/crm';
import { PREFIX } from './columns';
import { array, type Json, number, object, string } from './json';
import { formatted, toInstant } from './mapValue';
import { localeOf, zoneOf } from './zones';

export interface PersonAnswers {
  readonly userId: string;
  readonly user: Json;
  /** The position, where the environment uses positions. */
  readonly position: Json;
  readonly settings: Json;
}

/** Who is signed in. The role is the position, else the title; the segment is the business unit (rules.md). */
export function mapPerson({ userId, user, position, settings }: PersonAnswers): Person {
  const row = object(user);
  const own = object(settings);
  return {
    id: userId,
    name: string(row.fullname) ?? '',
    firstName: string(row.firstname),
    email: string(row.internalemailaddress),
    zone: zoneOf(number(own.timezonecode)),
    locale: localeOf(number(own.localeid) ?? number(own.uilanguageid)),
    role: formatted(object(position), '_positionid_value') ?? string(row.title),
    segment: formatted(row, '_businessunitid_value'),
    department: null,
    createdAt: toInstant(row.createdon),
  };
}

/** The first row of a list. */
export function firstRow(list: Json): Record<string, Json> {
  return object(array(object(list).value)[0]);
}

/** ISO codes of the environment's currencies, by id. */
export function mapCurrencies(list: Json): ReadonlyMap<string, string> {
  const codes = array(object(list).value).map(object);
  return new Map(
    codes.flatMap((row) => {
      const id = string(row.transactioncurrencyid);
      const code = string(row.isocurrencycode);
      return id && code ? [[id, code] as const] : [];
    }),
  );
}

/** The environment. It keeps no time zone that a client may read: weeks are those of the person's zone. */
export function mapOrganisation(list: Json, id: string, currencies: ReadonlyMap<string, string>, zone: string): Organisation {
  const row = firstRow(list);
  return {
    id: string(row.organizationid) ?? id,
    name: string(row.name) ?? '',
    currency: currencies.get(string(row._basecurrencyid_value) ?? '') ?? [...currencies.values()][0] ?? 'EUR',
    zone,
  };
}

/** The newest programme; `null` where none was written. */
export function mapProgramme(list: Json): StoredProgramme | null {
  const row = firstRow(list);
  const version = row[`${PREFIX}_version`];
  const text = string(row[`${PREFIX}_text`]);
  return text === null || version === undefined || version === null ? null : { version: String(version), text };
}
