import ts from 'typescript';
import { auraMethodsOf } from '../apex';
import { namesOf, type Pack, SOURCE, textOf } from '../pack';
import { remoteAddresses } from '../remote';
import { type Bundle, withoutComments } from './bundle';

/** Modules of the platform that the package may import. Message channels are not among them: they would have to be exposed. */
const PLATFORM = [
  /^lwc$/,
  /^lightning\/(?:navigation|refresh|uiRecordApi|platformShowToastEvent)$/,
  /^@salesforce\/(?:user\/Id|client\/formFactor|i18n\/\w+)$/,
];

/** What no script of a component may say. */
const REFUSED: readonly (readonly [RegExp, string])[] = [
  [/postMessage\([^;]*,\s*['"`]\*['"`]\s*\)/g, "a message to '*' reaches whoever frames the page"],
  [/\beval\s*\(|\bnew\s+Function\b/g, 'text must not become code'],
  [/\binnerHTML\b|\binsertAdjacentHTML\b|\bouterHTML\b/g, 'text must not become markup'],
  [/\bdocument\s*\.\s*cookie\b|\blocalStorage\b|\bsessionStorage\b/g, 'the component keeps nothing on the device'],
  [/\bconsole\s*\.\s*\w+\s*\(/g, 'logs can hold personal data'],
];

function ofImport(pack: Pack, bundle: Bundle, specifier: string): string | null {
  if (PLATFORM.some((pattern) => pattern.test(specifier)) || specifier.startsWith('@salesforce/label/')) return null;
  const apex = /^@salesforce\/apex\/(\w+)\.(\w+)$/.exec(specifier);
  if (apex) {
    const methods = auraMethodsOf(textOf(pack, `${SOURCE}classes/${apex[1]}.cls`));
    return methods.has(apex[2] ?? '') ? null : `imports ${specifier}: no such method with @AuraEnabled`;
  }
  const resource = /^@salesforce\/resourceUrl\/(\w+)$/.exec(specifier);
  if (resource) return namesOf(pack, 'StaticResource').has(resource[1] ?? '') ? null : `imports ${specifier}: no such resource`;
  const other = /^c\/(\w+)$/.exec(specifier);
  if (other)
    return namesOf(pack, 'LightningComponentBundle').has(other[1] ?? '') ? null : `imports ${specifier}: no such component`;
  const local = /^\.\/(\w+)(?:\.(?:js|html|css))?$/.exec(specifier);
  if (local) {
    const names = [...bundle.scripts, ...bundle.templates, ...bundle.styles];
    const found = names.some((file) => file.slice(bundle.folder.length).split('.')[0] === local[1]);
    return found ? null : `imports ${specifier}: no such file in the component`;
  }
  return `imports ${specifier}, which the package may not use`;
}

/** What is wrong with a script of a component: imports that lead nowhere, and what a reviewed package may not do. */
export function ofScript(pack: Pack, bundle: Bundle, file: string): string[] {
  const text = withoutComments(textOf(pack, file));
  const imports = ts.preProcessFile(text, true, true).importedFiles.map(({ fileName }) => fileName);
  const found = imports.flatMap((specifier) => ofImport(pack, bundle, specifier) ?? []);
  for (const [pattern, why] of REFUSED) {
    for (const match of text.matchAll(pattern)) found.push(`${match[0].slice(0, 40)}: ${why}`);
  }
  if (/addEventListener\(\s*['"]message['"]/.test(text) && !(/\.origin\b/.test(text) && /\.source\b/.test(text))) {
    found.push('hears messages without comparing both their origin and their source');
  }
  return [...found, ...remoteAddresses(text)];
}
