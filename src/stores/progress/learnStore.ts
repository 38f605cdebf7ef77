import { createStore, type StoreApi } from 'zustand/vanilla';
import { addDays, localDay, startOfDay } from '../../flows/localDay';
import { learnView, lessonResponse, USE_DAYS } from '../../flows/progress/learnView';
import type { Session } from '../../flows/startSession';
import { CrmError } from '../../model/crmError';
import type { IsoDate } from '../../model/dates';
import { LESSON_IDS, type LearnView, type LessonId } from '../../model/lesson';
import type { Problem } from '../../model/panel';
import type { OwnFigures } from '../../model/progress';
import type { DevicePort } from '../../ports/drafts';
import type { OwnUse } from '../../ports/ownWork';
import { problemOf } from '../problemOf';
import type { StandingDeps } from './standingStore';

/** Path, practice, shortcuts and the tip of the week. */
export interface LearnState {
  readonly status: 'loading' | 'ready' | 'failed';
  readonly problem: Problem | null;
  readonly view: LearnView | null;
  /** What came of the last tick, to be said once. */
  readonly said: { readonly id: LessonId; readonly kept: boolean } | null;
}

export interface LearnStore {
  readonly store: StoreApi<LearnState>;
  read(): Promise<void>;
  /** The person says that a lesson is done. Kept in the own row of the CRM; on the device where the CRM keeps none. */
  tick(id: LessonId): Promise<void>;
  /** Own figures are read, or read anew: what is tried out goes where something is open. */
  knows(figures: OwnFigures): void;
  /** The person was seen to do it: ticked where it is an open step of the path, once. */
  did(id: LessonId): void;
}

function readTicks(text: string | null): ReadonlyMap<LessonId, IsoDate> {
  try {
    const kept = JSON.parse(text ?? '{}') as Readonly<Record<string, unknown>>;
    return new Map(LESSON_IDS.flatMap((id) => (typeof kept?.[id] === 'string' ? [[id, String(kept[id])] as const] : [])));
  } catch {
    return new Map(); // a damaged note is no note
  }
}

/** Lessons of a person, without React. */
export function createLearnStore(
  { own, clock, device }: StandingDeps & { readonly device: DevicePort },
  session: Session,
): LearnStore {
  const { person, organisation, capabilities } = session.start;
  const key = `lessons|${organisation.id}|${person.id}`;
  const store = createStore<LearnState>(() => ({ status: 'loading', problem: null, view: null, said: null }));
  const today = () => localDay(clock.now(), person.zone);
  let ticked = readTicks(device.get(key));
  let use: OwnUse | null = null;
  let figures: OwnFigures | null = null;
  const show = () => {
    if (use !== null) store.setState({ status: 'ready', problem: null, view: learnView(session, use, ticked, today(), figures) });
  };
  const tick = async (id: LessonId) => {
    const before = ticked.get(id);
    ticked = new Map([...ticked, [id, today()]]);
    show();
    try {
      if (capabilities.responses) await session.port.saveResponse(lessonResponse(id, clock.now()));
      else device.set(key, JSON.stringify(Object.fromEntries(ticked)));
      store.setState({ said: { id, kept: true } });
    } catch (error) {
      // This one alone: another may have been ticked meanwhile.
      const others = [...ticked].filter(([each]) => each !== id);
      ticked = new Map(before === undefined ? others : [...others, [id, before]]);
      show();
      store.setState({ said: { id, kept: false } });
      if (!(error instanceof CrmError)) throw error;
    }
  };
  return {
    store,
    tick,
    async read() {
      store.setState({ status: 'loading', problem: null });
      try {
        use = await own.readOwnUse(person.id, startOfDay(addDays(today(), -USE_DAYS), person.zone));
        show();
      } catch (error) {
        store.setState({ status: 'failed', problem: problemOf(error, clock.now()) });
      }
    },
    knows(own) {
      figures = own;
      show();
    },
    did(id) {
      const step = store.getState().view?.path?.steps.find((each) => each.id === id);
      if (step && !step.done) void tick(id);
    },
  };
}
