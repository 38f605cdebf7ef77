/**
 * `npm run bench`: the budgets of the panel, measured as ratios in one run. `--json` prints a line of JSON a figure.
 * A budget that is missed stays `ok: false` and the run still ends well: it tells, it does not judge.
 */
import { bundleBench } from './bundleBench';
import { packageBench } from './packageBench';
import { paintBench } from './paintBench';
import { publisherBench } from './publisherBench';
import { roundTripBench } from './roundTripBench';
import type { BenchRow } from './row';
import { scoringBench } from './scoringBench';
import { teamBench } from './teamBench';

function table(rows: readonly BenchRow[]): string {
  const cells = rows.map((row) => [
    row.ok ? 'ok' : 'MISSED',
    row.name,
    `${Math.round(row.value * 100) / 100} ${row.unit}`,
    row.ratio === null ? '' : `${Math.round(row.ratio * 100) / 100} x`,
    row.budget,
  ]);
  const head = ['', 'what', 'measured', 'ratio', 'budget'];
  const widths = head.map((_, column) => Math.max(...[head, ...cells].map((line) => (line[column] ?? '').length)));
  const draw = (line: readonly string[]) => line.map((cell, column) => cell.padEnd(widths[column] ?? 0)).join('  ');
  return [head, ...cells].map(draw).join('\n');
}

const json = process.argv.includes('--json');
const rows: BenchRow[] = [];
for (const measure of [roundTripBench, teamBench, bundleBench, packageBench, scoringBench, publisherBench, paintBench]) {
  const found = await measure();
  rows.push(...found);
  if (json) for (const row of found) console.log(JSON.stringify(row));
}
if (!json) console.log(table(rows));
