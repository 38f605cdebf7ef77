import type { Medians } from '../../model/medians';
import type { PublishPort } from '../../ports/publish';
import { badgesOf } from '../../scoring/badges';
import type { Choices } from './choices';
import type { Gathered, Scored } from './gathered';
import type { PastWeeks } from './pastWeeks';
import { tryProbes, type Verified } from './preflight';
import type { RowWriter } from './rowWriter';
import { type ClosedParts, closedPartsIn, snapshotRows, withoutRange } from './snapshotRows';
import type { Weeks } from './weeks';

export interface SnapshotsBy {
  readonly port: PublishPort;
  readonly verified: Verified;
  readonly weeks: Weeks;
  readonly writer: RowWriter;
  readonly choices: Choices;
  readonly past: PastWeeks;
  readonly medians: Medians | null;
  readonly dryRun?: boolean;
  readonly signal?: AbortSignal;
}

/** What the running week's snapshots tell of the closed one already: of a closed week nothing is drawn twice. */
export async function keptParts({
  port,
  weeks,
  verified,
  choices,
  signal,
}: SnapshotsBy): Promise<ReadonlyMap<string, ClosedParts>> {
  const kept = new Map<string, ClosedParts>();
  if (verified.plan.programme.privacyMode === 'worksCouncil') return kept;
  for await (const row of port.published('snapshot', { from: weeks.running, to: weeks.running }, signal)) {
    const parts = closedPartsIn(row);
    kept.set(row.personId, choices.ranking.has(row.personId) ? parts : withoutRange(parts));
  }
  return kept;
}

/** Badges of people who chose them; where nobody may be ranked there are none. */
function badgesBy({ verified, choices, past }: SnapshotsBy): (scored: Scored) => readonly string[] {
  if (verified.plan.programme.privacyMode === 'worksCouncil') return () => [];
  return (scored) => (choices.badges.has(scored.personId) ? badgesOf({ ...scored, before: past.scores(scored.personId) }) : []);
}

/** Snapshots; where no row was there to try the rights on, one is written first and tried before all others. */
export async function writeSnapshots(
  by: SnapshotsBy,
  gathered: Gathered,
  closed: ReadonlyMap<string, ClosedParts>,
): Promise<void> {
  const { port, verified, weeks, writer, medians, dryRun, signal } = by;
  const badges = badgesBy(by);
  // Made as they are sent: the texts of ten thousand people are never held together.
  const rowsOf = function* (keep: (personId: string) => boolean) {
    const rows = snapshotRows(gathered.people, weeks.running, (id) => ({ ...closed.get(id), medians }), badges);
    for (const row of rows) if (keep(row.personId)) yield row;
  };
  const tried = dryRun ? [] : verified.untried.filter(({ ownerId }) => gathered.people.has(ownerId));
  const owners = new Set(tried.map(({ ownerId }) => ownerId));
  if (owners.size > 0) {
    await writer.write(rowsOf((id) => owners.has(id)));
    try {
      await tryProbes(port, verified.start.person.id, tried, signal);
    } catch (cause) {
      // There was none before these, so that all of them go.
      await port.purge({ what: 'snapshot', before: null }, signal);
      throw cause;
    }
  }
  await writer.write(rowsOf((id) => !owners.has(id)));
}
