import { all, isTrue, value, type XmlElement } from '../../xml';
import type { Pack } from '../pack';
import { type Bundle, mainScript } from './bundle';

/** Places where the package's components may stand. */
export const TARGETS = [
  'lightning__RecordPage',
  'lightning__AppPage',
  'lightning__HomePage',
  'lightning__Tab',
  'lightning__UtilityBar',
] as const;

/** Attributes of a property that an administrator sets, by type. */
const ATTRIBUTES: Readonly<Record<string, readonly string[]>> = {
  String: ['datasource', 'placeholder'],
  Integer: ['min', 'max', 'placeholder'],
  Boolean: [],
};
const SHARED = ['name', 'type', 'label', 'description', 'default', 'required'];

/** What stands in a configuration of targets. */
const INSIDE = new Set(['property', 'objects', 'supportedFormFactors']);

function ofProperty({ attributes }: XmlElement, script: string): string[] {
  const { name = '', type = '', default: start = '', datasource, min, max } = attributes;
  const may = ATTRIBUTES[type];
  if (!may) return [`property ${name}: type ${type || 'is missing'}; ${Object.keys(ATTRIBUTES).join(', ')}`];
  const found = Object.keys(attributes)
    .filter((attribute) => ![...SHARED, ...may].includes(attribute))
    .map((attribute) => `property ${name}: ${attribute} is not possible for ${type}`);
  if (!new RegExp(String.raw`@api\s+(?:get\s+)?${name}\b`).test(script))
    found.push(`property ${name}: the script has no @api ${name}`);
  if (datasource && start !== '' && !datasource.split(',').includes(start))
    found.push(`property ${name}: its default is no choice`);
  if (type === 'Integer' && start !== '' && (Number(start) < Number(min ?? start) || Number(start) > Number(max ?? start))) {
    found.push(`property ${name}: its default is outside its range`);
  }
  if (type === 'Integer' && start !== '' && !/^-?\d+$/.test(start))
    found.push(`property ${name}: its default is no whole number`);
  if (type === 'Boolean' && start === 'true') found.push(`property ${name}: the default of a Boolean is false`);
  return found;
}

function ofConfiguration(config: XmlElement, targets: readonly string[], script: string): string[] {
  const named = (config.attributes.targets ?? '').split(',').map((one) => one.trim());
  const found = named
    .filter((one) => !targets.includes(one))
    .map((one) => `is configured for ${one || 'no target'}, which it lacks`);
  found.push(...config.children.filter(({ name }) => !INSIDE.has(name)).map(({ name }) => `${name} is no tag of a targetConfig`));
  if (all(config, 'objects').length > 0 && named.some((one) => one !== 'lightning__RecordPage')) {
    found.push('names objects for a place that is no record page');
  }
  const factors = all(config, 'supportedFormFactors').flatMap((one) => all(one, 'supportedFormFactor'));
  found.push(
    ...factors
      .filter(({ attributes }) => attributes.type !== 'Large' && attributes.type !== 'Small')
      .map(({ attributes }) => `form factor ${attributes.type}`),
  );
  if (factors.length > 0 && named.some((one) => one === 'lightning__UtilityBar' || one === 'lightning__Tab')) {
    found.push('names form factors for a place that has none');
  }
  return [...found, ...all(config, 'property').flatMap((property) => ofProperty(property, script))];
}

/** What is wrong with a component's description: places, and properties that an administrator sets there. */
export function ofDescription(pack: Pack, bundle: Bundle, root: XmlElement): string[] {
  const script = mainScript(pack, bundle);
  const targets = all(root, 'targets').flatMap((one) => all(one, 'target').map(({ text }) => text));
  const found = targets
    .filter((target) => !(TARGETS as readonly string[]).includes(target))
    .map((target) => `${target} is no place where the package stands`);
  if (value(root, 'isExposed') === null) found.push('lacks isExposed');
  if (isTrue(root, 'isExposed') !== targets.length > 0) found.push('is exposed where it has targets, and only there');
  const configs = all(root, 'targetConfigs').flatMap((one) => all(one, 'targetConfig'));
  const configured = configs.flatMap((config) => (config.attributes.targets ?? '').split(',').map((one) => one.trim()));
  found.push(...configured.filter((one, index) => configured.indexOf(one) !== index).map((one) => `${one} is configured twice`));
  return [...found, ...configs.flatMap((config) => ofConfiguration(config, targets, script))];
}
