/**
 * Makes `src/scoring/rubbish/domains/throwAwayHashes.ts` from the npm package `disposable-email-domains-js` 1.26.0
 * (CC0-1.0; the list of github.com/disposable-email-domains/disposable-email-domains):
 *
 *   npm install --prefix SOME_FOLDER disposable-email-domains-js@1.26.0
 *   npx tsx addin/domains/makeThrowAwayHashes.ts SOME_FOLDER
 *
 * Left out is what the names themselves tell (`isDisposable`) and what public lists of free-mail providers name too: such
 * an address may be somebody's real one.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { isDisposable } from '../../src/scoring/rubbish/disposable';
import { domainHash } from '../../src/scoring/rubbish/domains/domainHash';
import { writeSorted } from '../../src/scoring/rubbish/domains/riceCode';

const SOURCE = 'node_modules/disposable-email-domains-js';
const TARGET = resolve(import.meta.dirname, '../../src/scoring/rubbish/domains/throwAwayHashes.ts');
const WIDTH = 120;

/** Named as free-mail providers too, among others by github.com/willwhite/freemail. */
const FREE_MAIL = new Set('99.com eintagsmail.de nullbox.info sofortmail.de stop-my-spam.pp.ua techemail.com'.split(' '));

/** Domains as the text of their sorted hashes. */
export function hashesOf(domains: readonly string[]): string {
  const kept = domains.filter((domain) => !FREE_MAIL.has(domain) && !isDisposable(domain));
  return writeSorted([...new Set(kept.map(domainHash))].sort((a, b) => a - b));
}

function make(folder: string): void {
  const read = (file: string) => JSON.parse(readFileSync(resolve(folder, SOURCE, file), 'utf8')) as unknown;
  const { version } = read('package.json') as { version: string };
  const text = hashesOf(read('dist/dict/disposable_email_blocklist.json') as readonly string[]);
  const lines = text.match(new RegExp(`.{1,${WIDTH}}`, 'g')) ?? [];
  const head = `/**
 * Hashes of throw-away mail domains, made by \`addin/domains/makeThrowAwayHashes.ts\` from the npm package
 * disposable-email-domains-js ${version} (CC0-1.0).
 */`;
  writeFileSync(TARGET, `${head}\nexport const THROW_AWAY_HASHES = \`\n${lines.join('\n')}\n\`;\n`);
  console.log(`${lines.length} lines, ${text.length} signs`);
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) make(process.argv[2] ?? '.');
