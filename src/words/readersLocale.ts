/**
 * The locale in which a view writes a month or a span of days itself: the texts' language, English, with the person's region, as all
 * other dates beside it are. Takes both forms of a locale, `de-DE` and Salesforce's `de_DE`; what is no locale at all is plain English.
 * @example readersLocale('de_DE') // 'en-DE'
 */
export function readersLocale(locale: string): string {
  try {
    const asked = new Intl.Locale(locale.replace('_', '-'));
    const { region } = asked.maximize();
    return asked.language === 'en' ? asked.baseName : region ? `en-${region}` : 'en';
  } catch {
    return 'en';
  }
}
