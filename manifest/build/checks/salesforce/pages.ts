import type { Finding } from '../finding';
import { propertiesOf } from './apex';
import { controllerOf, expressionsOf, type Tag, tagsOf } from './markup';
import { filesOf, namesOf, type Pack, SOURCE, textOf } from './pack';
import { remoteAddresses } from './remote';

/** What makes a page a bare host for a bundle: no header, no style sheets and no html tag of the platform's own. */
const ATTRIBUTES: Readonly<Record<string, string>> = {
  showHeader: 'false',
  sidebar: 'false',
  standardStylesheets: 'false',
  applyHtmlTag: 'false',
  docType: 'html-5.0',
};
const OTHERS = new Set(['controller', 'applyBodyTag', 'title', 'lightningStylesheets', 'cache', 'contentType', 'language']);
const USER = new Set(['Id', 'ProfileId', 'UserRoleId']);
const ENCODED = /^JSENCODE\((.+)\)$/;

function ofPageTag(tag: Tag | undefined): string[] {
  if (tag?.name !== 'apex:page') return ['its first tag must be apex:page'];
  const wrong = Object.entries(ATTRIBUTES)
    .filter(([name, expected]) => tag.attributes[name] !== expected)
    .map(([name, expected]) => `apex:page must say ${name}="${expected}"`);
  const alien = Object.keys(tag.attributes)
    .filter((name) => !(name in ATTRIBUTES) && !OTHERS.has(name))
    .map((name) => `apex:page has no attribute ${name} that the package may use`);
  return [...wrong, ...alien];
}

/** Whether what an expression names is there: a resource, a label, a global, or a property of the controller. */
function unknown(pack: Pack, controller: string | null, expression: string): string | null {
  const bare = expression.replace(/'[^']*'/g, '');
  for (const [, global = '', name = ''] of bare.matchAll(/\$(\w+)\.(\w+)/g)) {
    if (global === 'Resource' && !namesOf(pack, 'StaticResource').has(name)) return `there is no static resource ${name}`;
    if (global === 'Label') return 'labels of the page belong to the bundle';
    if (global === 'User' && !USER.has(name)) return `$User.${name} is more than the page needs`;
    if (global === 'Api' && name !== 'Session_ID') return `$Api.${name} is an address of another protocol`;
    if (!['Resource', 'Label', 'User', 'Api'].includes(global)) return `$${global} is not used by the package`;
  }
  const own = propertiesOf(textOf(pack, `${SOURCE}classes/${controller}.cls`));
  const words = bare.replace(/\$\w+\.\w+/g, '').match(/\b[a-zA-Z]\w*\b(?!\s*\()/g) ?? [];
  const absent = words.find((word) => !own.has(word));
  return absent === undefined ? null : `the controller ${controller ?? '(none)'} has no public property ${absent}`;
}

function ofExpressions(pack: Pack, text: string): string[] {
  const controller = controllerOf(text);
  return expressionsOf(text).flatMap(({ text: expression, inScript, line }) => {
    const found: string[] = [];
    const inner = ENCODED.exec(expression)?.[1];
    if (inScript && inner === undefined) found.push(`line ${line}: {!${expression}} in a script must be wrapped in JSENCODE`);
    if (!inScript && /Session_ID/i.test(expression)) found.push(`line ${line}: the session id may stand in a script alone`);
    const fault = unknown(pack, controller, inner ?? expression);
    return fault === null ? found : [...found, `line ${line}: ${fault}`];
  });
}

/** Tags that open in a page and do not close, or close twice: Visualforce reads pages as XML. */
function unbalanced(text: string): string[] {
  const bare = text.replace(/<!--[\s\S]*?-->/g, '').replace(/(<script\b[^>]*>)[\s\S]*?(<\/script>)/g, '$1$2');
  const open: string[] = [];
  for (const match of bare.matchAll(/<(\/?)([a-zA-Z][\w:-]*)(?:"[^"]*"|'[^']*'|[^>"'])*?(\/?)>/g)) {
    const [, closes, name = '', alone] = match;
    if (alone) continue;
    if (!closes) open.push(name);
    else if (open.pop() !== name) return [`</${name}> closes a tag that is not open: pages are read as XML`];
  }
  return open.length === 0 ? [] : [`<${open.at(-1)}> is not closed: pages are read as XML`];
}

function ofPage(pack: Pack, text: string): string[] {
  const tags = tagsOf(text);
  const controller = controllerOf(text);
  const found = [...ofPageTag(tags[0]), ...unbalanced(text), ...ofExpressions(pack, text)];
  if (controller !== null && !namesOf(pack, 'ApexClass').has(controller)) found.push(`there is no class ${controller}`);
  for (const { name, attributes, line } of tags) {
    if (attributes.escape === 'false') found.push(`line ${line}: escape="false" lets markup in`);
    if (/^(iframe|object|embed|apex:iframe|apex:includeScript|base|form)$/.test(name))
      found.push(`line ${line}: ${name} is not needed`);
    const handler = Object.keys(attributes).find((attribute) => /^on[a-z]/.test(attribute));
    if (handler) found.push(`line ${line}: ${handler} runs script from markup`);
  }
  return [...found, ...remoteAddresses(text)];
}

/** Check `pages`: the page's frame, its controller and expressions, and that it loads from the package alone. */
export function pages(pack: Pack): Finding[] {
  return filesOf(pack, 'page').flatMap(({ file }) => ofPage(pack, textOf(pack, file)).map((message) => ({ file, message })));
}
