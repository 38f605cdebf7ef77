import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** The product's version as the platform writes versions: `0.1.0` is `0.1.0.0`. */
export function solutionVersion(): string {
  const file = resolve(import.meta.dirname, '../../../package.json');
  const { version } = JSON.parse(readFileSync(file, 'utf8')) as { readonly version: string };
  return `${version}.0`;
}
