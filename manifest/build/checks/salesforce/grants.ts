import type { Finding } from '../finding';
import { all, isTrue, value } from '../xml';
import { controllerOf } from './markup';
import { type Pack, partsOf, SOURCE, textOf } from './pack';

/** What the sets of the package give between them. */
function given(pack: Pack, tag: string, name: string, flag: string): ReadonlySet<string> {
  return new Set(
    partsOf(pack, 'PermissionSet').flatMap(({ root }) =>
      all(root, tag).flatMap((right) => (isTrue(right, flag) ? [value(right, name) ?? ''] : [])),
    ),
  );
}

const GIVEN: readonly (readonly [type: string, tag: string, name: string, flag: string])[] = [
  ['CustomObject', 'objectPermissions', 'object', 'allowRead'],
  ['ApexPage', 'pageAccesses', 'apexPage', 'enabled'],
  ['CustomApplication', 'applicationVisibilities', 'application', 'visible'],
];

function unseen(pack: Pack): Finding[] {
  return GIVEN.flatMap(([type, tag, name, flag]) => {
    const seen = given(pack, tag, name, flag);
    return partsOf(pack, type)
      .filter((part) => !seen.has(part.name))
      .map(({ file, name: part }) => ({ file, message: `${part}: no permission set gives it to anybody` }));
  });
}

function unseenFields(pack: Pack): Finding[] {
  const seen = given(pack, 'fieldPermissions', 'field', 'readable');
  return partsOf(pack, 'CustomField')
    .filter(({ name, root }) => !isTrue(root, 'required') && value(root, 'type') !== 'MasterDetail' && !seen.has(name))
    .map(({ file, name }) => ({ file, message: `${name}: no permission set lets anybody read it` }));
}

function unseenTabs(pack: Pack): Finding[] {
  const seen = new Set(
    partsOf(pack, 'PermissionSet').flatMap(({ root }) => all(root, 'tabSettings').map((setting) => value(setting, 'tab'))),
  );
  return partsOf(pack, 'CustomTab')
    .filter(({ name }) => !seen.has(name))
    .map(({ file, name }) => ({ file, message: `${name}: no permission set shows the tab` }));
}

/** Whoever may open a page needs its controller as well, or the page ends in "insufficient privileges". */
function pagesWithoutController(pack: Pack): Finding[] {
  return partsOf(pack, 'PermissionSet').flatMap(({ file, root }) => {
    const classes = new Set(all(root, 'classAccesses').map((right) => value(right, 'apexClass')));
    return all(root, 'pageAccesses').flatMap((right) => {
      const page = value(right, 'apexPage') ?? '';
      const controller = controllerOf(textOf(pack, `${SOURCE}pages/${page}.page`));
      if (controller === null || classes.has(controller)) return [];
      return [{ file, message: `opens the page ${page} and not its controller ${controller}` }];
    });
  });
}

/** Check `grants`: what the package brings reaches somebody. A part in no permission set is hidden from everybody after an install. */
export function grants(pack: Pack): Finding[] {
  return [...unseen(pack), ...unseenFields(pack), ...unseenTabs(pack), ...pagesWithoutController(pack)];
}
