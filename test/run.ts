/**
 * `npm test`: looks for a browser, runs every test, and ends with the real count, `N passed, N failed`.
 * Arguments go to vitest: `npm test -- test/scoring`.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { findBrowser, HOW_TO_INSTALL } from './e2e/browser';

interface Report {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly testResults: readonly { readonly status: string; readonly assertionResults: readonly unknown[] }[];
}

if (findBrowser() === null) {
  console.error(HOW_TO_INSTALL);
  console.log('0 passed, 1 failed');
  process.exit(1);
}

const folder = mkdtempSync(join(tmpdir(), 'foothold-test-'));
const output = join(folder, 'report.json');
const run = spawnSync(
  process.execPath,
  [
    'node_modules/vitest/vitest.mjs',
    'run',
    '--reporter=default',
    '--reporter=json',
    `--outputFile.json=${output}`,
    ...process.argv.slice(2),
  ],
  { stdio: 'inherit' },
);

let failed = 1;
let passed = 0;
let skipped = 0;
try {
  const report = JSON.parse(readFileSync(output, 'utf8')) as Report;
  const brokenFiles = report.testResults.filter((file) => file.status === 'failed' && file.assertionResults.length === 0).length;
  passed = report.numPassedTests;
  failed = report.numFailedTests + brokenFiles;
  skipped = report.numPendingTests;
  if (run.status !== 0 && failed === 0) failed = 1;
} catch (cause) {
  console.error('The test run left no report.', cause);
}
rmSync(folder, { recursive: true, force: true });
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 ? 0 : 1);
