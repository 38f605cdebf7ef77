import type { Finding } from '../finding';
import { all, value, type XmlElement } from '../xml';
import { namesOf, type Pack, partsOf } from './pack';

/** What a tab can lead to, and the type of part that must be there. */
const LEADS: Readonly<Record<string, string>> = {
  flexiPage: 'FlexiPage',
  page: 'ApexPage',
  lwcComponent: 'LightningComponentBundle',
};

function ofTab(pack: Pack, name: string, root: XmlElement): string[] {
  const leads = Object.keys(LEADS).filter((tag) => value(root, tag) !== null);
  const isObject = value(root, 'customObject') === 'true';
  const found: string[] = [];
  if (leads.length + (isObject ? 1 : 0) !== 1)
    found.push('must lead to one thing: a Lightning page, a page, a component or an object');
  for (const tag of leads) {
    const target = value(root, tag) ?? '';
    if (!namesOf(pack, LEADS[tag] ?? '').has(target)) found.push(`leads to ${target}, which the package lacks`);
    if (tag === 'flexiPage' && pageType(pack, target) !== 'AppPage') found.push(`leads to ${target}, which is no app page`);
  }
  if (isObject && !namesOf(pack, 'CustomObject').has(name)) found.push(`there is no object ${name}`);
  if (!isObject && value(root, 'label') === null) found.push('lacks a label');
  if (!/^Custom\d+: \S/.test(value(root, 'motif') ?? '')) found.push('its motif must look like "Custom50: Big top"');
  return found;
}

function pageType(pack: Pack, name: string): string | null {
  const page = partsOf(pack, 'FlexiPage').find((part) => part.name === name);
  return page ? value(page.root, 'type') : null;
}

function ofApp(pack: Pack, root: XmlElement): string[] {
  const tabs = all(root, 'tabs').map(({ text }) => text);
  const known = namesOf(pack, 'CustomTab');
  const found = tabs
    .filter((tab) => !known.has(tab) && !/^standard-[A-Z]\w+$/.test(tab))
    .map((tab) => `shows the tab ${tab}, which the package lacks`);
  if (tabs.length === 0) found.push('shows no tab');
  found.push(...tabs.filter((tab, index) => tabs.indexOf(tab) !== index).map((tab) => `shows ${tab} twice`));
  for (const needed of ['label', 'navType', 'uiType', 'formFactors']) {
    if (value(root, needed) === null) found.push(`lacks ${needed}`);
  }
  const bar = value(root, 'utilityBar');
  if (bar !== null && pageType(pack, bar) !== 'UtilityBar') found.push(`utilityBar ${bar} is no utility bar of the package`);
  const landing = value(root, 'defaultLandingTab');
  if (landing !== null && !tabs.includes(landing)) found.push(`starts on ${landing}, which is no tab of it`);
  const colour = all(root, 'brand').map((brand) => value(brand, 'headerColor'))[0];
  if (colour && !/^#[0-9A-Fa-f]{6}$/.test(colour)) found.push(`headerColor ${colour} is no colour`);
  return found;
}

/** Check `navigation`: tabs that lead somewhere, apps that show them, and no tab that no app shows. */
export function navigation(pack: Pack): Finding[] {
  const apps = partsOf(pack, 'CustomApplication');
  const shown = new Set(apps.flatMap(({ root }) => all(root, 'tabs').map(({ text }) => text)));
  const tabs = partsOf(pack, 'CustomTab').flatMap(({ file, name, root }) => {
    const messages = ofTab(pack, name, root);
    if (apps.length > 0 && !shown.has(name)) messages.push('is shown by no app');
    return messages.map((message) => ({ file, message }));
  });
  return [...tabs, ...apps.flatMap(({ file, root }) => ofApp(pack, root).map((message) => ({ file, message })))];
}
