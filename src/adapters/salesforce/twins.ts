import type { ElsewhereFacts } from '../../model/facts';
import type { CrmRecord } from '../../model/record';
import type { Context } from './context';
import { fieldInfo } from './readDescribe';
import { type Row, text } from './row';
import { type Condition, known, type Select } from './soql';

const LEGAL_FORMS =
  /\b(gmbh|mbh|ag|kg|kgaa|ohg|se|ug|e\.?k|inc|incorporated|corp|corporation|co|company|llc|ltd|limited|plc|sa|sarl|sas|srl|spa|bv|nv|oy|ab|as|aps|sp\.? z o\.?o)\b\.?/g;

/** A company's name without case, accents, legal form and signs. @example normalisedName('Müller & Söhne GmbH') // 'muller sohne' */
export function normalisedName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(LEGAL_FORMS, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Host of a website without `www.`; `null` for what has none. @example domainOf('https://www.Acme.com/de') // 'acme.com' */
export function domainOf(website: string | null): string | null {
  const host =
    (website ?? '')
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .split(/[/:?#]/)[0] ?? '';
  return /^[^\s.]+(\.[^\s.]+)+$/.test(host) ? host : null;
}

function textOf(record: CrmRecord, name: string): string | null {
  const value = record.fields[name];
  return typeof value === 'string' ? value : null;
}

/** Other accounts that share the longest word of the name, or the web domain. The rest is decided by `mapTwins`. */
export function twinSelect(context: Context, record: CrmRecord): Select | null {
  const from = context.describes.find('Account');
  if (!from || record.ref.entity !== 'Account') return null;
  const words = record.name.split(/[^\p{L}\p{N}]+/u).sort((a, b) => b.length - a.length);
  const domain = domainOf(textOf(record, 'website'));
  const any: Condition[] = [];
  if ((words[0] ?? '').length >= 3) any.push({ field: 'Name', contains: words[0] ?? '' });
  if (domain !== null && fieldInfo(from, 'Website')) any.push({ field: 'Website', contains: domain });
  const fields = known(from, ['Id', 'Name', 'Website', 'BillingCountry']);
  return {
    from,
    fields,
    where: { all: [{ field: 'Id', is: '!=', value: record.ref.id }, { any }] },
    orderBy: [['Id', 'ASC']],
    limit: 50,
  };
}

/** Likely twins: the same name once legal forms are gone and no other country, or the same web domain. */
export function mapTwins(rows: readonly Row[], record: CrmRecord): NonNullable<ElsewhereFacts['twins']> {
  const name = normalisedName(record.name);
  const domain = domainOf(textOf(record, 'website'));
  const country = textOf(record, 'country');
  return rows.flatMap((row): { id: string; name: string; why: 'name' | 'domain' }[] => {
    const other = { id: text(row, 'Id') ?? '', name: text(row, 'Name') ?? '' };
    const otherCountry = text(row, 'BillingCountry');
    const sameCountry = country === null || otherCountry === null || country.toLowerCase() === otherCountry.toLowerCase();
    if (name !== '' && normalisedName(other.name) === name && sameCountry) return [{ ...other, why: 'name' }];
    return domain !== null && domainOf(text(row, 'Website')) === domain ? [{ ...other, why: 'domain' }] : [];
  });
}
