import { createStore, type StoreApi } from 'zustand/vanilla';
import { localDay } from '../../flows/localDay';
import { type PlaceInput, placeView } from '../../flows/progress/placeView';
import { praiseView } from '../../flows/progress/praiseView';
import { cohortsIn, readOwnWeek } from '../../flows/progress/readOwnWeek';
import { seenOfMe } from '../../flows/progress/seenOfMe';
import type { Session } from '../../flows/startSession';
import { CrmError } from '../../model/crmError';
import type { OptInKind, OwnOptIn } from '../../model/optIn';
import type { Problem } from '../../model/panel';
import type { ChoiceSaid, PlaceView, PraiseView } from '../../model/place';
import type { SeenOfMe } from '../../model/seenOfMe';
import type { ClockPort } from '../../ports/clock';
import type { OwnPort } from '../../ports/own';
import { problemOf } from '../problemOf';

/** Place, praise board and what is seen of me: one reading serves all three. */
export interface StandingState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  readonly place: PlaceView | null;
  readonly praise: PraiseView | null;
  readonly seen: SeenOfMe | null;
  /** Choices that stand, with the words they were made in. */
  readonly agreed: readonly OwnOptIn[];
  /** The weekly mail comes, as it does until it is switched off. */
  readonly mail: boolean;
  /** The choice that is being stored. */
  readonly saving: OptInKind | null;
  readonly said: ChoiceSaid | null;
}

export interface StandingStore {
  readonly store: StoreApi<StandingState>;
  /** Reads; a second call while one runs is that one. */
  read(): Promise<void>;
  /**
   * Stores a choice. What is withdrawn goes from the page at once; what is chosen shows with the next weekly figures.
   * @param text the words that are agreed to, as they are shown
   */
  choose(kind: OptInKind, active: boolean, text: string): Promise<void>;
}

export interface StandingDeps {
  readonly own: OwnPort;
  readonly clock: ClockPort;
}

const EMPTY: StandingState = {
  status: 'loading',
  problem: null,
  place: null,
  praise: null,
  seen: null,
  agreed: [],
  mail: true,
  saving: null,
  said: null,
};

/** A person's own standing, without React. */
export function createStandingStore({ own, clock }: StandingDeps, session: Session): StandingStore {
  const { person, capabilities } = session.start;
  const store = createStore<StandingState>(() => EMPTY);
  let input: PlaceInput | null = null;
  let reading: Promise<void> | null = null;

  const show = (next: PlaceInput) => {
    input = next;
    const { programme, standing } = next;
    store.setState({
      status: 'ready',
      problem: null,
      place: placeView(next),
      praise: praiseView(next),
      seen: seenOfMe({ programme, standing, stored: next.keeps }),
      agreed: standing.optIns.filter(({ kind, active, text }) => kind !== 'digest' && active && text !== null),
      mail: standing.optIns.find(({ kind }) => kind === 'digest')?.active ?? true,
    });
  };

  const readAll = async () => {
    store.setState({ status: 'loading', problem: null });
    try {
      const today = localDay(clock.now(), person.zone);
      const keeps = capabilities.snapshots ?? capabilities.responses;
      const standing = await own.readStanding(person.id);
      const [row] = standing.rows;
      const place = row ? (readOwnWeek(row.measures)?.place ?? null) : null;
      const cohorts = new Set([...(place ? [place.cohort] : []), ...(row ? cohortsIn(row.tally) : [])]);
      const boards = session.programme.privacyMode === 'worksCouncil' ? [] : await own.readBoards([...cohorts]);
      show({ programme: session.programme, person, keeps, standing, boards, today });
    } catch (error) {
      store.setState({ status: 'failed', problem: problemOf(error, clock.now()) });
    } finally {
      reading = null;
    }
  };

  return {
    store,
    read() {
      reading ??= readAll();
      return reading;
    },
    async choose(kind, active, text) {
      if (input === null || store.getState().saving !== null) return;
      const before = input;
      const { standing } = before;
      const kept = standing.optIns.find((each) => each.kind === kind);
      const choice = { kind, active, text: active ? text : (kept?.text ?? null), at: clock.now() };
      const optIns = [...standing.optIns.filter((each) => each.kind !== kind), choice];
      store.setState({ saving: kind, said: null });
      // What is taken back is gone before the CRM has answered; what is asked for waits for its word.
      if (!active) show({ ...before, standing: { ...standing, optIns } });
      try {
        await own.saveOptIn(person.id, { kind, active, text: active ? text : null });
        show({ ...before, standing: { ...standing, optIns } });
        store.setState({ said: { kind, how: active ? 'chosen' : 'withdrawn' } });
      } catch (error) {
        show(before);
        store.setState({ said: { kind, how: 'notKept' } });
        if (!(error instanceof CrmError)) throw error;
      } finally {
        store.setState({ saving: null });
      }
    },
  };
}

const stores = new WeakMap<Session, StandingStore>();

/** The one store of a session: three sections share one reading. */
export function standingOf(deps: StandingDeps, session: Session): StandingStore {
  const known = stores.get(session) ?? createStandingStore(deps, session);
  if (!stores.has(session)) {
    stores.set(session, known);
    void known.read();
  }
  return known;
}
