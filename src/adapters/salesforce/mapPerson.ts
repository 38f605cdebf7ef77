import type { Organisation, Person } from '../../model/person';
import { instant, parent, type Row, text } from './row';

/** `de_DE_EURO`, `en_US`, `sr__#Latn` as BCP 47; English where the platform's form says nothing to Intl. */
export function toLocale(key: string | null): string {
  const [language = '', region = ''] = (key ?? '').split('_');
  const tag = /^[A-Za-z]{2}$/.test(region) ? `${language}-${region}` : language;
  try {
    return Intl.getCanonicalLocales(tag)[0] ?? 'en';
  } catch {
    return 'en';
  }
}

/** An IANA zone, UTC where the key is none. */
export function toZone(key: string | null): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: key ?? 'UTC' }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** A User row. Role: UserRole, else title; segment: division, else department (rules.md, cohorts). */
export function mapPerson(row: Row): Person {
  return {
    id: text(row, 'Id') ?? '',
    name: text(row, 'Name') ?? '',
    firstName: text(row, 'FirstName'),
    email: text(row, 'Email'),
    zone: toZone(text(row, 'TimeZoneSidKey')),
    locale: toLocale(text(row, 'LocaleSidKey')),
    role: text(parent(row, 'UserRole'), 'Name') ?? text(row, 'Title'),
    segment: text(row, 'Division') ?? text(row, 'Department'),
    department: text(row, 'Department'),
    createdAt: instant(row, 'CreatedDate'),
  };
}

/** An Organization row. The platform tells a single-currency org's currency to pages only, so it may be handed in. */
export function mapOrganisation(row: Row, currency: string | null): Organisation {
  return {
    id: text(row, 'Id') ?? '',
    name: text(row, 'Name') ?? '',
    currency: currency ?? 'XXX',
    zone: toZone(text(row, 'TimeZoneSidKey')),
  };
}
