import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../manifest/build/areas';
import { DYNAMICS_GENERATED, dynamicsSources } from '../../manifest/build/dynamics/dynamicsSources';
import { logicalName, setName } from '../../manifest/build/dynamics/names';
import { privileges, rolePrivileges } from '../../manifest/build/dynamics/role';
import { areaPrivilege } from '../../manifest/build/dynamics/siteMap';
import { solutionFiles } from '../../manifest/build/dynamics/solutionFiles';
import { solutionVersion } from '../../manifest/build/dynamics/version';
import { webResourceType } from '../../manifest/build/dynamics/webResources';
import { zip } from '../../manifest/build/dynamics/zip';
import { TABLES } from '../../manifest/build/tables/tables';
import type { Right, Table } from '../../manifest/build/tables/types';

const ROOT = resolve(import.meta.dirname, '../../manifest/dynamics');
const decode = (bytes: Uint8Array | undefined) => new TextDecoder().decode(bytes);
const bytes = (text: string) => new TextEncoder().encode(text);
const BUNDLES = new Map([
  ['fthd_/panel/index.html', bytes('<script type="module" src="./main.js"></script>')],
  ['fthd_/panel/main.js', bytes('export {};')],
  ['fthd_/form/foothold.js', bytes('var Foothold={onLoad(){}};')],
]);

describe('the unpacked solution', () => {
  const sources = dynamicsSources(solutionVersion());

  it.each([...sources.keys()])('%s is checked in as the definition says', (path) => {
    expect(readFileSync(join(ROOT, path), 'utf8')).toBe(sources.get(path));
  });

  it('holds no file of a table or role that the definition lacks', () => {
    const found = DYNAMICS_GENERATED.flatMap((folder) => readdirSync(join(ROOT, folder)).map((name) => `${folder}/${name}`));
    expect(found.filter((path) => !sources.has(path))).toEqual([]);
  });

  it('names tables as the adapter and the Web API do', () => {
    expect(logicalName({ name: 'BarrierDecision' })).toBe('fthd_barrierdecision');
    expect(setName({ name: 'Response' })).toBe('fthd_responses');
    expect(setName({ name: 'Category' })).toBe('fthd_categories');
  });
});

describe('rights', () => {
  const table = (change: Partial<Table>): Table => ({
    name: 'Thing',
    label: 'Thing',
    plural: 'Things',
    description: '',
    columns: [],
    sharing: 'private',
    ownership: 'UserOwned',
    rights: {},
    ...change,
  });
  const cases: readonly [string, Partial<Table>, Right, readonly string[]][] = [
    ['own rows of a private table', {}, { create: true, read: true, edit: true }, ['Create Basic', 'Read Basic', 'Write Basic']],
    [
      'a public table is read whole, but only own rows are written',
      { sharing: 'public' },
      { create: true, read: true },
      ['Create Basic', 'Read Global'],
    ],
    ['rows of everybody', {}, { read: true, delete: true, all: true }, ['Delete Global', 'Read Global']],
    ['a row for somebody else needs Assign', {}, { create: true, forOthers: true }, ['Assign Global', 'Create Global']],
    [
      'rows of the organisation have no owner and no Assign',
      { ownership: 'OrgOwned' },
      { create: true, read: true, forOthers: true },
      ['Create Global', 'Read Global'],
    ],
  ];

  it.each(cases)('%s', (_, change, right, expected) => {
    expect(
      privileges(table(change), right).map(({ name, level }) => `${name.replace(/^prv|fthd_Thing$/g, '')} ${level}`),
    ).toEqual(expected);
  });

  it('a rep may write nothing that is published or decided', () => {
    const written = rolePrivileges('rep').filter(({ name }) => /^prv(Create|Write|Delete|Assign)/.test(name));
    expect(
      written.map(({ name }) => name).filter((name) => /Snapshot|Board|Sheet|Programme|Decision|Run|Claim|Look/.test(name)),
    ).toEqual([]);
  });

  it('nobody but the publisher holds a right on the rows of everybody in a private table of people', () => {
    for (const role of ['rep', 'manager'] as const)
      expect(
        rolePrivileges(role).filter(
          ({ name, level }) => level === 'Global' && /Read.*(Response|Snapshot|TeamSheet|Feedback|Vote|Poll)/.test(name),
        ),
      ).toEqual([]);
  });

  it.each([
    [['rep', 'manager', 'owner'] as const, 'fthd_response', 'Create'],
    [['manager', 'owner'] as const, 'fthd_barrierdecision', 'Create'],
    [['owner'] as const, 'fthd_programme', 'Create'],
  ])('an area for %s is shown to exactly them', (roles, name, verb) => {
    expect(areaPrivilege(roles)).toEqual({ table: name, verb });
  });
});

describe('a solution zip', () => {
  const files = solutionFiles({ managed: true, webResources: BUNDLES });

  it('has manifest, customizations, content types and one file for each web resource', () => {
    expect([...files.keys()].filter((path) => !path.startsWith('WebResources/'))).toEqual([
      '[Content_Types].xml',
      'customizations.xml',
      'solution.xml',
    ]);
    expect([...files.keys()].filter((path) => path.startsWith('WebResources/')).length).toBe(BUNDLES.size + 1);
  });

  it('managed and unmanaged differ in one figure', () => {
    const other = solutionFiles({ managed: false, webResources: BUNDLES });
    for (const [path, content] of files) {
      const unmanaged = decode(other.get(path)).replace('<Managed>0<', '<Managed>1<');
      expect(unmanaged).toBe(decode(content));
    }
    expect(decode(files.get('solution.xml'))).toContain('<Managed>1</Managed>');
  });

  it('names every table and web resource as a component', () => {
    const manifest = decode(files.get('solution.xml'));
    for (const table of TABLES)
      expect(manifest).toContain(`<RootComponent type="1" schemaName="${logicalName(table)}" behavior="0" />`);
    for (const name of BUNDLES.keys())
      expect(manifest).toContain(`<RootComponent type="61" schemaName="${name}" behavior="0" />`);
    for (const area of AREAS)
      expect(decode(files.get('customizations.xml'))).toContain(`$webresource:fthd_/${area.name}/index.html`);
  });

  it('takes another version for an upgrade', () => {
    expect(decode(solutionFiles({ managed: true, version: '0.2.0.0' }).get('solution.xml'))).toContain(
      '<Version>0.2.0.0</Version>',
    );
  });

  it('is the same zip of the same files, with forward slashes and without folders', () => {
    expect(zip(files)).toEqual(zip(solutionFiles({ managed: true, webResources: BUNDLES })));
    const names = Object.keys(unzipSync(zip(files)));
    expect(names).toEqual([...files.keys()]);
    expect(names.filter((name) => name.endsWith('/') || name.includes('\\'))).toEqual([]);
  });

  it.each(['a\\b.js', '/a.js', 'folder/'])('refuses %s as a path', (path) => {
    expect(() => zip(new Map([[path, bytes('')]]))).toThrow('Not a path of a zip');
  });

  it('refuses a file that the platform has no type for', () => {
    expect(webResourceType('fthd_/panel/index.html')).toBe(1);
    expect(() => webResourceType('fthd_/panel/main.js.map')).toThrow('no web resources of this type');
  });
});
