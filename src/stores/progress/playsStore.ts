import { createStore, type StoreApi } from 'zustand/vanilla';
import { addDays, localDay } from '../../flows/localDay';
import { OWN_DEALS, OWN_ENTITIES, ownPages } from '../../flows/ownPages';
import type { Session } from '../../flows/startSession';
import type { Problem } from '../../model/panel';
import type { Play } from '../../model/play';
import type { ClockPort } from '../../ports/clock';
import type { FeedPort } from '../../ports/feed';
import type { PraisePlace } from '../../ports/team';
import { wonPlay } from '../../programme/wonPlay';
import { problemOf } from '../problemOf';

export interface PlaysDeps {
  readonly feed: FeedPort;
  readonly clock: ClockPort;
}

export interface PlaysState {
  /** `idle` = nobody has asked yet: own deals are read only then. */
  readonly status: 'idle' | 'loading' | 'ready' | 'failed' | 'sharing';
  readonly problem: Problem | null;
  /** Own deals won in 13 weeks, the newest first. */
  readonly plays: readonly Play[];
  /** Where a play may be shown; none = this CRM has no feed for this person. */
  readonly places: readonly PraisePlace[];
  /** Deals whose play was shared here. */
  readonly shared: readonly string[];
}

export interface PlaysStore {
  readonly store: StoreApi<PlaysState>;
  read(): Promise<void>;
  /**
   * Publishes the text that the owner has read and agreed to; nothing leaves this store before. The same deal and text are one post,
   * where the CRM can tell.
   */
  share(dealId: string, text: string, placeId: string): Promise<void>;
}

const WEEKS = 13;
const MOST = 10;

/** Own won deals as plays, and their sharing, without React. */
export function createPlaysStore({ feed, clock }: PlaysDeps, session: Session): PlaysStore {
  const { person } = session.start;
  const store = createStore<PlaysState>(() => ({ status: 'idle', problem: null, plays: [], places: [], shared: [] }));
  const fail = (error: unknown, status: PlaysState['status']) =>
    store.setState({ status, problem: problemOf(error, clock.now()) });
  const keys = new Map<string, string>();
  return {
    store,
    async read() {
      store.setState({ status: 'loading', problem: null });
      try {
        const since = addDays(localDay(clock.now(), person.zone), -WEEKS * 7);
        const won: { readonly play: Play; readonly closedAt: string }[] = [];
        for await (const { records, next } of ownPages(session, clock.now(), { from: OWN_DEALS })) {
          for (const { facts, bundle } of records) {
            const play = facts.entity === 'Opportunity' ? wonPlay(facts, bundle.record.name) : null;
            if (play && facts.closedAt !== null && facts.closedAt.slice(0, 10) >= since)
              won.push({ play, closedAt: facts.closedAt });
          }
          if (next === null || OWN_ENTITIES[next.entity] !== 'Opportunity') break;
        }
        won.sort((a, b) => (a.closedAt < b.closedAt ? 1 : -1));
        const places = won.length === 0 ? [] : await feed.praisePlaces(person.id);
        store.setState({ status: 'ready', plays: won.slice(0, MOST).map(({ play }) => play), places });
      } catch (error) {
        fail(error, 'failed');
      }
    },
    async share(dealId, text, placeId) {
      const place = store.getState().places.find(({ id }) => id === placeId);
      if (!place || text.trim() === '') return;
      const about = `${dealId}|${placeId}|${text}`;
      const key = keys.get(about) ?? clock.uuid();
      keys.set(about, key);
      store.setState({ status: 'sharing', problem: null });
      try {
        await feed.praise({ place, text }, key);
        store.setState(({ shared }) => ({ status: 'ready', shared: [...shared, dealId] }));
      } catch (error) {
        fail(error, 'ready');
      }
    },
  };
}
