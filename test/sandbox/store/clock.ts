/** The CRM's clock: starts at the given instant and moves on with the machine, or is the caller's own. */
export function createClock(now: string | (() => string) | undefined): () => string {
  if (typeof now === 'function') return now;
  const started = Date.now();
  const base = now === undefined ? started : Date.parse(now);
  if (Number.isNaN(base)) throw new Error(`The date "${now}" cannot be read. Write it as 2026-11-22 or 2026-11-22T09:30:00Z.`);
  return () => new Date(base + (Date.now() - started)).toISOString();
}

const formats = new Map<string, Intl.DateTimeFormat>();

function formatIn(zone: string): Intl.DateTimeFormat {
  const kept = formats.get(zone);
  if (kept) return kept;
  const made = new Intl.DateTimeFormat('en-CA', { timeZone: zone, year: 'numeric', month: '2-digit', day: '2-digit' });
  formats.set(zone, made);
  return made;
}

/** The calendar day of an instant in a time zone: `2026-11-22`. */
export function dayIn(instant: string, zone: string): string {
  return formatIn(zone).format(new Date(instant));
}
