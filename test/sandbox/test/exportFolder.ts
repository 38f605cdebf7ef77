import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach } from 'vitest';
import { ExportError, type LoadReport, loadExport } from '../seed/loadExport';
import { longId } from '../store/recordId';
import type { Row, Store } from '../store/types';
import { orgStore } from './orgStore';

const NOW = '2026-11-22T09:30:00.000Z';

/** `exportId('001', 7)`: the seventh id of accounts. */
export function exportId(prefix: string, number: number): string {
  return longId(`${prefix}0000000000${String(number).padStart(2, '0')}`);
}

/** A folder to write an export into, and an empty store to load it into; both new for each test of the file. */
export interface ExportFolder {
  dir: string;
  store: Store;
  file(name: string, ...lines: readonly string[]): void;
  load(): LoadReport;
  rows(table: string): Row[];
  /** First row of a table by id. */
  only(table: string): Row;
  /** What the loader says against the export; throws if it says nothing. */
  refusal(): { file: string; line: number | null; reason: string };
}

export function newExportFolder(): ExportFolder {
  const folder: ExportFolder = {
    dir: '',
    store: orgStore({ now: () => NOW }),
    file: (name, ...lines) => writeFileSync(join(folder.dir, name), `${lines.join('\n')}\n`),
    load: () => loadExport(folder.store, folder.dir, { now: NOW }),
    rows: (table) => folder.store.all({ text: `SELECT * FROM ${table} ORDER BY id`, params: [] }),
    only: (table) => folder.rows(table)[0] ?? {},
    refusal() {
      try {
        folder.load();
      } catch (error) {
        if (error instanceof ExportError) return { file: error.file, line: error.line, reason: error.reason };
        throw error;
      }
      throw new Error('the export was loaded');
    },
  };
  beforeEach(() => {
    folder.dir = mkdtempSync(join(tmpdir(), 'export-'));
    folder.store = orgStore({ now: () => NOW });
  });
  afterEach(() => rmSync(folder.dir, { recursive: true }));
  return folder;
}
