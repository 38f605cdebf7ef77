import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { builtRecord, isBuilt, readSources } from '../../addin/builtParts';

const ROOT = resolve(import.meta.dirname, '../..');
const HELD = 'src/model/rule.ts';

let place: string;
let folder: string;
let records: string;

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'foothold-built-'));
  folder = join(place, 'dist');
  records = join(place, 'records');
  mkdirSync(folder);
  for (const path of ['src/model', 'src/words', 'addin/salesforce', 'package-lock.json'])
    cpSync(join(ROOT, path), join(place, path), { recursive: true });
});

afterEach(() => rmSync(place, { recursive: true, force: true }));

/** Notes a build that holds one module. */
function built(ids: readonly string[] = [join(ROOT, HELD)]): void {
  const { plugin, write } = builtRecord('dynamics/panel', folder, readSources(place), records);
  const refuse = (text: string) => {
    throw new Error(text);
  };
  (plugin.buildEnd as (this: unknown) => void).call({ getModuleIds: () => ids.values(), error: refuse });
  writeFileSync(join(folder, 'main.js'), 'built');
  write();
}

const still = () => isBuilt('dynamics/panel', folder, readSources(place), records);
const change = (path: string) => writeFileSync(join(place, path), '// changed');

describe('a built part', () => {
  it('counts as built while nothing has changed, also where a module has changed that it does not hold', () => {
    expect(still()).toBe(false);
    built();
    expect(still()).toBe(true);
    change('src/words/format.ts');
    expect(still()).toBe(true);
  });

  it.each([
    ['a module that it holds', () => change(HELD)],
    ['a file that is new, for an import may find it now', () => change('src/words/new.ts')],
    ['a file that is gone', () => rmSync(join(place, 'src/words/format.ts'))],
    ['an entry or a plug-in', () => change('addin/salesforce/panel/main.tsx')],
    ['what is installed', () => change('package-lock.json')],
    ['what lies in its folder', () => writeFileSync(join(folder, 'main.js'), 'another')],
    ['a file beside it that nobody built', () => writeFileSync(join(folder, 'other.js'), '')],
    ['its folder, which is gone', () => rmSync(folder, { recursive: true })],
  ])('is built again after a change of %s', (_name, happen) => {
    built();
    happen();
    expect(still()).toBe(false);
  });

  it('refuses a module whose changes nobody would see', () => {
    expect(() => built([join(ROOT, 'test/run.ts')])).toThrow(/test\/run\.ts is imported from outside/);
    expect(() =>
      built(['\0virtual:plain-sheet', join(ROOT, 'node_modules/react/index.js'), `${join(ROOT, HELD)}?x`]),
    ).not.toThrow();
  });
});
