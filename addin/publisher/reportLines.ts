import type { PublishReport } from '../../src/flows/publish/publish';
import type { RunError } from '../../src/flows/publish/rowWriter';
import type { PublishedKind } from '../../src/model/published';
import type { PurgeKind } from '../../src/ports/publish';

const NAMES: Readonly<Record<PurgeKind, string>> = {
  snapshot: 'snapshots',
  groupSheet: 'group sheets',
  teamSheet: 'team sheets',
  board: 'boards',
  run: 'notes of the publisher',
  response: 'answers',
  actionLog: 'keys of creates',
  look: 'looks',
  request: 'requests',
  digestClaim: 'notes of digests',
};
const HIDDEN: Readonly<Record<string, string>> = {
  tooFewPeople: 'too few people',
  membershipChanged: 'somebody left, and it would tell of one person',
  overlapsAnother: 'beside another it would tell of one person',
};
const MODES = { individual: 'individual', team: 'team', worksCouncil: 'works council' } as const;

const RIGHTS_UNREAD =
  "rights on fields could not be read: everybody was judged as if every field could be seen and edited. The publisher's README names the right that is missing.";

const figures = (counts: Readonly<Record<string, number>>, names: Readonly<Record<string, string>>) =>
  Object.entries(counts)
    .map(([name, count]) => `${count} ${names[name] ?? name}`)
    .join(', ');

/** Kinds and numbers alone, as the run record keeps them. */
function errorLine({ what, code, count }: RunError): string {
  if (code === 'RIGHTS_UNREAD') return RIGHTS_UNREAD;
  if (code === 'PARTIAL') return `${count} ${count === 1 ? 'record' : 'records'} could not be read whole`;
  return `refused: ${count} ${NAMES[what as PurgeKind] ?? what}, ${code}`;
}

/** What was done, or would be done, in figures. */
export function reportLines(report: PublishReport, dryRun: boolean): readonly string[] {
  const { weeks, mode, people, records, rows, boards, frozen, purged, served, errors } = report;
  const kinds = Object.entries(rows) as [PublishedKind, NonNullable<(typeof rows)[PublishedKind]>][];
  const suppressed = figures(boards.suppressed, HIDDEN);
  return [
    `Week of ${weeks.running}, ${MODES[mode]} mode: ${records} ${records === 1 ? 'record' : 'records'} of ${people} ${people === 1 ? 'person' : 'people'}.`,
    ...kinds.map(([kind, { created, changed, unchanged, refused, withoutRight = 0 }]) =>
      dryRun
        ? `${NAMES[kind]}: ${created} would be written`
        : `${NAMES[kind]}: ${created} new, ${changed} changed, ${unchanged} as they were${refused > 0 ? `, ${refused} refused` : ''}${withoutRight > 0 ? `, ${withoutRight} left out: people without Foothold` : ''}`,
    ),
    ...(suppressed === '' ? [] : [`boards not shown: ${suppressed}`]),
    ...(frozen ? [`The week of ${weeks.closed} is published and stays as it is.`] : []),
    ...(Object.keys(purged).length > 0 ? [`${dryRun ? 'would be deleted' : 'deleted'}: ${figures(purged, NAMES)}`] : []),
    ...(served > 0 ? [`${served} ${served === 1 ? 'request' : 'requests'} ${dryRun ? 'would be answered' : 'answered'}`] : []),
    ...errors.map(errorLine),
    dryRun ? 'Nothing was written.' : 'Done.',
  ];
}
