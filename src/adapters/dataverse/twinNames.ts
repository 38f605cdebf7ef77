import type { FieldValue } from '../../model/record';

/** What a company's name says of its form, not of who it is. */
const FORMS = new Set(
  'ab ag aps as asa bv co company corp corporation eood gmbh gbr group holding inc kft kg kgaa limited llc llp ltd nv oy oyj plc sa sarl sas se sl spa spzoo srl sro the und and et e & y i'.split(
    ' ',
  ),
);

/**
 * A company's name as twins share it: lower case, without accents, signs and legal form.
 * @example normalName('Nordkai Werft GmbH & Co. KG') // 'nordkai werft'
 */
export function normalName(name: string): string {
  const plain = name.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replace(/\./g, '');
  const words = plain.split(/[^\p{L}\p{N}]+/u).filter((word) => word !== '' && !FORMS.has(word));
  return words.join(' ');
}

/** The longest word of the name as it is written, to look others up by; `null` where it has none of three letters. */
export function significantWord(name: string): string | null {
  const words = name.split(/[^\p{L}\p{N}]+/u).filter((word) => word.length >= 3 && !FORMS.has(word.toLowerCase()));
  return words.sort((a, b) => b.length - a.length)[0] ?? null;
}

/** The registered part of a web address: without protocol, `www.` and path. */
export function domainOf(website: FieldValue | undefined): string | null {
  if (typeof website !== 'string') return null;
  const host =
    website
      .trim()
      .toLowerCase()
      .replace(/^[a-z]+:\/\//, '')
      .replace(/^www\./, '')
      .split(/[/?#:]/)[0] ?? '';
  return /^[a-z0-9-]+(\.[a-z0-9-]+)+$/.test(host) ? host : null;
}
