import type { ElsewhereFacts } from '../../model/facts';
import type { CrmRecord } from '../../model/record';
import { array, type Json, object, string } from './json';
import { domainOf, normalName } from './twinNames';

type Twins = NonNullable<ElsewhereFacts['twins']>;

function sameCountry(a: string | null, b: string | null): boolean {
  return a === null || b === null || a.trim().toLowerCase() === b.trim().toLowerCase();
}

/** Likely twins among the accounts found: the same web domain, or the same name in the same country. */
export function mapTwins(list: Json, account: CrmRecord): Twins {
  const name = normalName(account.name);
  const domain = domainOf(account.fields.website);
  const country = typeof account.fields.country === 'string' ? account.fields.country : null;
  return array(object(list).value)
    .map(object)
    .flatMap((row): Twins => {
      const id = string(row.accountid);
      const other = string(row.name) ?? '';
      if (!id || id === account.ref.id) return [];
      if (domain !== null && domainOf(string(row.websiteurl)) === domain) return [{ id, name: other, why: 'domain' }];
      const same = name !== '' && normalName(other) === name && sameCountry(country, string(row.address1_country));
      return same ? [{ id, name: other, why: 'name' }] : [];
    });
}
