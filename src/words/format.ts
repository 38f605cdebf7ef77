import type { Instant, IsoDate } from '../model/dates';

/** Whose eyes: the person's language and zone, the currency of the record at hand, and the moment that is "now". */
export interface Place {
  /** BCP 47. */
  readonly locale: string;
  /** IANA zone. */
  readonly zone: string;
  /** ISO 4217. */
  readonly currency: string;
  readonly today: IsoDate;
  readonly now: Instant;
  /** The CRM's name, as people call it. */
  readonly productName: string;
}

/** Values in the person's words. Whatever cannot be read as the type asked for comes back as its own text. */
export interface Format {
  /** "Fri 4 Dec 2026" */
  date(day: IsoDate): string;
  /** "Fri 4 Dec" */
  shortDate(day: IsoDate): string;
  /** "13:16" */
  time(at: Instant): string;
  /** "13:16", with the day where it is another day */
  moment(at: Instant): string;
  /** "3 days ago", "yesterday", "2 min ago"; of a day or a moment */
  ago(at: string): string;
  /** "in 40 minutes" */
  ahead(at: Instant): string;
  /** "9 days": an age without "ago" */
  age(at: string): string;
  number(value: number): string;
  /** In the record's currency with its own decimals: JPY none, KWD three. */
  money(value: number, currency?: string | null): string;
}

const MINUTE = 60_000;
const DAY = 86_400_000;
const DAY_FORM = /^\d{4}-\d{2}-\d{2}$/;

/**
 * The texts' language with the person's region, so that a sentence stays in one language while dates and numbers
 * follow the region: en + de-DE = en-DE.
 */
function localeOf(language: string, locale: string): string {
  try {
    const asked = new Intl.Locale(locale.replace('_', '-'));
    if (asked.language === language) return asked.baseName;
    const region = asked.maximize().region;
    return region ? `${language}-${region}` : language;
  } catch {
    return language;
  }
}

function zoneOf(zone: string): string {
  try {
    return new Intl.DateTimeFormat('en', { timeZone: zone }).resolvedOptions().timeZone;
  } catch {
    return 'UTC';
  }
}

/** Moment of a day (noon UTC, so that no zone moves it) or of an instant; `null` if it is neither. */
function parse(at: string): number | null {
  const value = Date.parse(DAY_FORM.test(at) ? `${at}T12:00:00.000Z` : at);
  return Number.isNaN(value) ? null : value;
}

/**
 * @example createFormat('en', { locale: 'en-GB', zone: 'Europe/Berlin', currency: 'EUR', today: '2026-11-22', now: '…' }).date('2026-12-04') // 'Fri 4 Dec 2026'
 */
export function createFormat(language: string, place: Place): Format {
  const locale = localeOf(language, place.locale);
  const timeZone = zoneOf(place.zone);
  const now = parse(place.now) ?? 0;
  const relative = (amount: number, unit: Intl.RelativeTimeFormatUnit) =>
    new Intl.RelativeTimeFormat(locale, { numeric: 'auto', style: unit === 'minute' ? 'short' : 'long' }).format(amount, unit);
  const dayOf = (options: Intl.DateTimeFormatOptions) => (day: IsoDate) => {
    const at = parse(day);
    if (at === null) return day;
    const zone = DAY_FORM.test(day) ? 'UTC' : timeZone;
    const parts = new Intl.DateTimeFormat(locale, { timeZone: zone, ...options }).formatToParts(at);
    return parts.map(({ value }, index) => (parts[index - 1]?.type === 'weekday' ? value.replace(/^,/, '') : value)).join('');
  };
  const shortDate = dayOf({ weekday: 'short', day: 'numeric', month: 'short' });
  const date = dayOf({ weekday: 'short', day: 'numeric', month: 'short', year: 'numeric' });
  const time = dayOf({ hour: '2-digit', minute: '2-digit' });
  const localDay = (at: string): number => {
    if (DAY_FORM.test(at)) return Math.round((parse(at) ?? 0) / DAY);
    const text = new Intl.DateTimeFormat('en-CA', { timeZone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(
      parse(at) ?? 0,
    );
    return Math.round((parse(text) ?? 0) / DAY);
  };
  const distance = (at: string): [number, Intl.RelativeTimeFormatUnit] => {
    const minutes = DAY_FORM.test(at) ? Number.NaN : Math.round(((parse(at) ?? now) - now) / MINUTE);
    const days = localDay(at) - localDay(place.today);
    if (Math.abs(minutes) < 60) return [minutes, 'minute'];
    if (Math.abs(minutes) < 24 * 60 && Math.abs(days) <= 1) return [Math.round(minutes / 60), 'hour'];
    if (Math.abs(days) < 100) return [days, 'day'];
    return Math.abs(days) < 730 ? [Math.round(days / 30.44), 'month'] : [Math.round(days / 365.25), 'year'];
  };
  const relate = (at: string) => (parse(at) === null ? at : relative(...distance(at)));
  const currencyOf = (currency: string | null | undefined) => currency || place.currency;
  return {
    date,
    shortDate,
    time,
    moment: (at) =>
      parse(at) === null ? at : localDay(at) === localDay(place.today) ? time(at) : `${shortDate(at)}, ${time(at)}`,
    ago: (at) => {
      const moment = parse(at);
      if (moment === null) return at;
      if (DAY_FORM.test(at) || Math.abs(moment - now) >= MINUTE) return relate(at);
      return 'just now';
    },
    ahead: relate,
    age: (at) => {
      if (parse(at) === null) return at;
      const [amount, unit] = distance(at);
      if (amount === 0) return relative(0, 'day'); // "today", not "0 days"
      const style = { style: 'unit', unit, unitDisplay: 'long', maximumFractionDigits: 0 } as const;
      return new Intl.NumberFormat(locale, style).format(Math.abs(amount));
    },
    number: (value) => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }).format(value),
    money: (value, currency) => {
      const code = currencyOf(currency);
      try {
        return new Intl.NumberFormat(locale, { style: 'currency', currency: code, trailingZeroDisplay: 'stripIfInteger' }).format(
          value,
        );
      } catch {
        return `${new Intl.NumberFormat(locale).format(value)} ${code}`.trim();
      }
    },
  };
}
