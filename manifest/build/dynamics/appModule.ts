import { AREAS } from '../areas';
import type { Role } from '../tables/types';
import { descriptions, localizedNames } from './labels';
import { APP, braced } from './names';
import { roleId } from './role';
import { ICON, webResourceId } from './webResources';
import { type Element, element, leaf } from './xml';

/** The app: who sees it, and the site map that it shows. */
export function appModule(): Element {
  const roles = (['rep', 'manager', 'owner', 'publisher'] as const satisfies readonly Role[]).filter((role) =>
    AREAS.some((area) => area.navigation && area.roles.includes(role)),
  );
  return element('AppModule', {}, [
    leaf('UniqueName', APP),
    leaf('IntroducedVersion', '0.1.0.0'),
    leaf('WebResourceId', webResourceId(ICON)),
    leaf('OptimizedFor', ''),
    leaf('statecode', 0),
    leaf('statuscode', 1),
    leaf('FormFactor', 1),
    leaf('ClientType', 4),
    leaf('NavigationType', 0),
    element('AppModuleComponents', {}, [element('AppModuleComponent', { type: '62', schemaName: APP })]),
    element(
      'AppModuleRoleMaps',
      {},
      roles.map((role) => element('Role', { id: braced(roleId(role)) })),
    ),
    localizedNames('Foothold'),
    descriptions('Good record keeping that pays for the person who does it.'),
  ]);
}
