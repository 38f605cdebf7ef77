import { createStore, type StoreApi } from 'zustand/vanilla';
import type { PublishReport } from '../../flows/publish/publish';
import { PublishRefused, type RefusedBecause } from '../../flows/publish/publishRefused';
import { CrmError } from '../../model/crmError';
import type { Problem } from '../../model/panel';
import type { Progress, PublishPort } from '../../ports/publish';
import { problemOf } from '../problemOf';
import type { TeamDeps } from './teamDeps';

/** Refusals that a run in the browser can meet; the others belong to parts of a run and to storing a programme. */
const REFUSALS = [
  'notPublisher',
  'partialReader',
  'hierarchyOn',
  'programmeUnreadable',
  'anotherRuns',
  'leaseLost',
  'tooManyPeople',
  'tooManyRecords',
] as const satisfies readonly RefusedBecause[];
export type Refusal = (typeof REFUSALS)[number];

/** How far publishing from this browser has come. */
export type PublishingState =
  | { readonly status: 'idle' }
  | { readonly status: 'running'; readonly progress: Progress | null; readonly stopping: boolean }
  | { readonly status: 'done'; readonly report: PublishReport }
  /** Ended by the person: what is written stays, and the next run writes the same keys. */
  | { readonly status: 'stopped' }
  | { readonly status: 'refused'; readonly because: Refusal; readonly details: readonly string[] }
  | { readonly status: 'failed'; readonly problem: Problem };

export interface Publishing {
  readonly store: StoreApi<PublishingState>;
  /** The person holds the right; not known is no. */
  readonly right: StoreApi<{ readonly held: boolean }>;
  /** Finds out about the right, once; the CRM is asked only where publishing would be offered. Never rejects. */
  ask(): Promise<void>;
  /** One run at a time: a second call while one is under way does nothing. Never rejects. */
  start(): Promise<void>;
  stop(): void;
  /** What came of a run was read. */
  close(): void;
}

/** What a run needs comes when somebody asks for it, never with the page. */
async function loadRun(openPublisher: () => Promise<PublishPort>) {
  try {
    const [{ publishHere }, { isThrowAway }, port] = await Promise.all([
      import('../../flows/publish/publishHere'),
      import('../../scoring/rubbish/domains/isThrowAway'),
      openPublisher(),
    ]);
    return { publishHere, isThrowAway, port };
  } catch (cause) {
    throw new CrmError('network', 'the part that publishes could not be loaded', { code: 'NO_CHUNK', cause });
  }
}

/**
 * Publishes the organisation with the person's own rights.
 * @param mayPublish asks the CRM for the right to publish
 * @param published told once figures stand
 */
export function createPublishing(
  { openPublisher, clock, host }: Pick<TeamDeps, 'openPublisher' | 'clock' | 'host'>,
  mayPublish: () => Promise<boolean>,
  published: () => void,
): Publishing {
  const store = createStore<PublishingState>(() => ({ status: 'idle' }));
  const set = (state: PublishingState) => store.setState(state, true);
  const right = createStore(() => ({ held: false }));
  let asked: Promise<void> | null = null;
  let run: AbortController | null = null;

  function toldOf(error: unknown, stopped: boolean): PublishingState {
    if (stopped) return { status: 'stopped' };
    const because = error instanceof PublishRefused ? REFUSALS.find((each) => each === error.because) : undefined;
    if (because && error instanceof PublishRefused) return { status: 'refused', because, details: error.details };
    if (error instanceof CrmError && error.kind === 'auth' && error.code !== 'API_ACCESS') void host.renewSession();
    return { status: 'failed', problem: problemOf(error, clock.now()) };
  }

  return {
    store,
    right,
    ask() {
      // Who is not known to hold the right is offered nothing: the note beside it says whom to ask.
      asked ??= (openPublisher ? mayPublish() : Promise.resolve(false))
        .catch(() => false)
        .then((held) => right.setState({ held }));
      return asked;
    },
    async start() {
      if (run || !openPublisher) return;
      const mine = new AbortController();
      run = mine;
      set({ status: 'running', progress: null, stopping: false });
      try {
        const { publishHere, isThrowAway, port } = await loadRun(openPublisher);
        const onProgress = (progress: Progress) => !mine.signal.aborted && set({ status: 'running', progress, stopping: false });
        const report = await publishHere({ port, clock, isThrowAway, onProgress, signal: mine.signal });
        set({ status: 'done', report });
        published();
      } catch (error) {
        set(toldOf(error, mine.signal.aborted));
      } finally {
        run = null;
      }
    },
    stop() {
      const state = store.getState();
      if (!run || state.status !== 'running') return;
      set({ ...state, stopping: true });
      run.abort();
    },
    close: () => run === null && set({ status: 'idle' }),
  };
}
