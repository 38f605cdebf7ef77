import { spawnSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, realpathSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import type { Finding } from '../../finding';
import { CHECKERS, checkerPath } from '../../installCheckers';
import { bundlesOf } from '../components/bundle';
import { filesOf, type Pack } from '../pack';

interface Report {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    readonly name: string;
    readonly message: string;
    readonly assertionResults: readonly {
      readonly status: string;
      readonly fullName: string;
      readonly failureMessages: readonly string[];
    }[];
  }[];
}

const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[0-9;]*m`, 'g');

function firstLine(text: string): string {
  return (
    text
      .replace(COLOURS, '')
      .split('\n')
      .find((line) => line.trim() !== '')
      ?.trim() ?? 'no message'
  );
}

function failures(report: Report, folder: string): Finding[] {
  return report.testResults.flatMap(({ name, message, assertionResults }) => {
    const file = relative(folder, name).split(sep).join('/');
    const bad = assertionResults.filter(({ status }) => status !== 'passed');
    if (assertionResults.length === 0) return [{ file, message: `ran no test: ${firstLine(message)}` }];
    return bad.map(({ status, fullName, failureMessages }) => ({
      file,
      message: `${fullName}: ${status}. ${firstLine(failureMessages[0] ?? '')}`,
    }));
  });
}

function untested(pack: Pack): Finding[] {
  const tested = new Set(filesOf(pack, 'component test').map(({ name }) => name));
  return bundlesOf(pack)
    .filter(({ name }) => !tested.has(name))
    .map(({ name, folder }) => ({ file: `${folder}${name}.js`, message: 'has no unit test in __tests__' }));
}

/**
 * Check `componentTests`: the unit tests of the Lightning components, on the runner that Salesforce makes for them, with its
 * stand-ins for Lightning's own modules. A skipped test is no passed one; a component without a test is named.
 */
export function componentTests(pack: Pack, folder: string): Finding[] {
  const found = untested(pack);
  if (filesOf(pack, 'component test').length === 0) return found;
  const root = realpathSync(folder);
  const temporary = mkdtempSync(join(tmpdir(), 'foothold-jest-'));
  const config = join(temporary, 'jest.config.cjs');
  const output = join(temporary, 'report.json');
  try {
    const runner = checkerPath('@salesforce/sfdx-lwc-jest/config');
    // The tests stand in a copy of the package, the modules that they ask for beside the checkers.
    const more = JSON.stringify({ cacheDirectory: temporary, modulePaths: [CHECKERS] });
    writeFileSync(config, `module.exports = { ...require(${JSON.stringify(runner)}).jestConfig, ...${more} };\n`);
    const run = spawnSync(
      process.execPath,
      [
        checkerPath('jest/bin/jest'),
        '--config',
        config,
        '--rootDir',
        root,
        '--ci',
        '--runInBand',
        '--json',
        `--outputFile=${output}`,
      ],
      { cwd: root, encoding: 'utf8' },
    );
    if (!existsSync(output)) return [...found, { file: 'force-app', message: `the tests did not run: ${firstLine(run.stderr)}` }];
    const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
    const failed = failures(report, root);
    if (report.numPassedTests === 0 && failed.length === 0) failed.push({ file: 'force-app', message: 'no test ran' });
    return [...found, ...failed];
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
