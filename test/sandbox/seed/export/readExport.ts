import { readdirSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { Store } from '../../store/types';
import { checkReferences } from './checkReferences';
import { ExportError } from './ExportError';
import { type LoadedTable, mapTable } from './mapTable';
import { readTable } from './readTable';
import { LEFT_OUT, SOURCES } from './sources';

export interface ReadExport {
  readonly tables: readonly LoadedTable[];
  readonly notices: readonly string[];
}

/**
 * Reads and checks a whole export directory; nothing is written.
 * @throws ExportError for the first fault, or if the directory holds no file of an export.
 */
export function readExport(store: Store, dir: string): ReadExport {
  const files = list(dir);
  const notices: string[] = [];
  const tables: LoadedTable[] = [];
  const known = new Map(SOURCES.map((source) => [`${source.object}.csv`.toLowerCase(), source]));
  const here = new Map(files.map((file) => [file.toLowerCase(), file]));
  for (const [name, source] of known) {
    const file = here.get(name);
    if (file === undefined) continue;
    const concept = store.concept(source.concept);
    const object = concept.salesforce.find((one) => one.name === source.object);
    if (!object) throw new Error(`the catalogue has no ${source.object}`);
    const table = mapTable(readTable(join(dir, file)), source, concept, object);
    if (table.ignored.length > 0) notices.push(`${file}: columns that are not kept: ${table.ignored.join(', ')}`);
    tables.push(table);
  }
  for (const file of files) {
    const reason = LEFT_OUT[file.replace(/\.csv$/i, '')];
    if (reason) notices.push(`${file}: ${reason}`);
    else if (!known.has(file.toLowerCase())) notices.push(`${file}: not a file of a Salesforce export that is loaded`);
  }
  if (tables.length === 0) {
    const wanted = SOURCES.map(({ object }) => `${object}.csv`).join(', ');
    throw new ExportError(basename(dir), null, `no file of a Salesforce data export (looked for ${wanted})`);
  }
  return { tables, notices: [...notices, ...checkReferences(tables)] };
}

function list(dir: string): string[] {
  try {
    return readdirSync(dir, { withFileTypes: true })
      .filter((entry) => !entry.name.startsWith('.') && !entry.isDirectory())
      .map((entry) => entry.name)
      .sort();
  } catch {
    throw new ExportError(basename(dir), null, 'this directory cannot be read');
  }
}
