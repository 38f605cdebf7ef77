import { InstallError } from '../../packages/InstallError';

/** What a page's expressions may ask for. */
export interface PageValues {
  /** `$Api.Session_ID`: an API session of the person for whom it is rendered. */
  readonly sessionId: string;
  /** `$User.Id` */
  readonly userId: string;
  /** Address of a static resource of the page's own package: `$Resource.panel`. */
  resource(name: string): string;
  /** Properties of the page's controller. Apex does not run here, so whoever renders supplies what the class would give. */
  readonly controller: Readonly<Record<string, string>>;
}

const ATTRIBUTES = new Set([
  'controller',
  'showHeader',
  'sidebar',
  'standardStylesheets',
  'applyHtmlTag',
  'applyBodyTag',
  'docType',
]);

const FUNCTIONS: Readonly<Record<string, (value: string) => string>> = { JSENCODE: jsEncode, HTMLENCODE: htmlEncode };

function refuse(what: string): never {
  throw new InstallError(`The local CRM does not render ${what}.`);
}

/** As the platform's JSENCODE: safe inside quotes of a script. */
function jsEncode(value: string): string {
  return value
    .replace(/[\\'"/]/g, (sign) => `\\${sign}`)
    .replace(/\n/g, '\\n')
    .replace(/\r/g, '\\r')
    .replace(/</g, '\\u003C')
    .replace(/>/g, '\\u003E');
}

function htmlEncode(value: string): string {
  return value.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);
}

/** A value without functions around it. */
function plainValue(expression: string, values: PageValues): string {
  if (expression === '$Api.Session_ID') return values.sessionId;
  if (expression === '$User.Id') return values.userId;
  const property = values.controller[expression];
  if (property === undefined || !/^\w+$/.test(expression)) refuse(`the expression {!${expression}}`);
  return property;
}

function evaluate(expression: string, values: PageValues): string {
  const resource = /^URLFOR\(\s*\$Resource\.(\w+)\s*(?:,\s*'([^']*)'\s*)?\)$/.exec(expression);
  if (resource) return htmlEncode([values.resource(resource[1] ?? ''), resource[2]].filter(Boolean).join('/'));
  const [, name = '', inner = ''] = /^([A-Z]+)\((.*)\)$/.exec(expression) ?? [];
  const encode = FUNCTIONS[name];
  if (encode) return encode(plainValue(inner.trim(), values));
  // The platform escapes what stands in a page without a function around it.
  return htmlEncode(plainValue(expression, values));
}

/**
 * Renders the source of a Visualforce page as the platform sends it: the document inside `<apex:page>`, its expressions
 * filled. It knows the few that a page needs to hand over a session and to load a bundle: JSENCODE, HTMLENCODE, URLFOR over
 * $Resource, $Api.Session_ID, $User.Id and properties of the controller.
 * @throws InstallError naming any other component, attribute or expression
 */
export function renderPage(source: string, values: PageValues): string {
  const [, attributes = '', body = ''] =
    /^\s*<apex:page\b([^>]*)>([\s\S]*)<\/apex:page>\s*$/.exec(source) ?? refuse('what is no <apex:page>');
  for (const [, name = ''] of attributes.matchAll(/(\S+?)\s*=\s*"[^"]*"/g))
    if (!ATTRIBUTES.has(name)) refuse(`the attribute ${name} of <apex:page>`);
  const component = /<\/?((?:apex|c|ui|flow|chatter|knowledge|analytics|\w+__\w+):\w+)/.exec(body)?.[1];
  if (component) refuse(`<${component}>`);
  const filled = body.replace(/\{!([^}]*)\}/g, (_, expression: string) => evaluate(expression.trim(), values));
  return `<!DOCTYPE HTML>\n${filled.trim()}\n`;
}
