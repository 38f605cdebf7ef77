import type { SalesforcePackage, Solution } from './types';

/** A file as a CRM sends it. */
export interface Served {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** By ending, for what lies inside an archive. */
const INSIDE: Readonly<Record<string, string>> = {
  html: 'text/html; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  css: 'text/css; charset=utf-8',
  svg: 'image/svg+xml',
  png: 'image/png',
  json: 'application/json',
};

/** By the platform's number of a web resource's type. */
const WEB_RESOURCES: Readonly<Record<number, string>> = {
  1: 'text/html; charset=utf-8',
  2: 'text/css; charset=utf-8',
  3: 'text/javascript; charset=utf-8',
  4: 'text/xml; charset=utf-8',
  5: 'image/png',
  11: 'image/svg+xml',
  12: 'text/xml; charset=utf-8',
};

/** Address of a static resource on the host of pages; the platform puts a stamp before the name, which changes with the version. */
export function resourceAddress(source: SalesforcePackage, name: string): string {
  return `/resource/${source.version.replaceAll('.', '')}/${source.namespace}__${name}`;
}

/** `/resource/010/fthd__panel/main.js`, with or without the stamp; `null` where the package has no such file. */
export function staticResource(source: SalesforcePackage | null, path: string): Served | null {
  const [, namespace, name, inside = ''] = /^\/resource\/(?:\d+\/)?(\w+?)__(\w+)(?:\/(.*))?$/.exec(path) ?? [];
  const resource = source?.namespace === namespace ? source?.resources.find((each) => each.name === name) : undefined;
  const bytes = resource?.files.get(inside);
  if (!resource || !bytes) return null;
  return {
    bytes,
    contentType: inside === '' ? resource.contentType : (INSIDE[inside.split('.').at(-1) ?? ''] ?? 'application/octet-stream'),
  };
}

/** `/WebResources/fthd_/panel/index.html`; Dataverse takes a stamp (`/%7b…%7d/WebResources/…`) before it as well. */
export function webResourceAt(source: Solution | null, path: string): Served | null {
  const name = /^(?:\/%7B\d+%7D)?\/WebResources\/(.+)$/i.exec(path)?.[1];
  const found = source?.webResources.find((each) => each.name === name);
  return found ? { bytes: found.bytes, contentType: WEB_RESOURCES[found.type] ?? 'application/octet-stream' } : null;
}
