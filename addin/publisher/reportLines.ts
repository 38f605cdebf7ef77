import type { PublishReport } from '../../src/flows/publish/publish';
import type { PublishedKind } from '../../src/model/published';

const NAMES: Readonly<Record<PublishedKind, string>> = {
  snapshot: 'snapshots',
  groupSheet: 'group sheets',
  teamSheet: 'team sheets',
  board: 'boards',
  run: 'own records',
};
const MODES = { individual: 'individual', team: 'team', worksCouncil: 'works council' } as const;

const figures = (counts: Readonly<Record<string, number>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${name}`)
    .join(', ');

/** What was done, or would be done, in figures. */
export function reportLines(report: PublishReport, dryRun: boolean): readonly string[] {
  const { weeks, mode, people, records, rows, boards, frozen, purged, served, errors } = report;
  const kinds = Object.entries(rows) as [PublishedKind, NonNullable<(typeof rows)[PublishedKind]>][];
  const suppressed = figures(boards.suppressed);
  return [
    `Week of ${weeks.running}, ${MODES[mode]} mode: ${records} records of ${people} people.`,
    ...kinds.map(([kind, { created, changed, unchanged, refused, withoutRight = 0 }]) =>
      dryRun
        ? `${NAMES[kind]}: ${created} would be written`
        : `${NAMES[kind]}: ${created} new, ${changed} changed, ${unchanged} as they were${refused > 0 ? `, ${refused} refused` : ''}${withoutRight > 0 ? `, ${withoutRight} left out: people without Foothold` : ''}`,
    ),
    ...(suppressed === '' ? [] : [`boards not shown: ${suppressed}`]),
    ...(frozen ? [`The week of ${weeks.closed} is published and stays as it is.`] : []),
    ...(Object.keys(purged).length > 0 ? [`deleted: ${figures(purged)}`] : []),
    ...(served > 0 ? [`${served} ${served === 1 ? 'request' : 'requests'} answered`] : []),
    ...errors.map(({ what, code, count }) => `${count} x ${what} ${code}`),
    dryRun ? 'Nothing was written.' : 'Done.',
  ];
}
