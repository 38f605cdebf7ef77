import { describe, expect, it } from 'vitest';
import { HEAVY_CHECKS, KINDS, kindOf, LIGHT_CHECKS } from '../../manifest/build/checks/kinds';
import type { PackageCheck } from '../../manifest/build/checks/packageCheck';
import { runChecks } from '../../manifest/build/checks/runChecks';
import { BROKEN_COPIES } from '../../manifest/build/checks/salesforce/heavy/brokenCopies';
import { OBJECT_BREAKAGES } from './salesforceBreakages';
import { CODE_BREAKAGES } from './salesforceCodeBreakages';
import { PLACE_BREAKAGES } from './salesforcePlaceBreakages';

const CHECKS: readonly PackageCheck[] = [
  { name: 'a.good', run: () => [] },
  { name: 'a.bad', run: () => [{ file: 'x.page', message: 'is wrong' }] },
  {
    name: 'a.thrown',
    run: () => {
      throw new Error('no room');
    },
  },
  { name: 'a.java', needs: 'java', run: () => [] },
];

async function run(hasJava: boolean, isCi: boolean) {
  const lines: string[] = [];
  const machine = { hasJava: () => hasJava, javaWanted: 'install Java', isCi, print: (line: string) => lines.push(line) };
  return { outcome: await runChecks(CHECKS, machine), lines };
}

describe('a run of the checks of the packages', () => {
  it('says what passed, what was found and what went wrong', async () => {
    const { outcome, lines } = await run(true, false);
    expect(outcome).toEqual({ passed: 2, failed: 2, skipped: 0 });
    expect(lines).toEqual([
      'passed  a.good',
      'failed  a.bad',
      '        x.page: is wrong',
      'failed  a.thrown: no room',
      'passed  a.java',
    ]);
  });

  it('skips by name what wants Java, and says what to install', async () => {
    const { outcome, lines } = await run(false, false);
    expect(outcome).toEqual({ passed: 1, failed: 2, skipped: 1 });
    expect(lines.at(-1)).toBe('skipped a.java: install Java');
  });

  it('fails without Java in CI', async () => {
    expect((await run(false, true)).outcome).toEqual({ passed: 1, failed: 3, skipped: 0 });
  });
});

describe('the table of kinds and checks', () => {
  const light = [OBJECT_BREAKAGES, CODE_BREAKAGES, PLACE_BREAKAGES].flatMap((table) => Object.values(table).flat());

  it.each(LIGHT_CHECKS.filter((check) => check !== 'wellFormed'))('has a broken file that check %s catches', (check) => {
    expect(light.some((breakage) => breakage.check === check)).toBe(true);
  });

  it.each(HEAVY_CHECKS)('has two broken copies that check %s catches', (check) => {
    expect(BROKEN_COPIES.filter((copy) => copy.check === check).length).toBeGreaterThanOrEqual(2);
  });

  it.each(['component test', "answers to the analyser's findings"])('has a broken copy of the kind %s', (name) => {
    expect(BROKEN_COPIES.some(({ file }) => kindOf(file)?.name === name)).toBe(true);
  });

  it('names every check at some kind, and knows every name', () => {
    const named = new Set(KINDS.flatMap((kind) => kind.checks));
    expect([...named].sort()).toEqual([...LIGHT_CHECKS, ...HEAVY_CHECKS].sort());
  });

  it('has no breakage of a kind that there is not', () => {
    const names = new Set(KINDS.map(({ name }) => name));
    const broken = [OBJECT_BREAKAGES, CODE_BREAKAGES, PLACE_BREAKAGES].flatMap((table) => Object.keys(table));
    expect(broken.filter((name) => !names.has(name))).toEqual([]);
  });
});
