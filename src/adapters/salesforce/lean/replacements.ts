/** Node modules that jsforce uses in the browser, and the packages that stand in for them. */
export const POLYFILLS: Readonly<Record<string, string>> = {
  stream: 'readable-stream',
  events: 'events/events.js',
  buffer: 'buffer/index.js',
  process: 'process/browser.js',
};

const thrower = (what: string) => `() => { throw new Error('${what} is not part of the browser build'); }`;

/**
 * Modules that the panel never reaches. They throw when called, so that nothing fails in silence; those that are
 * touched while loading give the little that is touched.
 */
export const STUBS: Readonly<Record<string, string>> = {
  'csv-parse': `const no = ${thrower('CSV')}; export const parse = no; export class Parser {} export default no;`,
  'csv-stringify': `const no = ${thrower('CSV')}; export const stringify = no; export class Stringifier {} export default no;`,
  xml2js: `const no = ${thrower('XML')}; export const parseString = no, parseStringPromise = no; export class Parser {} export default { parseString: no, parseStringPromise: no, Parser };`,
  'node-fetch': 'export default globalThis.fetch;',
  'https-proxy-agent': `export default class { constructor() { throw new Error('no proxy in a browser'); } }`,
  'form-data': 'export default globalThis.FormData;',
  crypto: `const no = ${thrower('crypto')}; export const createHash = no, randomBytes = no; export default { createHash: no, randomBytes: no };`,
  timers:
    'export const setTimeout = globalThis.setTimeout, clearTimeout = globalThis.clearTimeout; export default { setTimeout, clearTimeout };',
  querystring:
    'export const stringify = (o) => new URLSearchParams(o).toString(); export const parse = (s) => Object.fromEntries(new URLSearchParams(s)); export default { stringify, parse };',
};
