import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { XMLParser } from 'fast-xml-parser';
import { describe, expect, it } from 'vitest';
import { AREAS } from '../../manifest/build/areas';
import { fieldName, objectName, ROLES, roleName } from '../../manifest/build/salesforce/names';
import { GENERATED, salesforceSources } from '../../manifest/build/salesforce/salesforceSources';
import { TABLES } from '../../manifest/build/tables/tables';

const MAIN = resolve(import.meta.dirname, '../../manifest/salesforce/force-app/main/default');
const sources = salesforceSources();
const parser = new XMLParser({ isArray: (name) => /Permissions$|Accesses$|tabSettings|labels|tabs/.test(name) });

function below(folder: string): readonly string[] {
  return readdirSync(join(MAIN, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(MAIN.length + 1))
    .sort();
}

interface PermissionSet {
  readonly classAccesses?: readonly { readonly apexClass: string }[];
  readonly pageAccesses?: readonly { readonly apexPage: string }[];
  readonly tabSettings?: readonly { readonly tab: string }[];
  readonly userPermissions: readonly { readonly name: string; readonly enabled: boolean }[];
  readonly fieldPermissions: readonly { readonly field: string; readonly editable: boolean; readonly readable: boolean }[];
  readonly objectPermissions: readonly ({ readonly object: string } & Readonly<Record<string, boolean>>)[];
}

function permissionSet(role: string): PermissionSet {
  const text = sources.get(`permissionsets/Foothold_${role}.permissionset-meta.xml`) ?? '';
  return (parser.parse(text) as { PermissionSet: PermissionSet }).PermissionSet;
}

/** c, r, e, d of a set on an object, with v and m for the rows of everybody. */
function held(role: string, object: string): string {
  const right = permissionSet(role).objectPermissions.find((each) => each.object === object);
  if (!right) return '';
  const letters = {
    allowCreate: 'c',
    allowRead: 'r',
    allowEdit: 'e',
    allowDelete: 'd',
    viewAllRecords: 'v',
    modifyAllRecords: 'm',
  };
  return Object.entries(letters)
    .filter(([name]) => right[name])
    .map(([, letter]) => letter)
    .join('');
}

describe('the sources of the Salesforce package', () => {
  it.each([...sources.keys()])('%s is checked in as it follows from the definition', (path) => {
    expect(readFileSync(join(MAIN, path), 'utf8')).toBe(sources.get(path));
  });

  it('nothing else stands in the generated folders', () => {
    expect(GENERATED.flatMap(below).filter((path) => !sources.has(path))).toEqual([]);
  });

  it('the bundle is built, never checked in', () => {
    expect(below('staticresources').filter((path) => !path.endsWith('.resource-meta.xml'))).toEqual([]);
  });

  it('every table and column is an object and a field, without a namespace of its own', () => {
    for (const table of TABLES) {
      expect(sources.has(`objects/${objectName(table)}/${objectName(table)}.object-meta.xml`)).toBe(true);
      for (const column of table.columns)
        expect(sources.has(`objects/${objectName(table)}/fields/${fieldName(column)}.field-meta.xml`)).toBe(true);
    }
    expect([...sources].filter(([path, text]) => path.startsWith('objects/') && /fthd/i.test(path + text))).toEqual([]);
  });

  it('private rows are private inside and outside, public ones are read inside only', () => {
    for (const table of TABLES) {
      const text = sources.get(`objects/${objectName(table)}/${objectName(table)}.object-meta.xml`) ?? '';
      expect(text).toContain('<externalSharingModel>Private</externalSharingModel>');
      expect(text).toContain(`<sharingModel>${table.sharing === 'private' ? 'Private' : 'Read'}</sharingModel>`);
    }
  });

  it('a key is an external id: unique, case-sensitive and required', () => {
    const keys = TABLES.flatMap((table) =>
      table.columns
        .filter(({ key }) => key)
        .map((column) => `objects/${objectName(table)}/fields/${fieldName(column)}.field-meta.xml`),
    );
    expect(keys.length).toBeGreaterThan(10);
    for (const path of keys)
      for (const tag of ['caseSensitive', 'externalId', 'required', 'unique'])
        expect(sources.get(path)).toContain(`<${tag}>true</${tag}>`);
  });
});

describe('permission sets', () => {
  it.each([
    ['Rep', 'Response__c', 'cre'],
    ['Rep', 'ActionLog__c', 'cr'],
    ['Rep', 'Snapshot__c', 'r'],
    ['Rep', 'TeamSheet__c', ''],
    ['Rep', 'GroupSheet__c', ''],
    ['Rep', 'Programme__c', 'r'],
    ['Manager', 'Response__c', ''],
    ['Manager', 'Snapshot__c', ''],
    ['Manager', 'TeamSheet__c', 'r'],
    ['Manager', 'BarrierDecision__c', 'cr'],
    ['Owner', 'Programme__c', 'cr'],
    ['Owner', 'Feedback__c', 'rv'],
    ['Owner', 'Snapshot__c', ''],
    ['Publisher', 'Snapshot__c', 'credvm'],
    ['Publisher', 'Programme__c', 'rv'],
    // Deleting what is past its time is Modify All, which drags the edit right along.
    ['Publisher', 'Response__c', 'redvm'],
  ])('Foothold %s has %s: "%s"', (role, object, rights) => {
    expect(held(role, object)).toBe(rights);
  });

  it('what may only be read or deleted has no field that can be written', () => {
    const writable = permissionSet('Publisher').fieldPermissions.filter(({ editable }) => editable);
    expect(writable.filter(({ field }) => /^(Response|ActionLog|Look|Feedback|Vote|OptIn)__c/.test(field))).toEqual([]);
    expect(writable.some(({ field }) => field === 'Snapshot__c.Score__c')).toBe(true);
  });

  it('nobody but the publisher sees or changes the rows of everybody, save the feedback that its owner reads', () => {
    const wide = ROLES.filter((role) => role !== 'publisher').flatMap((role) =>
      permissionSet(roleName(role)).objectPermissions.filter((right) => right.viewAllRecords || right.modifyAllRecords),
    );
    expect(wide.map(({ object }) => object).sort()).toEqual(['Feedback__c', 'PollAnswer__c', 'Vote__c']);
    expect(wide.some((right) => right.modifyAllRecords)).toBe(false);
  });

  it.each(ROLES)('%s: required fields carry no right, the platform refuses one', (role) => {
    const required = TABLES.flatMap((table) =>
      table.columns.filter((column) => column.required).map((column) => `${objectName(table)}.${fieldName(column)}`),
    );
    const named = permissionSet(roleName(role)).fieldPermissions.map(({ field }) => field);
    expect(named.filter((field) => required.includes(field))).toEqual([]);
    expect(new Set(named).size).toBe(named.length);
  });

  it.each(ROLES)('%s: API Enabled and the pages of the own areas, no other user permission', (role) => {
    const set = permissionSet(roleName(role));
    expect(set.userPermissions).toEqual([{ enabled: true, name: 'ApiEnabled' }]);
    const own = AREAS.filter(({ roles }) => roles.includes(role)).map(({ name }) => name);
    expect((set.pageAccesses ?? []).map(({ apexPage }) => apexPage)).toEqual(own);
    expect((set.classAccesses ?? []).length).toBe(own.length > 0 ? 1 : 0);
    expect((set.tabSettings ?? []).every(({ tab }) => existsSync(join(MAIN, `tabs/${tab}.tab-meta.xml`)))).toBe(true);
  });
});

describe('the page', () => {
  const page = sources.get('pages/panel.page') ?? '';

  it('loads nothing from elsewhere', () => {
    expect([...page.matchAll(/(?:src|href)="([^"]*)"/g)].map(([, address]) => address)).toEqual([
      'data:,',
      "{!URLFOR($Resource.panel, 'main.js')}",
    ]);
  });

  it('names the session once, escaped, in the element that the panel takes away', () => {
    expect(page.match(/Session_ID/g)).toHaveLength(1);
    expect(page).toMatch(/id="foothold-config">[^<]*"sessionId": "\{!JSENCODE\(\$Api\.Session_ID\)\}"/);
  });

  it('every expression is escaped or a resource, and names a member of its controller', () => {
    const controller = readFileSync(join(MAIN, 'classes/FootholdFrame.cls'), 'utf8');
    for (const [, expression] of page.matchAll(/\{!([^}]*)\}/g)) {
      expect(expression).toMatch(/^JSENCODE\((\$Api\.Session_ID|\$User\.Id|\w+)\)$|^URLFOR\(\$Resource\.panel, 'main\.js'\)$/);
      const member = /^JSENCODE\((\w+)\)$/.exec(expression ?? '')?.[1];
      if (member) expect(controller).toMatch(new RegExp(`public String ${member} \\{`));
    }
  });
});

describe('words of the component', () => {
  it('every label that it imports is in the labels file, and none is left over', () => {
    const component = below('lwc/footholdPanel')
      .filter((path) => path.endsWith('.js') && !path.includes('__tests__'))
      .map((path) => readFileSync(join(MAIN, path), 'utf8'))
      .join('\n');
    const labels = parser.parse(readFileSync(join(MAIN, 'labels/CustomLabels.labels-meta.xml'), 'utf8')) as {
      CustomLabels: { labels: readonly { fullName: string; value: string }[] };
    };
    const used = [...component.matchAll(/@salesforce\/label\/c\.(\w+)/g)].map(([, name]) => name).sort();
    expect(labels.CustomLabels.labels.map(({ fullName }) => fullName).sort()).toEqual(used);
  });
});
