import { createStore, type StoreApi } from 'zustand/vanilla';
import { momentsOf, momentsSince } from '../../flows/progress/momentsOf';
import type { Session } from '../../flows/startSession';
import type { MomentsView } from '../../model/moments';
import type { Problem } from '../../model/panel';
import { problemOf } from '../problemOf';
import type { StandingDeps } from './standingStore';

/** What came of own entries. */
export interface MomentsState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  readonly view: MomentsView | null;
}

export interface MomentsStore {
  readonly store: StoreApi<MomentsState>;
  read(): Promise<void>;
}

/** Reads what others did after own entries, without React. */
export function createMomentsStore({ own, clock }: StandingDeps, session: Session): MomentsStore {
  const store = createStore<MomentsState>(() => ({ status: 'loading', problem: null, view: null }));
  return {
    store,
    async read() {
      store.setState({ status: 'loading', problem: null });
      try {
        const view = momentsOf(await own.readFollowUps(session.start.person.id, momentsSince(clock.now())));
        store.setState({ status: 'ready', view });
      } catch (error) {
        store.setState({ status: 'failed', problem: problemOf(error, clock.now()) });
      }
    },
  };
}
