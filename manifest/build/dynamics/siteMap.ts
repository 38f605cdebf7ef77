import { AREAS, type Area } from '../areas';
import { TABLES } from '../tables/tables';
import type { Right, Role } from '../tables/types';
import { localizedNames } from './labels';
import { APP, LANGUAGE, logicalName, PREFIX } from './names';
import { ICON } from './webResources';
import { type Element, element, leaf } from './xml';

function titles(text: string): Element {
  return element('Titles', {}, [element('Title', { LCID: LANGUAGE, Title: text })]);
}

const VERBS: readonly (readonly [keyof Right, string])[] = [
  ['create', 'Create'],
  ['read', 'Read'],
];

/**
 * A right that exactly the roles of an area hold, which the site map asks for before it shows the area. Everybody but the
 * publisher holds Foothold Rep, so an area for reps is one for all of them.
 * @throws Error where no table tells these roles from the others
 */
export function areaPrivilege(roles: Area['roles']): { readonly table: string; readonly verb: string } {
  const people: readonly Role[] = ['rep', 'manager', 'owner', 'publisher'];
  const wanted = roles.includes('rep') ? ['rep'] : people.filter((role) => roles.includes(role));
  for (const table of TABLES)
    for (const [right, verb] of VERBS) {
      const holders = people.filter((role) => table.rights[role]?.[right]);
      if (holders.join() === wanted.join()) return { table: logicalName(table), verb };
    }
  throw new Error(`No right tells ${roles.join(', ')} from the other roles.`);
}

function subArea({ name, title, roles }: Area): Element {
  const { table, verb } = areaPrivilege(roles);
  return element(
    'SubArea',
    {
      Id: `${PREFIX}_${name}`,
      VectorIcon: `$webresource:${ICON}`,
      Icon: `$webresource:${ICON}`,
      Url: `$webresource:${PREFIX}_/${name}/index.html`,
      Client: 'Web',
      AvailableOffline: 'false',
      PassParams: 'false',
      Sku: 'All,OnPremise,Live,SPLA',
    },
    [titles(title), element('Privilege', { Entity: table, Privilege: verb })],
  );
}

/** The app's navigation: every area that has a place of its own. */
export function siteMap(): Element {
  return element('AppModuleSiteMap', {}, [
    leaf('SiteMapUniqueName', APP),
    leaf('EnableCollapsibleGroups', 'False'),
    leaf('ShowHome', 'True'),
    leaf('ShowPinned', 'True'),
    leaf('ShowRecents', 'True'),
    element('SiteMap', { IntroducedVersion: '7.0.0.0' }, [
      element('Area', { Id: `${PREFIX}_area`, ShowGroups: 'true', IntroducedVersion: '7.0.0.0' }, [
        titles('Foothold'),
        element('Group', { Id: `${PREFIX}_group`, IntroducedVersion: '7.0.0.0', IsProfile: 'false' }, [
          titles('Foothold'),
          ...AREAS.filter((area) => area.navigation).map(subArea),
        ]),
      ]),
    ]),
    localizedNames('Foothold'),
  ]);
}
