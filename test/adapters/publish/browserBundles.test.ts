import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { dirname, relative, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';

const ROOT = resolve(import.meta.dirname, '../../..');
const IMPORT = /\bfrom\s+['"]([^'"]+)['"]|\bimport\s+['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]/g;

/** Everything that a file loads, chunks that are loaded later included. Relative paths are followed, packages are named. */
function reach(entry: string, seen = new Set<string>()): Set<string> {
  if (seen.has(entry)) return seen;
  seen.add(entry);
  const text = readFileSync(resolve(ROOT, entry), 'utf8').replace(/(import|export) type [^;]+;/g, '');
  for (const match of text.matchAll(IMPORT)) {
    const name = match[1] ?? match[2] ?? match[3] ?? '';
    if (!name.startsWith('.')) seen.add(name);
    else {
      const base = relative(ROOT, resolve(ROOT, dirname(entry), name));
      const file = [`${base}.ts`, `${base}.tsx`, base].find((path) => existsSync(resolve(ROOT, path)) && /\.tsx?$/.test(path));
      if (file) reach(file, seen);
    }
  }
  return seen;
}

const entries = ['salesforce', 'dynamics'].flatMap((crm) =>
  readdirSync(resolve(ROOT, 'addin', crm), { recursive: true, encoding: 'utf8' })
    .filter((file) => /(^|\/)main\.tsx?$/.test(file))
    .map((file) => `addin/${crm}/${file}`),
);

describe('what a CRM loads', () => {
  it('is found', () => {
    expect(entries).toEqual(expect.arrayContaining(['addin/salesforce/panel/main.tsx', 'addin/dynamics/panel/main.tsx']));
    expect([...reach('addin/salesforce/panel/main.tsx')]).toContain('src/adapters/salesforce/transport.ts');
  });

  it.each(entries)('never holds bulk jobs, temporary files or the full jsforce: %s', (entry) => {
    const found = [...reach(entry)];
    expect(
      found.filter((path) => /salesforce\/publish\/(bulk|csv|spill|readFacts|flatPlan|joinRecords)\.ts$/.test(path)),
    ).toEqual([]);
    expect(found.filter((path) => path.startsWith('node:') || path === 'jsforce' || path.startsWith('jsforce/lib/api'))).toEqual(
      [],
    );
  });

  it('may hold the publisher of Dynamics 365, which needs nothing of Node', () => {
    const found = [...reach('src/adapters/dataverse/publish/createDataversePublishPort.ts')];
    expect(found.filter((path) => path.startsWith('node:') || !/^src\//.test(path))).toEqual([]);
  });

  it('may hold the publisher of a small organisation in Salesforce, page by page', () => {
    const found = [...reach('src/adapters/salesforce/publish/createSalesforcePagePublishPort.ts')];
    expect(found.filter((path) => path.startsWith('node:') || /\/publish\/(bulk|spill)\.ts$/.test(path))).toEqual([]);
    expect(found).toContain('src/adapters/salesforce/publish/writeRows.ts');
  });

  it('is told apart from what needs Node', () => {
    const found = [...reach('src/adapters/salesforce/publish/createSalesforcePublishPort.ts')];
    expect(found).toEqual(expect.arrayContaining(['node:fs', 'jsforce']));
  });
});
