import type { Finding } from '../finding';
import { all, isTrue, value, type XmlElement } from '../xml';
import { type Pack, type Part, partsOf } from './pack';

/** Templates of Lightning pages with the type of page and the regions that each has. */
const TEMPLATES: Readonly<Record<string, { readonly type: string; readonly regions: readonly string[] }>> = {
  'flexipage:defaultAppHomeTemplate': { type: 'AppPage', regions: ['main'] },
  'flexipage:appHomeTemplateTwoColumns': { type: 'AppPage', regions: ['left', 'right'] },
  'flexipage:recordHomeTemplateDesktop': { type: 'RecordPage', regions: ['header', 'main', 'sidebar'] },
  'flexipage:recordHomeWithSubheaderTemplateDesktop': {
    type: 'RecordPage',
    regions: ['header', 'subheader', 'main', 'sidebar'],
  },
  'home:desktopTemplate': { type: 'HomePage', regions: ['top', 'bottomLeft', 'bottomRight', 'sidebar'] },
  'one:utilityBarTemplateDesktop': { type: 'UtilityBar', regions: ['utilityItems', 'backgroundComponents'] },
};

/** The place of a component that belongs to each type of page. */
const PLACES: Readonly<Record<string, string>> = {
  AppPage: 'lightning__AppPage',
  HomePage: 'lightning__HomePage',
  RecordPage: 'lightning__RecordPage',
  UtilityBar: 'lightning__UtilityBar',
};

/** Components of the platform have a namespace of their own, such as `flexipage:`. */
const OWN = /^(?:c:)?(\w+)$/;

function instancesOf(root: XmlElement): XmlElement[] {
  return all(root, 'flexiPageRegions').flatMap((region) =>
    all(region, 'itemInstances').flatMap((item) => all(item, 'componentInstance')),
  );
}

/** Names of the properties that an administrator may set in a place. */
function propertiesAt(component: Part, place: string): ReadonlySet<string> {
  const configs = all(component.root, 'targetConfigs').flatMap((one) => all(one, 'targetConfig'));
  const here = configs.filter(({ attributes }) =>
    (attributes.targets ?? '')
      .split(',')
      .map((one) => one.trim())
      .includes(place),
  );
  return new Set(here.flatMap((config) => all(config, 'property').map(({ attributes }) => attributes.name ?? '')));
}

function ofInstance(pack: Pack, instance: XmlElement, type: string): string[] {
  const named = value(instance, 'componentName') ?? '';
  const own = OWN.exec(named)?.[1];
  if (own === undefined) return [];
  const component = partsOf(pack, 'LightningComponentBundle').find(({ name }) => name === own);
  if (!component) return [`holds ${named}, which the package lacks`];
  const place = PLACES[type] ?? '';
  const targets = all(component.root, 'targets').flatMap((one) => all(one, 'target').map(({ text }) => text));
  const found: string[] = [];
  if (!isTrue(component.root, 'isExposed') || !targets.includes(place))
    found.push(`holds ${named}, which may not stand on a ${type}`);
  const may = propertiesAt(component, place);
  for (const property of all(instance, 'componentInstanceProperties')) {
    const name = value(property, 'name') ?? '';
    if (value(property, 'type') !== 'decorator' && !may.has(name))
      found.push(`sets ${name} of ${named}, which a ${type} does not offer`);
  }
  return found;
}

function ofPage(pack: Pack, root: XmlElement): string[] {
  const type = value(root, 'type') ?? '';
  const template = all(root, 'template').map((one) => value(one, 'name') ?? '')[0] ?? '';
  const known = TEMPLATES[template];
  const regions = all(root, 'flexiPageRegions').map((region) => value(region, 'name') ?? '');
  const found: string[] = [];
  if (!known) found.push(`template ${template || 'is missing'}: none of those that the check knows`);
  else {
    if (known.type !== type) found.push(`template ${template} is for a ${known.type}, this is a ${type}`);
    found.push(
      ...regions.filter((name) => !known.regions.includes(name)).map((name) => `template ${template} has no region ${name}`),
    );
  }
  found.push(...regions.filter((name, index) => regions.indexOf(name) !== index).map((name) => `region ${name} stands twice`));
  if ((type === 'RecordPage') !== (value(root, 'sobjectType') !== null))
    found.push('a record page names its sobjectType, no other page does');
  const instances = instancesOf(root);
  const identifiers = instances.map((instance) => value(instance, 'identifier') ?? '');
  if (identifiers.includes('')) found.push('a component has no identifier');
  found.push(
    ...identifiers.filter((id, index) => id && identifiers.indexOf(id) !== index).map((id) => `identifier ${id} stands twice`),
  );
  return [...found, ...instances.flatMap((instance) => ofInstance(pack, instance, type))];
}

/** Check `lightningPages`: templates, regions, and components that may stand where they are put. */
export function lightningPages(pack: Pack): Finding[] {
  return partsOf(pack, 'FlexiPage').flatMap(({ file, root }) => ofPage(pack, root).map((message) => ({ file, message })));
}
