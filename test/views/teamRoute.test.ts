import { describe, expect, it } from 'vitest';
import { TABS, tabOf } from '../../src/views/team/sections';
import { parseTeamRoute, teamRouteText } from '../../src/views/team/teamRoute';

describe('the address of the team tab', () => {
  it.each([
    ['', { section: '', unit: null, weeks: 1, more: {} }],
    ['honesty', { section: 'honesty', unit: null, weeks: 1, more: {} }],
    ['people?unit=00E1&weeks=13&sort=score', { section: 'people', unit: '00E1', weeks: 13, more: { sort: 'score' } }],
    ['people?unit=segment%3AMid-market', { section: 'people', unit: 'segment:Mid-market', weeks: 1, more: {} }],
  ] as const)('"%s" is read and written alike', (text, route) => {
    expect(parseTeamRoute(text)).toEqual(route);
    expect(teamRouteText(route)).toBe(text);
  });

  it.each([
    ['a section that is no name', '../../x?unit=a', ''],
    ['markup', '<b>?weeks=4', ''],
  ])('%s is left out', (_, text, section) => {
    expect(parseTeamRoute(text).section).toBe(section);
  });

  it('a period that is none is this week, a unit that is too long is none', () => {
    expect(parseTeamRoute('people?weeks=7').weeks).toBe(1);
    expect(parseTeamRoute(`people?unit=${'x'.repeat(121)}`).unit).toBeNull();
  });

  it('every section opens its own tab, an unknown one the first', () => {
    for (const [tab, sections] of Object.entries(TABS)) for (const section of sections) expect(tabOf(section)).toBe(tab);
    expect(tabOf('elsewhere')).toBe('week');
  });
});
