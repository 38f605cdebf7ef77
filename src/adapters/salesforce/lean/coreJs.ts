/** core-js modules that are not simply `Object.method`. The text becomes the module's default export. */
const NATIVE: Readonly<Record<string, string>> = {
  'get-iterator-method': '(o) => (o == null ? undefined : o[Symbol.iterator])',
  'get-iterator': '(o) => o[Symbol.iterator]()',
  'set-timeout': '(...a) => setTimeout(...a)',
  'set-interval': '(...a) => setInterval(...a)',
  'date/now': '() => Date.now()',
  'parse-int': 'parseInt',
  'parse-float': 'parseFloat',
  'global-this': 'globalThis',
  'json/stringify': 'JSON.stringify',
  url: 'URL',
  'url-search-params': 'URLSearchParams',
};

function camel(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}

/**
 * A module that does with the browser's own methods what the core-js module of that name does. Every browser that the
 * two CRMs support has them.
 * @example replacementFor('instance/starts-with') // gives a function that returns `o.startsWith`
 * @example replacementFor('object/define-property') // gives `Object.defineProperty`
 */
export function replacementFor(path: string): string {
  const instance = /^instance\/(.+)$/.exec(path)?.[1];
  if (instance) return `export default (o) => (o == null ? undefined : o[${JSON.stringify(camel(instance))}]);`;
  if (Object.hasOwn(NATIVE, path)) return `export default ${NATIVE[path]};`;
  const [owner = '', method] = path.split('/');
  const builtIn = camel(`-${owner}`);
  return `export default ${builtIn}${method ? `.${camel(method)}` : ''};`;
}
