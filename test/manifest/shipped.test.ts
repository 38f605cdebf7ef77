import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { buildPart } from '../../addin/build';
import { billOfMaterials } from '../../manifest/build/shipped/billOfMaterials';
import { licencesPage } from '../../manifest/build/shipped/licencesPage';
import { sortedThirdParties, type ThirdParty, thirdPartyCollector } from '../../manifest/build/shipped/thirdParty';

const folder = mkdtempSync(join(tmpdir(), 'shipped-'));
const found = new Map<string, ThirdParty>();
let packages: readonly ThirdParty[] = [];
let panel: Awaited<ReturnType<typeof buildPart>>['output'][0];

beforeAll(async () => {
  panel = (await buildPart('salesforce/panel', folder, [thirdPartyCollector(found)])).output[0];
  packages = sortedThirdParties(found);
}, 120_000);
afterAll(() => rmSync(folder, { recursive: true, force: true }));

describe('the panel’s script', () => {
  it('waits for no other file: a Visualforce page would ask for it only when it has read the script', () => {
    expect(panel.isEntry).toBe(true);
    expect(panel.imports).toEqual([]);
    expect(panel.dynamicImports.length).toBeGreaterThan(0);
  });

  it('asks the CRM before what draws has run', () => {
    const place = (name: string) => panel.moduleIds.findIndex((id) => id.endsWith(name));
    expect(place('panel/begin.ts')).toBeGreaterThan(place('app/startPanel.ts'));
    expect(place('react-dom-client.production.js')).toBeGreaterThan(place('panel/begin.ts'));
    expect(place('panel/PanelView.tsx')).toBeGreaterThan(place('panel/begin.ts'));
  });
});

describe('what is shipped of others', () => {
  it('is what the bundler put in, each once, with its version', () => {
    const names = packages.map(({ name }) => name);
    expect(names).toEqual(expect.arrayContaining(['react', 'react-dom', 'jsforce', 'zustand', 'valibot']));
    // Installed, and needed to build or test, but not in the bundle.
    for (const absent of ['vite', 'playwright-core', 'libsql', 'core-js-pure', 'csv-parse']) expect(names).not.toContain(absent);
    expect(new Set(found.keys()).size).toBe(packages.length);
    for (const { version } of packages) expect(version).toMatch(/^\d+\.\d+\.\d+/);
  });

  it('carries the words of each licence that the package has', () => {
    const page = licencesPage(packages);
    for (const { name, version } of packages) expect(page).toContain(`<h2>${name} ${version}</h2>`);
    expect(page.match(/carries no text/g) ?? []).toHaveLength(packages.filter(({ text }) => text === '').length);
    expect(packages.filter(({ text }) => text === '').map(({ name }) => name)).toEqual(['@fluentui/react-icons']);
  });

  it('is listed in a bill of materials: one component each, with its package URL and licence', () => {
    const bill = JSON.parse(billOfMaterials('0.1.0', packages)) as {
      bomFormat: string;
      components: { name: string; purl: string; licenses: { license: { id: string } }[] }[];
      dependencies: { dependsOn: string[] }[];
    };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components).toHaveLength(packages.length);
    const react = bill.components.find(({ name }) => name === 'react');
    expect(react?.purl).toMatch(/^pkg:npm\/react@19\./);
    expect(react?.licenses).toEqual([{ license: { id: 'MIT' } }]);
    expect(bill.components.find(({ name }) => name === '@fluentui/react-icons')?.purl).toMatch(
      /^pkg:npm\/%40fluentui\/react-icons@/,
    );
    expect(bill.dependencies[0]?.dependsOn).toHaveLength(packages.length);
  });

  it('refuses a licence that nobody has looked at, by name', () => {
    const odd = new Map([['x@1.0.0', { name: 'x', version: '1.0.0', license: 'GPL-3.0-only', text: '', homepage: '' }]]);
    expect(() => sortedThirdParties(odd)).toThrow(/x \(GPL-3.0-only\)/);
  });

  it('writes markup in a licence as text', () => {
    const page = licencesPage([{ name: 'a', version: '1.0.0', license: 'MIT', text: '<script>x</script>', homepage: '' }]);
    expect(page).not.toContain('<script>');
  });
});
