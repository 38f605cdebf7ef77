import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Finding, PackageFiles } from '../finding';
import { installCheckers } from '../installCheckers';
import { HEAVY_CHECKS, type HeavyCheck, LIGHT_CHECKS } from '../kinds';
import type { PackageCheck } from '../packageCheck';
import { writeFiles } from '../writeFiles';
import { violationsIn } from './heavy/analyser';
import { compareAnswers } from './heavy/answers';
import { BROKEN_COPIES, type BrokenCopy } from './heavy/brokenCopies';
import { HEAVY } from './heavy/heavyChecks';
import { LIGHT } from './lightChecks';
import { type Pack, toPack } from './pack';
import { stageSalesforce } from './stage';

/** Runs something on a copy of the package on the disk. */
async function onDisk<Result>(
  files: PackageFiles,
  run: (pack: Pack, folder: string) => Result | Promise<Result>,
): Promise<Result> {
  installCheckers();
  const folder = mkdtempSync(join(tmpdir(), 'foothold-checked-'));
  try {
    writeFiles(files, folder);
    return await run(toPack(files), folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function broken(files: PackageFiles, copies: readonly BrokenCopy[]): PackageFiles {
  const changed = new Map(files);
  for (const { file, edit } of copies) {
    const text = edit(changed.get(file)?.toString('utf8') ?? '');
    if (text === null) changed.delete(file);
    else changed.set(file, Buffer.from(text));
  }
  return changed;
}

/** What is wrong with the proof: the copy is as before, or the check does not see what was broken. */
function missed(files: PackageFiles, { file, name, says, edit }: BrokenCopy, found: readonly Finding[]): Finding[] {
  const before = files.get(file)?.toString('utf8') ?? '';
  if (edit(before) === before) return [{ file, message: `${name}: nothing was broken` }];
  const seen = found.some((finding) => says.test(`${finding.file} ${finding.message}`));
  return seen
    ? []
    : [
        {
          file,
          message: `${name}: not caught; found ${
            found.length === 0
              ? 'nothing'
              : found
                  .map((one) => one.message)
                  .join('; ')
                  .slice(0, 300)
          }`,
        },
      ];
}

/** The analyser starts a virtual machine: its broken parts stand together in one copy, which holds nothing else. */
async function missedByAnalyser(files: PackageFiles, copies: readonly BrokenCopy[]): Promise<Finding[]> {
  const touched = new Set(copies.map(({ file }) => file));
  const changed = broken(new Map([...files].filter(([file]) => touched.has(file))), copies);
  const found = await onDisk(changed, async (pack, folder) => compareAnswers(pack, await violationsIn(folder)));
  return copies.flatMap((copy) => missed(files, copy, found));
}

async function missedBy(check: HeavyCheck, files: PackageFiles): Promise<Finding[]> {
  const copies = BROKEN_COPIES.filter((copy) => copy.check === check);
  if (check === 'analyser') return missedByAnalyser(files, copies);
  const found: Finding[] = [];
  for (const copy of copies) found.push(...missed(files, copy, await onDisk(broken(files, [copy]), HEAVY[check])));
  return found;
}

/**
 * The checks of the Salesforce package, as it ships: the light ones, the heavy ones, and for each heavy one the broken copies
 * that it must catch. The package is built once, when the first of them runs.
 */
export function salesforceChecks(): readonly PackageCheck[] {
  let staged: Promise<PackageFiles> | null = null;
  const files = (): Promise<PackageFiles> => {
    staged ??= stageSalesforce();
    return staged;
  };
  return [
    ...LIGHT_CHECKS.map((name) => ({ name: `salesforce.${name}`, run: async () => LIGHT[name](toPack(await files())) })),
    ...HEAVY_CHECKS.flatMap((name) => {
      const needs = name === 'analyser' ? { needs: 'java' as const } : {};
      return [
        { name: `salesforce.${name}`, run: async () => onDisk(await files(), HEAVY[name]), ...needs },
        { name: `salesforce.${name}.brokenCopies`, run: async () => missedBy(name, await files()), ...needs },
      ];
    }),
  ];
}
