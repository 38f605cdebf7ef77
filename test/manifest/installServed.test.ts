import { beforeAll, describe, expect, it } from 'vitest';
import { solutionFiles } from '../../manifest/build/dynamics/solutionFiles';
import { mayOpen, visiblePlaces, visibleTabs } from '../sandbox/packages/access';
import { resourceAddress, staticResource, webResourceAt } from '../sandbox/packages/served';
import { renderPage } from '../sandbox/salesforce/visualforce/renderPage';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import type { SandboxUser } from '../sandbox/store/types';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';
import { salesforceFiles } from './installWorld';

const bytes = (text: string) => new TextEncoder().encode(text);
const text = (served: { readonly bytes: Uint8Array } | null) => served && new TextDecoder().decode(served.bytes);

const VALUES = {
  sessionId: '00D000000000001!a.b',
  userId: tiny.users.ada,
  resource: (name: string) => `/resource/1/fthd__${name}`,
  controller: { pageOrigin: 'https://x.lightning.force.com', odd: `</script>'"\\` },
};

let sandbox: Sandbox;
const user = (name: keyof typeof tiny.users): SandboxUser => {
  const found = sandbox.store.user(tiny.users[name]);
  if (!found) throw new Error(`no user ${name}`);
  return found;
};
const installed = () => {
  const { salesforce, dynamics } = sandbox.packages;
  if (!salesforce || !dynamics) throw new Error('not installed');
  return { salesforce, dynamics };
};

beforeAll(async () => {
  const main = 'force-app/main/default/staticresources/panel/main.js';
  const index = bytes('<!doctype html><script src="./main.js"></script>');
  sandbox = await createSandbox({
    packages: {
      salesforce: salesforceFiles({ [main]: () => 'import "./chunk-a.js";' }),
      dynamics: solutionFiles({
        managed: true,
        webResources: new Map([
          ['fthd_/panel/index.html', index],
          ['fthd_/panel/main.js', bytes('1')],
        ]),
      }),
    },
  });
  tinyCompany(sandbox.store);
});

describe('what installed packages serve', () => {
  it('static resources under their name, with and without the stamp of the version, and nothing else', () => {
    const { salesforce } = installed();
    const address = `${resourceAddress(salesforce, 'panel')}/main.js`;
    expect(text(staticResource(salesforce, address))).toBe('import "./chunk-a.js";');
    expect(staticResource(salesforce, '/resource/fthd__panel/main.js')?.contentType).toMatch(/^text\/javascript/);
    for (const path of ['/resource/fthd__panel/none.js', '/resource/other__panel/main.js', '/resource/fthd__panel/../main.js'])
      expect(staticResource(salesforce, path), path).toBeNull();
    expect(staticResource(null, '/resource/fthd__panel/main.js')).toBeNull();
  });

  it('web resources at their names, so that relative addresses hold, with the platform’s types', () => {
    const { dynamics } = installed();
    expect(webResourceAt(dynamics, '/WebResources/fthd_/panel/index.html')?.contentType).toBe('text/html; charset=utf-8');
    const beside = new URL('./main.js', 'http://crm.test/WebResources/fthd_/panel/index.html').pathname;
    expect(text(webResourceAt(dynamics, beside))).toBe('1');
    expect(webResourceAt(dynamics, '/%7B637000000000000000%7D/WebResources/fthd_/icons/foothold.svg')?.contentType).toBe(
      'image/svg+xml',
    );
    expect(webResourceAt(dynamics, '/WebResources/fthd_/panel/none.js')).toBeNull();
  });

  it('a page, class, tab and place of the site map to whom a set or role opens it', () => {
    const { salesforce, dynamics } = installed();
    for (const [kind, name] of [
      ['pages', 'panel'],
      ['classes', 'FootholdFrame'],
    ] as const) {
      expect(mayOpen(salesforce, user('ada'), kind, name), kind).toBe(true);
      expect(mayOpen(salesforce, user('publisher'), kind, name), kind).toBe(false);
      expect(mayOpen(salesforce, user('admin'), kind, name), kind).toBe(true);
    }
    expect(visibleTabs(salesforce, user('ada')).map(({ name }) => name)).toContain('Foothold_Panel');
    expect(visibleTabs(salesforce, user('publisher'))).toEqual([]);
    const places = (name: keyof typeof tiny.users) => visiblePlaces(dynamics, user(name), sandbox.store).map(({ url }) => url);
    expect(places('ada')).toContain('$webresource:fthd_/panel/index.html');
    expect(places('publisher')).toEqual([]);
  });
});

describe('a Visualforce page of the package', () => {
  it('is rendered from its source: a session, the person and the hosts as JSON, the bundle from the package', () => {
    const page = installed().salesforce.pages.find(({ name }) => name === 'panel');
    const controller = {
      ...VALUES.controller,
      instanceUrl: 'https://x.vf.force.com',
      soleCurrency: '',
      serverTime: '2026-11-22T09:30:00Z',
    };
    const html = renderPage(page?.source ?? '', { ...VALUES, controller });
    const config = /<script type="application\/json" id="foothold-config">([\s\S]*?)<\/script>/.exec(html)?.[1] ?? '';
    expect(JSON.parse(config)).toEqual({
      sessionId: VALUES.sessionId,
      userId: tiny.users.ada,
      instanceUrl: 'https://x.vf.force.com',
      pageOrigin: VALUES.controller.pageOrigin,
      currency: '',
      now: '2026-11-22T09:30:00Z',
    });
    expect(html).toContain('src="/resource/1/fthd__panel/main.js"');
    expect(html).not.toMatch(/\{!|apex:/);
    expect(html.startsWith('<!DOCTYPE HTML>')).toBe(true);
  });

  it.each([
    ['"{!JSENCODE(odd)}"', String.raw`"\u003C\/script\u003E\'\"\\"`],
    ['{!odd}', '&#60;/script&#62;&#39;&#34;\\'],
    ["{!URLFOR($Resource.panel, 'a/b.js')}", '/resource/1/fthd__panel/a/b.js'],
    ['{!$User.Id}', tiny.users.ada],
  ])('fills %s as the platform does', (source, filled) => {
    expect(renderPage(`<apex:page showHeader="false">${source}</apex:page>`, VALUES)).toBe(`<!DOCTYPE HTML>\n${filled}\n`);
  });

  it.each([
    ['<apex:page action="{!go}">x</apex:page>', 'the attribute action'],
    ['<apex:page>{!$Organization.Name}</apex:page>', 'the expression {!$Organization.Name}'],
    ['<apex:page>{!unknown}</apex:page>', 'the expression {!unknown}'],
    ['<apex:page>{!IF(a, b, c)}</apex:page>', 'the expression {!IF(a, b, c)}'],
    ['<apex:page><apex:form/></apex:page>', '<apex:form>'],
    ['<html></html>', 'what is no <apex:page>'],
  ])('refuses %s by name', (source, named) => {
    expect(() => renderPage(source, VALUES)).toThrow(named);
  });
});
