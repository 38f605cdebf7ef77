import { createStore, type StoreApi } from 'zustand/vanilla';
import { localDay } from '../../flows/localDay';
import { type Session, startSession } from '../../flows/startSession';
import { CrmError } from '../../model/crmError';
import type { PanelState, Problem } from '../../model/panel';
import type { ThemeName } from '../../ports/host';
import { emptyState } from '../emptyState';
import { problemOf } from '../problemOf';
import type { AreaDeps } from './areaDeps';

/** An area of the product as it begins: who reads, under which programme, and what went wrong where it did not begin. */
export interface AreaState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  readonly session: Session | null;
  readonly place: PanelState['place'];
  readonly theme: ThemeName;
  /** The address inside the area. */
  readonly route: string;
}

export interface Area {
  readonly store: StoreApi<AreaState>;
  /** Listens to the page and begins the session; until the returned function is called. */
  connect(): () => void;
  retry(): void;
}

/**
 * What My progress and the team tab have in common, without React: theme, address, session.
 * @param learn brings the area's words; nothing is shown before they are here
 */
export function createArea(deps: AreaDeps, learn: () => Promise<unknown>): Area {
  const { port, host, clock, route } = deps;
  const reading = new AbortController();
  const store = createStore<AreaState>(() => ({
    status: 'loading',
    problem: null,
    session: null,
    place: emptyState(port.productName, clock.now()).place,
    theme: 'light',
    route: route.get(),
  }));

  const begin = async () => {
    store.setState({ status: 'loading', problem: null });
    try {
      const [session] = await Promise.all([startSession(deps, reading.signal), learn()]);
      const { person, organisation } = session.start;
      const now = clock.now();
      deps.drafts.purge(organisation.id, person.id, now);
      store.setState({
        status: 'ready',
        session,
        place: {
          productName: port.productName,
          locale: person.locale,
          zone: person.zone,
          currency: organisation.currency,
          today: localDay(now, person.zone),
          now,
        },
      });
    } catch (error) {
      if (reading.signal.aborted) return;
      if (error instanceof CrmError && error.kind === 'auth' && error.code !== 'API_ACCESS') void host.renewSession();
      store.setState({ status: 'failed', problem: problemOf(error, clock.now()) });
    }
  };

  return {
    store,
    connect() {
      const unlisten = host.listen((event) => {
        if (event.type === 'context') store.setState({ theme: event.context.theme });
      });
      const leave = route.listen((to) => store.setState({ route: to }));
      void begin();
      return () => {
        unlisten();
        leave();
        reading.abort();
      };
    },
    retry: () => void begin(),
  };
}
