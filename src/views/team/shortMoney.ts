/** Texts are English; numbers follow the reader's region. */
function numberLocale(locale: string): string {
  try {
    const { region } = new Intl.Locale(locale.replace('_', '-')).maximize();
    return region ? `en-${region}` : 'en';
  } catch {
    return 'en';
  }
}

/** Large sums at a look; exact ones stand in the tables. @example shortMoney(2_140_000, 'EUR', 'de-DE') // '€2.1M' */
export function shortMoney(value: number, currency: string, locale: string): string {
  const options = { notation: 'compact', maximumFractionDigits: 1 } as const;
  try {
    return new Intl.NumberFormat(numberLocale(locale), { ...options, style: 'currency', currency }).format(value);
  } catch {
    return new Intl.NumberFormat(numberLocale(locale), options).format(value);
  }
}
