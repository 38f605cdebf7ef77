import { handOnOwn } from '../../src/flows/handOnOwn';
import { shareStanding } from '../../src/flows/progress/shareStanding';
import { readOwnScore } from '../../src/flows/readOwnScore';
import { startSession } from '../../src/flows/startSession';
import type { OwnPort } from '../../src/ports/own';
import type { ProgressDeps } from '../../src/stores/area/areaDeps';
import { createFixListStore } from '../../src/stores/fixList/createFixListStore';
import { createProgressStore } from '../../src/stores/progress/createProgressStore';
import { createLearnStore } from '../../src/stores/progress/learnStore';
import { createMomentsStore } from '../../src/stores/progress/momentsStore';
import { createStandingStore } from '../../src/stores/progress/standingStore';
import { memoryDrafts } from '../fixtures/panelWorld';

/** Resolves once a store has come to what is waited for. */
function until<T>(store: { getState(): T; subscribe(listener: (state: T) => void): () => void }, holds: (state: T) => boolean) {
  return new Promise<void>((done) => {
    if (holds(store.getState())) return done();
    const leave = store.subscribe((state) => {
      if (!holds(state)) return;
      leave();
      done();
    });
  });
}

/** What a day reads of the own records beside the records opened: calls by what made them. */
export interface OwnAreaCalls {
  /** The own score at the panel's foot, kept for the day. */
  readonly score: number;
  /** A visit of My progress, its session and all of its sections. */
  readonly progress: number;
  /** The fix list, opened from My progress. */
  readonly fixList: number;
}

/** Makes one visit of each, by the product's own stores, and counts at the fetch. */
export async function ownAreaCalls(
  deps: Pick<ProgressDeps, 'port' | 'clock'>,
  ownPort: OwnPort,
  requests: () => number,
): Promise<OwnAreaCalls> {
  const { clock } = deps;
  const own = shareStanding(ownPort);
  const kept = new Map<string, string>();
  const device = { get: (key: string) => kept.get(key) ?? null, set: (key: string, value: string) => void kept.set(key, value) };
  const counted = async (work: () => Promise<unknown>) => {
    const before = requests();
    await work();
    return requests() - before;
  };
  const panel = await startSession(deps);
  const score = await counted(() => readOwnScore(panel, clock.now()));
  let session = panel;
  const areas = { ...deps, own, device, drafts: memoryDrafts() } as unknown as ProgressDeps;
  const progress = await counted(async () => {
    session = await startSession({ clock, port: handOnOwn(deps.port, clock.now) });
    const store = createProgressStore(session, areas);
    for (const need of [store.needFigures, store.needHistory, store.needDay, store.needShared]) need();
    const parts = ['figures', 'history', 'day', 'shared'] as const;
    await Promise.all([
      until(store.store, (state) => parts.every((part) => state[part].status !== 'reading')),
      createStandingStore({ own, clock }, session).read(),
      createLearnStore({ own, clock, device }, session).read(),
      createMomentsStore({ own, clock }, session).read(),
    ]);
  });
  const fixList = await counted(async () => {
    const list = createFixListStore({ ...areas, session: async () => session, subjectOf: (kind) => kind });
    const leave = list.begin();
    await until(list.store, ({ reading }) => !reading);
    leave();
  });
  return { score, progress, fixList };
}
