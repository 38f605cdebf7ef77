import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { addDays } from '../../../src/flows/localDay';
import type { PersonLine } from '../../../src/flows/publish/personLine';
import { preflight, type Verified } from '../../../src/flows/publish/preflight';
import { publish } from '../../../src/flows/publish/publish';
import { createRowWriter } from '../../../src/flows/publish/rowWriter';
import { shardLines } from '../../../src/flows/publish/shards';
import { type Weeks, weeksAt } from '../../../src/flows/publish/weeks';
import type { CrmName } from '../../../src/model/programme';
import type { PublishedRow } from '../../../src/model/published';
import type { ClockPort } from '../../../src/ports/clock';
import type { PublishPort } from '../../../src/ports/publish';
import { isThrowAway } from '../../../src/scoring/rubbish/domains/isThrowAway';
import type { Sandbox } from '../../../test/sandbox/server/createSandbox';
import { nodeClock } from '../../publisher/nodeClock';
import { openPort } from '../../publisher/openPort';
import { chooseNames, HERE, storeDemoProgramme } from './agreements';
import { earlierLine } from './earlierLine';
import { giveWay, patient } from './giveWay';
import { type KeptRows, keepRows } from './keptRows';
import type { ServiceUser } from './serviceUser';

/** Closed weeks that are generated before the real ones. */
export const WEEKS = 30;

/** The port of the service user, signed in with its key or secret as the command line signs in. */
async function openHere(
  sandbox: Sandbox,
  user: ServiceUser,
  crm: CrmName,
  clock: ClockPort,
  folder: string,
): Promise<PublishPort> {
  const ask = patient((input, init) => sandbox.handle(new Request(input, init)));
  const env = user.environment(crm, HERE);
  return openPort({ crm, url: HERE, env, fetch: ask, clock, trueClock: clock, folder, pollMs: 5 });
}

async function* listed<T>(list: readonly T[]): AsyncGenerator<T> {
  yield* list;
}

/** Rows of a kind together: they are sent in larger batches. */
const byKind = (rows: readonly PublishedRow[]) => [...rows].sort((a, b) => (a.kind < b.kind ? -1 : a.kind > b.kind ? 1 : 0));

/** Everybody's figures of the weeks before, published one night after the other into `kept`; between the nights the pages have their turn. */
async function publishHistory(
  kept: KeptRows,
  clock: ClockPort,
  lines: readonly PersonLine[],
  { people }: Verified,
  { running }: Weeks,
): Promise<void> {
  for (let weeksAgo = WEEKS; weeksAgo >= 1; weeksAgo -= 1) {
    const at = `${addDays(running, 1 - 7 * weeksAgo)}T02:00:00.000Z`;
    const there = lines.filter(({ personId }) => (people.get(personId)?.createdAt ?? '') < at);
    await giveWay();
    const earlier = there.map((line) => earlierLine(line, weeksAgo));
    await publish({ port: kept.port, clock: { ...clock, now: () => at }, lines: () => listed(earlier) });
  }
}

/**
 * Publishes the company of the local CRM for real, by a programme of its own and with names of who wants it, with the product's own flow and port, and before it a generated history:
 * `WEEKS` nights over the same people, each night's figures derived from the real ones.
 */
export async function publishCompany(sandbox: Sandbox, user: ServiceUser, crm: CrmName): Promise<void> {
  const clock: ClockPort = { ...nodeClock(null), now: () => sandbox.store.now() };
  const folder = await mkdtemp(join(tmpdir(), 'foothold-demo-'));
  try {
    await storeDemoProgramme(sandbox, crm, clock);
    await chooseNames(sandbox, crm, clock);
    const port = await openHere(sandbox, user, crm, clock, folder);
    const verified = await preflight(port);
    const lines: PersonLine[] = [];
    for await (const line of shardLines({ port, clock, shard: { index: 0, of: 1 }, isThrowAway }))
      if ('personId' in line) lines.push(line);
    const weeks = weeksAt(clock.now(), verified.start.organisation.zone);
    const kept = await keepRows(port, addDays(weeks.running, -7 * (WEEKS + 60)));
    await publishHistory(kept, clock, lines, verified, weeks);
    await createRowWriter(port, async () => undefined).write(byKind(kept.rows()));
    await publish({ port, clock, lines: () => listed(lines) });
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
