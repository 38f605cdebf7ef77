import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { dynamicsChecks, dynamicsFiles } from '../../manifest/build/checks/dynamics/dynamicsChecks';
import { DYNAMICS_CHECK_NAMES, DYNAMICS_KINDS, kindOf } from '../../manifest/build/checks/dynamics/kinds';
import { SCHEMAS } from '../../manifest/build/checks/dynamics/schemaCheck';
import { EXPORTS } from '../../manifest/build/checks/dynamics/shapeCheck';
import { BROKEN } from './brokenDynamics';

const bytes = (text: string) => new TextEncoder().encode(text);

const PAGE_OF_AN_AREA = '<!doctype html><link rel="icon" href="data:," />';

/** A small build of the same parts: a page, its scripts and styles, and a form script. */
const FILES = dynamicsFiles(
  new Map([
    [
      'fthd_/panel/index.html',
      bytes(
        '<!doctype html><link rel="icon" href="data:," /><link rel="stylesheet" href="./style.css" /><script type="module" src="./main.js"></script>',
      ),
    ],
    ['fthd_/progress/index.html', bytes(PAGE_OF_AN_AREA)],
    ['fthd_/team/index.html', bytes(PAGE_OF_AN_AREA)],
    ['fthd_/panel/main.js', bytes('export const later = () => import(`./chunk-a.js`);')],
    ['fthd_/panel/chunk-a.js', bytes('export const a = 1;')],
    ['fthd_/panel/style.css', bytes('body { margin: 0 }')],
    ['fthd_/form/foothold.js', bytes('var Foothold = (function () { return { onLoad: function () {} } })();')],
  ]),
);

const MISSING: Readonly<Record<string, string>> = { schema: SCHEMAS, 'shape of exports': EXPORTS };
const isHere = (check: string) => process.env.FOOTHOLD_SHARED === 'required' || !MISSING[check] || existsSync(MISSING[check]);

function run(name: string, files = FILES): Promise<readonly string[]> {
  const found = dynamicsChecks.find((check) => check.name === name);
  if (!found) throw new Error(`There is no check "${name}".`);
  return found.run(files);
}

describe('checks of the Dynamics package', () => {
  it.each(dynamicsChecks.map(({ name }) => name))('%s passes', async (name) => {
    expect(await run(name)).toEqual([]);
  });

  it('the table of kinds names exactly the checks that there are, and each reads a kind', () => {
    expect(dynamicsChecks.map(({ name }) => name)).toEqual(DYNAMICS_CHECK_NAMES);
    const used = new Set(DYNAMICS_KINDS.flatMap(({ checks }) => checks));
    expect(DYNAMICS_CHECK_NAMES.filter((name) => !used.has(name))).toEqual([]);
  });

  it('every file of the package is of a kind', () => {
    expect([...FILES.keys()].filter((path) => kindOf(path) === null)).toEqual([]);
    expect(DYNAMICS_KINDS.filter((kind) => ![...FILES.keys()].some((path) => kindOf(path) === kind))).toEqual([]);
  });
});

describe('broken copies', () => {
  for (const { check, what, path, change } of BROKEN)
    it.skipIf(!isHere(check))(`${check} finds: ${what} (${path})`, async () => {
      expect(await run(check, change(FILES))).not.toEqual([]);
    });

  it('every kind has two broken copies at least, and every check finds one', () => {
    const few = DYNAMICS_KINDS.filter((kind) => BROKEN.filter(({ path }) => kindOf(path) === kind).length < 2);
    expect(few.map(({ name }) => name)).toEqual([]);
    expect(DYNAMICS_CHECK_NAMES.filter((name) => !BROKEN.some(({ check }) => check === name))).toEqual([]);
  });
});
