import { describe, expect, it } from 'vitest';
import type { Area } from '../../manifest/build/areas';
import { salesforceSources } from '../../manifest/build/salesforce/salesforceSources';
import { metadataXml } from '../../manifest/build/salesforce/xml';
import { TABLES } from '../../manifest/build/tables/tables';

const PANEL: Area = { name: 'panel', title: 'Foothold', navigation: true, roles: ['rep', 'manager', 'owner'] };
const TEAM: Area = { name: 'team', title: 'My team', navigation: true, roles: ['manager'] };
const SETUP: Area = { name: 'setup', title: 'Foothold <Setup>', navigation: false, roles: ['owner'] };

describe('a new area in the Salesforce package', () => {
  const sources = salesforceSources(TABLES, [PANEL, TEAM, SETUP]);
  const set = (role: string) => sources.get(`permissionsets/Foothold_${role}.permissionset-meta.xml`) ?? '';

  it('has a page over its own static resource', () => {
    expect(sources.get('pages/team.page')).toContain("{!URLFOR($Resource.team, 'main.js')}");
    expect(sources.has('staticresources/team.resource-meta.xml')).toBe(true);
  });

  it('with a place in the navigation has an app page set to it, a tab, and stands in the app', () => {
    expect(sources.get('flexipages/Foothold_Team.flexipage-meta.xml')).toMatch(/<name>area<\/name>\s*<value>team<\/value>/);
    expect(sources.get('tabs/Foothold_Team.tab-meta.xml')).toContain('<flexiPage>Foothold_Team</flexiPage>');
    expect(sources.get('applications/Foothold.app-meta.xml')).toMatch(
      /<tabs>Foothold_Panel<\/tabs>\s*<tabs>Foothold_Team<\/tabs>/,
    );
  });

  it('without one has a page alone', () => {
    expect([...sources.keys()].filter((path) => /setup/i.test(path)).sort()).toEqual([
      'pages/setup.page',
      'pages/setup.page-meta.xml',
      'staticresources/setup.resource-meta.xml',
    ]);
  });

  it.each([
    ['Rep', 'panel'],
    ['Manager', 'panel team'],
    ['Owner', 'panel setup'],
    ['Publisher', ''],
  ])('is opened by those whose role it is: %s "%s"', (role, pages) => {
    expect([...set(role).matchAll(/<apexPage>(\w+)</g)].map(([, name]) => name).join(' ')).toBe(pages);
    expect(/<apexClass>/.test(set(role))).toBe(pages !== '');
  });

  it('stands in the utility bar only if it is the first', () => {
    expect(sources.get('flexipages/Foothold_UtilityBar.flexipage-meta.xml')).toContain('<value>Foothold</value>');
  });
});

describe('metadata files', () => {
  it('escape what a person wrote, leave out what is undefined, repeat the tag of a list', () => {
    expect(
      metadataXml('CustomTab', { label: `<a> & "b" 'c'`, motif: undefined, tabs: ['x', 'y'] })
        .split('\n')
        .slice(2, -2),
    ).toEqual(['    <label>&lt;a&gt; &amp; &quot;b&quot; &apos;c&apos;</label>', '    <tabs>x</tabs>', '    <tabs>y</tabs>']);
  });

  it('a title with markup is text on the page too', () => {
    const page = salesforceSources(TABLES, [SETUP]).get('pages/setup.page') ?? '';
    expect(page).toContain('<title>Foothold &lt;Setup&gt;</title>');
  });
});
