import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildReview } from '../../manifest/build/salesforce/buildReview';
import { buildSalesforce, RESOURCE_LIMIT, resourceZip } from '../../manifest/build/salesforce/buildSalesforce';

const dist = mkdtempSync(join(tmpdir(), 'foothold-package-'));
const RESOURCE = join(dist, 'salesforce/force-app/main/default/staticresources/panel');

function below(folder: string): readonly string[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folder.length + 1))
    .sort();
}

beforeAll(async () => {
  await buildSalesforce(dist);
  await buildReview(dist);
}, 120_000);

afterAll(() => rmSync(dist, { recursive: true, force: true }));

describe('the built Salesforce project', () => {
  it('is the checked-in one with the bundle in its static resource, without unit tests', () => {
    const files = below(join(dist, 'salesforce'));
    expect(files).toContain('sfdx-project.json');
    expect(files.filter((path) => path.includes('__tests__'))).toEqual([]);
    expect(below(RESOURCE)).toContain('main.js');
  });

  it('ships no source map and points to none', () => {
    const scripts = below(RESOURCE).filter((path) => path.endsWith('.js'));
    expect(below(RESOURCE).filter((path) => path.endsWith('.map'))).toEqual([]);
    expect(scripts.filter((path) => readFileSync(join(RESOURCE, path), 'utf8').includes('sourceMappingURL'))).toEqual([]);
  });

  it('keeps each resource under what the platform takes', () => {
    expect(resourceZip(RESOURCE).length).toBeLessThan(RESOURCE_LIMIT);
  });

  it('the review has the same bundle, byte for byte, with a map for each script, and the sources', () => {
    const bundle = join(dist, 'salesforce-review/bundles/panel');
    for (const script of below(RESOURCE).filter((path) => path.endsWith('.js'))) {
      expect(readFileSync(join(bundle, script)).equals(readFileSync(join(RESOURCE, script))), script).toBe(true);
      expect(below(bundle)).toContain(`${script}.map`);
    }
    const sources = below(join(dist, 'salesforce-review/sources'));
    expect(sources).toContain('src/app/salesforceServices.ts');
    expect(sources).toContain('addin/salesforce/panel/main.tsx');
    expect(sources.filter((path) => /^addin\/(demo|dynamics)\//.test(path))).toEqual([]);
  });
});

describe('a resource as the platform stores it', () => {
  it('is the same archive for the same files, with forward slashes and no folder above them', () => {
    const folder = mkdtempSync(join(tmpdir(), 'foothold-resource-'));
    try {
      writeFileSync(join(folder, 'b.js'), 'b');
      writeFileSync(join(folder, 'a.js'), 'a');
      const first = resourceZip(folder);
      expect(Object.keys(unzipSync(first))).toEqual(['a.js', 'b.js']);
      expect(Buffer.from(resourceZip(folder)).equals(Buffer.from(first))).toBe(true);
    } finally {
      rmSync(folder, { recursive: true, force: true });
    }
  });
});
