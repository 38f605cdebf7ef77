import { createStore, type StoreApi } from 'zustand/vanilla';
import { addDays, localDay } from '../../flows/localDay';
import type { OwnPosition } from '../../flows/ownPages';
import { type Collected, NOTHING_YET } from '../../flows/progress/collected';
import { backWeeks } from '../../flows/progress/lookingBack';
import { readOwnFigures } from '../../flows/progress/ownFigures';
import { readSharedGoals, type SharedGoals } from '../../flows/progress/readSharedGoals';
import { readDay } from '../../flows/readDay';
import type { Session } from '../../flows/startSession';
import { CrmError } from '../../model/crmError';
import type { MyDay } from '../../model/day';
import type { HistoryWeek } from '../../model/history';
import type { Loaded, OwnFigures } from '../../model/progress';
import type { ProgressDeps } from '../area/areaDeps';
import { problemOf } from '../problemOf';

/** Two years, and the weeks around their end. */
const HISTORY_DAYS = 110 * 7;

export interface ProgressState {
  readonly figures: Loaded<OwnFigures>;
  /** Own records read so far. */
  readonly read: number;
  readonly history: Loaded<readonly HistoryWeek[]>;
  readonly day: Loaded<MyDay>;
  readonly shared: Loaded<SharedGoals>;
}

export interface ProgressStore {
  readonly store: StoreApi<ProgressState>;
  /** Each is read once, when the first section asks; again after it failed. */
  needFigures(): void;
  needHistory(): void;
  needDay(): void;
  needShared(): void;
  /** Own records changed (a fix in the list): what follows from them is read again when it is next asked for. */
  forgetFigures(): void;
}

const READING = { status: 'reading', value: null, problem: null } as const;

/** What the sections of My progress are drawn from, without React: own records, own weeks, own day. Each is read alone and fails alone. */
export function createProgressStore(session: Session, deps: ProgressDeps): ProgressStore {
  const { clock, own } = deps;
  const { person } = session.start;
  const store = createStore<ProgressState>(() => ({
    figures: READING,
    read: 0,
    history: READING,
    day: READING,
    shared: READING,
  }));
  const begun = new Set<keyof ProgressState>();
  const turns = { figures: 0, history: 0, day: 0, shared: 0 };
  let collected: Collected = NOTHING_YET;
  let from: OwnPosition | null = null;

  type Part = 'figures' | 'history' | 'day' | 'shared';
  const once = <T>(part: Part, read: () => Promise<T>) => {
    if (begun.has(part)) return;
    begun.add(part);
    turns[part] += 1;
    const turn = turns[part];
    const before = store.getState()[part].value as T | null;
    // What was forgotten while it was read is not shown any more.
    const set = (value: Loaded<T>) =>
      turn === turns[part] && store.setState({ [part]: value } as unknown as Partial<ProgressState>);
    set({ status: 'reading', value: before, problem: null });
    read().then(
      (value) => set({ status: 'ready', value, problem: null }),
      (error: unknown) => {
        if (turn !== turns[part]) return;
        begun.delete(part);
        if (error instanceof CrmError && error.kind === 'auth' && error.code !== 'API_ACCESS') void deps.host.renewSession();
        set({ status: 'failed', value: before, problem: problemOf(error, clock.now()) });
      },
    );
  };

  const readFigures = async () => {
    const turn = turns.figures;
    // The list of throw-away mail domains: without it the rules that need it are left out.
    const list = await import('../../scoring/rubbish/domains/isThrowAway').catch(() => null);
    const whole = list ? { ...session, isThrowAway: list.isThrowAway } : session;
    const figures = await readOwnFigures(whole, clock.now(), {
      ...(from ? { from } : {}),
      before: collected,
      onPage(now, next) {
        if (turn !== turns.figures) return;
        collected = now;
        from = next;
        store.setState({ read: now.records.length });
      },
    });
    if (turn === turns.figures) [collected, from] = [NOTHING_YET, null];
    return figures;
  };

  return {
    store,
    needFigures: () => once('figures', readFigures),
    needHistory: () =>
      once('history', () => {
        const today = localDay(clock.now(), person.zone);
        return own.readHistory(person.id, addDays(today, -HISTORY_DAYS), backWeeks(today));
      }),
    needShared: () => once('shared', () => readSharedGoals(own, person.id)),
    needDay: () => once('day', () => readDay(session, clock.now())),
    forgetFigures() {
      begun.delete('figures');
      turns.figures += 1;
      [collected, from] = [NOTHING_YET, null];
    },
  };
}
