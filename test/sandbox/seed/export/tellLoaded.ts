import type { LoadReport } from '../loadExport';

/** What was loaded, and what was left out, added or blanked: a line each, for the person who loads it. */
export function tellLoaded({ counts, notices }: LoadReport): readonly string[] {
  const rows = Object.entries(counts).map(([file, n]) => `${file} ${n.toLocaleString('en')}`);
  return [`Rows loaded: ${rows.join(', ')}`, ...notices.map((notice) => `  ${notice}`)];
}
