import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { KINDS, type Kind, kindOf, LIGHT_CHECKS, type LightCheck } from '../../manifest/build/checks/kinds';
import { readFiles } from '../../manifest/build/checks/readFiles';
import { LIGHT } from '../../manifest/build/checks/salesforce/lightChecks';
import { toPack } from '../../manifest/build/checks/salesforce/pack';
import { ANY_METADATA, type Breakage, OBJECT_BREAKAGES } from './salesforceBreakages';
import { CODE_BREAKAGES } from './salesforceCodeBreakages';
import { PLACE_BREAKAGES } from './salesforcePlaceBreakages';
import { withSamples } from './salesforceSamples';

const real = readFiles(resolve(import.meta.dirname, '../../manifest/salesforce'));
const whole = withSamples(real);
const BREAKAGES: Readonly<Record<string, readonly Breakage[]>> = { ...OBJECT_BREAKAGES, ...CODE_BREAKAGES, ...PLACE_BREAKAGES };
/** Kinds that only the heavy checkers read; `npm run check:packages` breaks copies of them. */
const HEAVY_ALONE = new Set(['component test', "answers to the analyser's findings"]);

/** What a check finds in the package with one file changed, or taken away. */
async function findings(check: LightCheck, path: string, text: string | null) {
  const files = new Map(whole);
  if (text === null) files.delete(path);
  // The sign of a broken byte stands for a byte that is no UTF-8.
  else files.set(path, text.includes('\u0080') ? Buffer.from(text, 'latin1') : Buffer.from(text, 'utf8'));
  return await LIGHT[check](toPack(files));
}

function fileOf(kind: Kind, at: RegExp = /./): string {
  const path = [...whole.keys()].find((one) => kindOf(one) === kind && at.test(one));
  if (path === undefined) throw new Error(`no file of the kind ${kind.name} to break`);
  return path;
}

function breakagesOf(kind: Kind): readonly Breakage[] {
  return [...(kind.type ? ANY_METADATA : []), ...(BREAKAGES[kind.name] ?? [])];
}

describe('the Salesforce package', () => {
  it.each(LIGHT_CHECKS)('passes check %s', async (check) => {
    expect(await LIGHT[check](toPack(real))).toEqual([]);
  });

  it.each(LIGHT_CHECKS)('passes check %s with a sample of every other kind, so that a breakage alone fails', async (check) => {
    expect(await LIGHT[check](toPack(whole))).toEqual([]);
  });

  it('holds no file of a kind that no check reads', () => {
    expect(real.size).toBeGreaterThan(100);
    expect([...real.keys()].filter((path) => kindOf(path) === null)).toEqual([]);
    expect(KINDS.filter((kind) => kind.checks.length === 0)).toEqual([]);
  });

  it.each([
    ['a profile', 'force-app/main/default/profiles/Admin.profile-meta.xml'],
    ['a trusted site', 'force-app/main/default/cspTrustedSites/A.cspTrustedSite-meta.xml'],
    ['a message channel', 'force-app/main/default/messageChannels/A.messageChannel-meta.xml'],
    ['a trigger', 'force-app/main/default/triggers/A.trigger'],
    ['a file beside the project', 'notes.txt'],
    ['a script that is no part of a component', 'force-app/main/default/lwc/loose.js'],
  ])('refuses %s', async (_, path) => {
    const found = await findings('files', path, 'text');
    expect(found.map(({ file }) => file)).toContain(path);
  });

  it.each([
    ['two names that differ by capitals', 'force-app/main/default/pages/Panel.page'],
    ['a name with two underscores', 'force-app/main/default/tabs/Foot__hold.tab-meta.xml'],
    ['a name of 41 characters', `force-app/main/default/tabs/${'a'.repeat(41)}.tab-meta.xml`],
    ['a component that begins with a capital', 'force-app/main/default/lwc/Panel/Panel.js'],
    ['a resource without a description', 'force-app/main/default/staticresources/loose/main.js'],
  ])('refuses %s', async (_, path) => {
    expect((await findings('files', path, 'text')).length).toBeGreaterThan(0);
  });

  it('refuses the own prefix in the text of a part', async () => {
    const path = fileOf(KINDS.find((kind) => kind.name === 'permission set') as Kind);
    const text = (whole.get(path) as Buffer)
      .toString('utf8')

      .replace('<object>', '<object>fthd__');
    expect((await findings('project', path, text)).length).toBeGreaterThan(0);
  });
});

describe.each(KINDS.filter((kind) => !HEAVY_ALONE.has(kind.name)))('a broken $name', (kind) => {
  it('is broken in at least two ways', () => {
    expect(breakagesOf(kind).length).toBeGreaterThanOrEqual(2);
  });

  it.each(breakagesOf(kind))('$name: caught by check $check', async ({ at, check, edit }) => {
    const path = fileOf(kind, at);
    const found = await findings(check, path, edit((whole.get(path) as Buffer).toString('utf8')));
    expect(found.length).toBeGreaterThan(0);
    expect(kind.checks).toContain(check);
  });
});
