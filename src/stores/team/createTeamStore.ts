import { createStore, type StoreApi } from 'zustand/vanilla';
import type { Session } from '../../flows/startSession';
import { readBelow, readTeam, type TeamChoice, type TeamReading } from '../../flows/team/readTeam';
import { CrmError } from '../../model/crmError';
import type { Problem } from '../../model/panel';
import type { TeamData } from '../../model/teamData';
import { problemOf } from '../problemOf';
import { createPublishing, type Publishing } from './publishing';
import { createTeamActions, type TeamActions } from './teamActions';
import type { TeamDeps } from './teamDeps';

type Ready = Extract<TeamReading, { kind: 'ready' }>;

/** What the team tab shows, as far as it is read. */
export interface TeamState {
  readonly status: 'loading' | 'ready' | 'noPublisher' | 'notForYou' | 'failed';
  readonly problem: Problem | null;
  /** The last reading; it stays while another unit is read. */
  readonly reading: Ready | null;
  /** Sheets below are here; absent parts of the data are on their way until then. */
  readonly whole: boolean;
  readonly choice: TeamChoice;
}

export interface TeamStore {
  readonly store: StoreApi<TeamState>;
  readonly actions: TeamActions;
  /** Publishing from this browser; once figures stand, the tab reads anew. */
  readonly publishing: Publishing;
  /** Reads for another unit or period; an older reading that comes later is dropped. */
  show(choice: TeamChoice): Promise<void>;
  stop(): void;
}

const BEGIN: TeamChoice = { unit: null, week: null };

/** The team tab without React: one unit at a time, first what the first screen needs, then the units below. */
export function createTeamStore(deps: TeamDeps, session: Session): TeamStore {
  const { team, clock, host } = deps;
  const store = createStore<TeamState>(() => ({
    status: 'loading',
    problem: null,
    reading: null,
    whole: false,
    choice: BEGIN,
  }));
  let reading = new AbortController();

  const change = (more: Partial<TeamData>) => {
    const { reading: present } = store.getState();
    if (present) store.setState({ reading: { ...present, data: { ...present.data, ...more } } });
  };

  async function show(choice: TeamChoice): Promise<void> {
    reading.abort();
    const mine = new AbortController();
    reading = mine;
    store.setState({ status: 'loading', problem: null, whole: false, choice });
    try {
      const found = await readTeam({ session, team }, choice, mine.signal);
      if (mine.signal.aborted) return;
      if (found.kind !== 'ready') {
        store.setState({ status: found.kind, reading: null });
        return;
      }
      store.setState({ status: 'ready', reading: found });
      // What is below is for a few panels only: they say so where it does not come.
      const more = await readBelow({ session, team }, found.data, found.sizes, mine.signal).catch(() => ({
        below: [],
        leaders: null,
      }));
      if (mine.signal.aborted) return;
      change(more);
      store.setState({ whole: true });
    } catch (error) {
      if (mine.signal.aborted) return;
      if (error instanceof CrmError && error.kind === 'auth' && error.code !== 'API_ACCESS') void host.renewSession();
      store.setState({ status: 'failed', problem: problemOf(error, clock.now()) });
    }
  }

  return {
    store,
    publishing: createPublishing(
      deps,
      () => team.mayPublish(session.start.person.id),
      () => void show(store.getState().choice),
    ),
    show,
    stop: () => reading.abort(),
    actions: createTeamActions({ deps, session, data: () => store.getState().reading?.data ?? null, change }),
  };
}
