import type { SiteMapEntry } from '../types';
import { child, children, required, text, type XmlNode } from '../xml';

function titleOf(xml: XmlNode): string {
  return text(child(child(xml, 'Titles'), 'Title'), '@Title') ?? text(xml, '@Title') ?? text(xml, '@Id') ?? '';
}

function privilegeOf(entry: XmlNode): SiteMapEntry['privilege'] {
  const [first] = children(entry, 'Privilege');
  return first ? { table: required(first, '@Entity', 'Privilege'), verb: required(first, '@Privilege', 'Privilege') } : null;
}

/** Sub-areas of an app's site map, in order. */
export function readSiteMap(xml: XmlNode): readonly SiteMapEntry[] {
  return children(child(xml, 'SiteMap'), 'Area').flatMap((area) =>
    children(area, 'Group').flatMap((group) =>
      children(group, 'SubArea').map(
        (entry): SiteMapEntry => ({
          area: titleOf(area),
          group: titleOf(group),
          title: titleOf(entry) || required(entry, '@Id', 'SubArea'),
          url: text(entry, '@Url'),
          table: text(entry, '@Entity'),
          privilege: privilegeOf(entry),
        }),
      ),
    ),
  );
}
