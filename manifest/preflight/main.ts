/**
 * `npm run preflight -- --salesforce https://mydomain.my.salesforce.com [--pages https://mydomain--fthd.vf.force.com
 * --lightning https://mydomain.lightning.force.com]` or `-- --dynamics https://org.crm4.dynamics.com`: asks an org or environment
 * what Foothold needs, prints one line a check, and ends with 1 where something is missing. An access token of an
 * administrator stands in the environment variable FOOTHOLD_TOKEN.
 */
import { parseArgs } from 'node:util';
import { dynamicsChecks } from './dynamicsChecks';
import { findingLines, runChecks } from './finding';
import { createRestClient } from './restClient';
import { salesforceChecks } from './salesforceChecks';

const { values } = parseArgs({
  options: {
    salesforce: { type: 'string' },
    dynamics: { type: 'string' },
    pages: { type: 'string' },
    lightning: { type: 'string' },
  },
});
const token = process.env.FOOTHOLD_TOKEN;
const { salesforce, dynamics, pages, lightning } = values;
const url = salesforce ?? dynamics;
if (!token || !url) {
  console.error('Give --salesforce URL or --dynamics URL, and an access token in FOOTHOLD_TOKEN.');
  process.exit(1);
}
const at = (address: string) => createRestClient({ url: address, token, fetch });
const checks = salesforce
  ? salesforceChecks({
      client: at(salesforce),
      namespace: 'fthd',
      ...(pages && lightning ? { frame: { lightning, pages: at(pages) } } : {}),
    })
  : dynamicsChecks(at(url), 'Foothold');
const findings = await runChecks(checks);
for (const line of findingLines(findings)) console.log(line);
process.exit(findings.some(({ result }) => result === 'fails') ? 1 : 0);
