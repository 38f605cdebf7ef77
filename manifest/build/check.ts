/**
 * `npm run check:packages`: every check of both packages, one line each, then `N passed, N failed`.
 * `--only NAME` runs the checks whose name begins so: `npm run check:packages -- --only salesforce.schema`.
 */
import { parseArgs } from 'node:util';
import { dynamicsPackageChecks } from './checks/dynamicsPackage';
import { runChecks } from './checks/runChecks';
import { hasJava, JAVA_WANTED } from './checks/salesforce/heavy/analyser';
import { salesforceChecks } from './checks/salesforce/salesforceChecks';

const { values } = parseArgs({ options: { only: { type: 'string' } } });
const only = values.only ?? '';
const checks = [...salesforceChecks(), ...dynamicsPackageChecks()].filter(({ name }) => name.startsWith(only));

const { passed, failed, skipped } = await runChecks(checks, {
  hasJava,
  javaWanted: JAVA_WANTED,
  isCi: process.env.CI === 'true',
  print: (line) => console.log(line),
});
if (checks.length === 0) console.error(`No check is called ${only}.`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exit(failed === 0 && checks.length > 0 ? 0 : 1);
