import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, resolve } from 'node:path';
import ts from 'typescript';
import { expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '..');

/** Texts and names of a file, comments left out. */
function words(file: string): string {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  return ts.createPrinter({ removeComments: true }).printFile(source);
}

/** People of the seeded company are called as they like; everything else a CRM has to learn from a package. */
const SEED = /^seed\//;

it('the local CRM knows no object, table, right or page of the product by itself', () => {
  const files = readdirSync(ROOT, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
    .map((entry) => join(entry.parentPath, entry.name))
    .filter((file) => !/^test\//.test(relative(ROOT, file)) && !SEED.test(relative(ROOT, file)));
  expect(files.length).toBeGreaterThan(150);
  const naming = files.filter((file) => /fthd|Foothold_|barrierDecision|teamSheet|groupSheet|actionLog/i.test(words(file)));
  expect(naming.map((file) => relative(ROOT, file))).toEqual([]);
});
