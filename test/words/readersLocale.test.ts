import { describe, expect, it } from 'vitest';
import { readersLocale } from '../../src/words/readersLocale';

describe('the locale of months and spans that a view writes itself', () => {
  it.each([
    ['the person’s own English', 'en-GB', 'en-GB'],
    ['another language: its region, in the texts’ language', 'de-DE', 'en-DE'],
    ['as Salesforce writes it', 'fr_FR', 'en-FR'],
    ['a language without a region', 'ar', 'en-EG'],
    ['no locale at all', '??', 'en'],
    ['nothing', '', 'en'],
  ])('%s', (_, locale, expected) => {
    expect(readersLocale(locale)).toBe(expected);
    expect(() => new Intl.DateTimeFormat(readersLocale(locale))).not.toThrow();
  });
});
