import { badRequest, unsupported } from '../http/DataverseError';
import { fetchError } from './fetchError';
import type { Fetch, FetchAttribute, FetchCondition, FetchEntity, FetchFilter, FetchLink, FetchOrder } from './fetchNode';
import { allow, flag, needed, parseXml, whole, type XmlElement } from './xmlElement';

const FETCH = [
  'version',
  'mapping',
  'output-format',
  'no-lock',
  'aggregate',
  'distinct',
  'top',
  'count',
  'page',
  'paging-cookie',
  'returntotalrecordcount',
  'useraworderby',
];
const PARTS = ['attribute', 'all-attributes', 'order', 'filter', 'link-entity'];

/** At most 15 link-entity elements, as on the platform. */
const MAX_LINKS = 15;

/** Parses FetchXML. Elements, attributes and link types outside of what is supported are refused by name. */
export function parseFetch(xml: string): Fetch {
  const root = parseXml(xml);
  if (root.name !== 'fetch') throw fetchError('malformed', `<fetch> was expected, found <${root.name}>.`);
  allow(root, FETCH, ['entity']);
  const [entity] = root.children;
  if (!entity || root.children.length > 1) throw fetchError('element', '<fetch> needs one <entity>.');
  allow(entity, ['name'], PARTS);
  const top = whole(root, 'top', 1);
  if (top !== null && (root.attributes.count !== undefined || root.attributes.page !== undefined)) {
    throw fetchError('value', "The top attribute can't be specified with paging attribute page or count.");
  }
  const parsed = entityParts(entity);
  if (countLinks(parsed) > MAX_LINKS)
    throw badRequest(`Number of link entities in a query exceeded the limit of ${MAX_LINKS}.`, '0x8004430d');
  return {
    entity: { ...parsed, name: needed(entity, 'name') },
    aggregate: flag(root, 'aggregate', false),
    distinct: flag(root, 'distinct', false),
    top,
    count: whole(root, 'count', 1),
    page: whole(root, 'page', 1) ?? 1,
    total: flag(root, 'returntotalrecordcount', false),
  };
}

function countLinks(entity: FetchEntity): number {
  return entity.links.reduce((sum, link) => sum + 1 + countLinks(link), 0);
}

function entityParts(element: XmlElement): FetchEntity {
  const named = (name: string) => element.children.filter((child) => child.name === name);
  return {
    name: needed(element, 'name'),
    allAttributes: named('all-attributes').length > 0,
    attributes: named('attribute').map(attributeOf),
    orders: named('order').map(orderOf),
    filters: named('filter').map(filterOf),
    links: named('link-entity').map(linkOf),
  };
}

function attributeOf(element: XmlElement): FetchAttribute {
  allow(element, ['name', 'alias', 'aggregate', 'groupby', 'distinct', 'dategrouping', 'usertimezone'], []);
  return {
    name: needed(element, 'name'),
    alias: element.attributes.alias ?? null,
    aggregate: element.attributes.aggregate ?? null,
    groupBy: flag(element, 'groupby', false),
    distinct: flag(element, 'distinct', false),
    dateGrouping: element.attributes.dategrouping ?? null,
    userTimeZone: flag(element, 'usertimezone', true),
  };
}

function orderOf(element: XmlElement): FetchOrder {
  allow(element, ['attribute', 'alias', 'entityname', 'descending'], []);
  return {
    attribute: element.attributes.attribute ?? null,
    alias: element.attributes.alias ?? null,
    entityAlias: element.attributes.entityname ?? null,
    descending: flag(element, 'descending', false),
  };
}

function filterOf(element: XmlElement): FetchFilter {
  allow(element, ['type'], ['condition', 'filter']);
  const type = element.attributes.type ?? 'and';
  if (type !== 'and' && type !== 'or') throw fetchError('filterType', `The filter type '${type}' must be 'and' or 'or'.`);
  return {
    type,
    conditions: element.children.filter((child) => child.name === 'condition').map(conditionOf),
    filters: element.children.filter((child) => child.name === 'filter').map(filterOf),
  };
}

function conditionOf(element: XmlElement): FetchCondition {
  allow(element, ['attribute', 'operator', 'value', 'entityname'], ['value']);
  for (const value of element.children) allow(value, ['uiname', 'uitype'], []);
  const single = element.attributes.value;
  return {
    attribute: needed(element, 'attribute'),
    entityAlias: element.attributes.entityname ?? null,
    operator: needed(element, 'operator'),
    values: single !== undefined ? [single] : element.children.map((value) => value.text),
  };
}

function linkOf(element: XmlElement): FetchLink {
  allow(element, ['name', 'from', 'to', 'alias', 'link-type', 'intersect', 'visible'], PARTS);
  const type = element.attributes['link-type'] ?? 'inner';
  if (type !== 'inner' && type !== 'outer') throw unsupported(`The link-type '${type}' in FetchXML`);
  return {
    ...entityParts(element),
    from: needed(element, 'from'),
    to: needed(element, 'to'),
    alias: element.attributes.alias ?? null,
    outer: type === 'outer',
  };
}
