import type { StoreProgrammeReport } from '../../src/flows/publish/storeProgramme';
import type { Disabled } from '../../src/scoring/plan';

const LONGEST = 120;

/** A value in one short line. */
function shown(value: unknown): string {
  if (value === undefined) return 'nothing';
  const text = JSON.stringify(value);
  return text.length <= LONGEST ? text : `${text.slice(0, LONGEST - 1)}…`;
}

function because({ rule, reason }: Disabled): string {
  switch (reason.kind) {
    case 'entityMissing':
      return `${rule}: this CRM has no ${reason.entity}`;
    case 'unknownSignal':
      return `${rule}: nothing here is called ${reason.signal}`;
    case 'fieldMissing':
      return `${rule}: there is no field ${reason.field}`;
    case 'notEditable':
      return `${rule}: ${reason.field} cannot be edited`;
  }
}

/** What was stored, or would be: place by place. */
export function programmeLines(report: StoreProgrammeReport, dryRun: boolean, productName: string): readonly string[] {
  const { version, stored, differences, unreadable, disabled } = report;
  const changes = differences.map(({ path, before, after }) => `${path}: ${shown(before)} -> ${shown(after)}`);
  const off = disabled.map(because);
  return [
    ...(unreadable ? ['The version in force cannot be read; this one takes its place.'] : []),
    ...changes,
    ...(off.length > 0 ? [`Rules that ${productName} cannot judge as it stands:`, ...off.map((line) => `  ${line}`)] : []),
    stored
      ? `Stored as version ${version}. It counts from the next time that somebody opens Foothold.`
      : differences.length === 0
        ? `Version ${version} says the same: nothing was stored.`
        : dryRun
          ? `It would be version ${version}. Nothing was stored.`
          : '',
  ].filter((line) => line !== '');
}
