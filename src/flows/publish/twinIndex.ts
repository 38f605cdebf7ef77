import type { ElsewhereFacts } from '../../model/facts';
import type { CrmRecord, FieldValue } from '../../model/record';
import type { AccountName } from '../../ports/publish';

type Twins = NonNullable<ElsewhereFacts['twins']>;

/** Words of a company's legal form, which do not tell who it is. */
const FORMS = new Set(
  'ab ag aps as asa bv co company corp corporation gmbh inc incorporated kg kgaa limited llc llp ltd mbh nv oy oyj plc sa sarl sas se sl spa srl ug und and'.split(
    ' ',
  ),
);

/** Name without case, accents, signs, what cannot be seen, and legal form. @example plainName('Müller & Söhne GmbH') // 'muller sohne' */
export function plainName(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/\p{M}|\p{DI}/gu, '')
    .toLowerCase()
    .replace(/\./g, '');
  return plain
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '' && !FORMS.has(word))
    .join(' ');
}

function domainOf(website: string | null): string | null {
  const bare = (website ?? '')
    .trim()
    .toLowerCase()
    .replace(/^[a-z]+:\/\//, '');
  const host = bare.replace(/^www\./, '').split(/[/:?#]/)[0] ?? '';
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) ? host : null;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly country: string | null;
}

const sameCountry = (a: string | null, b: string | null) =>
  a === null || b === null || a.trim().toLowerCase() === b.trim().toLowerCase();

type Named = Omit<AccountName, 'ownerId'>;

const textOf = (value: FieldValue | undefined) => (typeof value === 'string' ? value : null);

/** What twins of an account are told by, of its record. */
export function accountNameOf({ ref, name, fields }: CrmRecord): Named {
  return { id: ref.id, name, country: textOf(fields.country), website: textOf(fields.website) };
}

/** Finds likely twins among the accounts that it was given: the same name and no other country, or the same web domain (rules.md). */
export interface TwinIndex {
  add(account: Named): void;
  of(account: Named): Twins;
}

/** What is kept of each account is its name, country and domain. */
export function createTwinIndex(): TwinIndex {
  const byKey = new Map<string, Entry[]>();
  const keep = (key: string, entry: Entry) => {
    const kept = byKey.get(key);
    if (kept) kept.push(entry);
    else byKey.set(key, [entry]);
  };
  return {
    add({ id, name, country, website }) {
      const entry = { id, name, country };
      const plain = plainName(name);
      const domain = domainOf(website);
      if (plain !== '') keep(`n ${plain}`, entry);
      if (domain !== null) keep(`d ${domain}`, entry);
    },
    of({ id, name, country, website }) {
      const found = new Map<string, Twins[number]>();
      const domain = domainOf(website);
      for (const each of (domain === null ? null : byKey.get(`d ${domain}`)) ?? []) {
        if (each.id !== id) found.set(each.id, { id: each.id, name: each.name, why: 'domain' });
      }
      const plain = plainName(name);
      for (const each of (plain === '' ? null : byKey.get(`n ${plain}`)) ?? []) {
        if (each.id !== id && sameCountry(country, each.country))
          found.set(each.id, { id: each.id, name: each.name, why: 'name' });
      }
      return [...found.values()];
    },
  };
}

/** Reads every account once. */
export async function readTwinIndex(accounts: AsyncIterable<AccountName>): Promise<TwinIndex> {
  const index = createTwinIndex();
  for await (const account of accounts) index.add(account);
  return index;
}
