/** Where the server names no time, or an absurd one. */
const DEFAULT_MS = 5_000;
const LONGEST_MS = 5 * 60_000;

/**
 * How long to send nothing, in milliseconds: seconds or an HTTP date, bounded to five minutes.
 * @example retryAfterMs('30', '2026-11-22T09:30:00.000Z') // 30000
 */
export function retryAfterMs(header: string | null, now: string): number {
  if (header === null || header.trim() === '') return DEFAULT_MS;
  const text = header.trim();
  const ms = /^\d+(\.\d+)?$/.test(text) ? Number(text) * 1000 : Date.parse(text) - Date.parse(now);
  if (!Number.isFinite(ms) || ms < 0) return DEFAULT_MS;
  return Math.min(ms, LONGEST_MS);
}
