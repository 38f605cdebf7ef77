/**
 * ISO 8601 week number of the week that a Monday begins: the week's Thursday decides its year.
 * @example weekNumber('2026-12-28') // 53
 */
export function weekNumber(monday: string): number {
  const thursday = new Date(Date.parse(`${monday}T00:00:00.000Z`) + 3 * 86_400_000);
  const yearBegan = Date.UTC(thursday.getUTCFullYear(), 0, 1);
  return Math.floor((thursday.getTime() - yearBegan) / (7 * 86_400_000)) + 1;
}
