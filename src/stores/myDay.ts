import type { StoreApi } from 'zustand/vanilla';
import { localDay } from '../flows/localDay';
import { missingChunk } from '../model/crmError';
import type { DayView, MyDay } from '../model/day';
import type { PanelActions, PanelState } from '../model/panel';
import type { PanelKit } from './panelKit';

/** Well after the first paint, and after the customer was read. */
const DELAY_MS = 1_000;
/** Opened after longer than this, the day is read again: whoever looks wants to know. */
const FRESH_MS = 30 * 60_000;

interface Kept {
  readonly person: string;
  readonly day: string;
  readonly view: MyDay;
}

function readKept(text: string | null): Kept | null {
  try {
    const kept = JSON.parse(text ?? 'null') as Partial<Kept> | null;
    return kept?.person && kept.day && kept.view?.lists ? (kept as Kept) : null;
  } catch {
    return null; // a damaged cache is no cache
  }
}

/** The reader of the day is fetched when it is wanted: it belongs to no first paint. */
const loadReader = () => import('../flows/readDay').catch(missingChunk);

/**
 * "My day" (B3): one call a day after the first record is painted, or in a place without one once the session is there, kept for this browser tab; one more after each log or save,
 * for that may have emptied a list, and one where an old one is opened. One person's day is kept: the next person's takes its place.
 */
export function dayActions(kit: PanelKit, store: Pick<StoreApi<PanelState>, 'subscribe'>): Pick<PanelActions, 'toggleDay'> {
  const { memory, deps } = kit;
  /** The day that was asked for; a panel that stays open over midnight asks again. */
  let asked: string | null = null;
  let latest = 0;
  const show = (change: Partial<DayView>) => {
    const before: DayView = kit.get().day ?? { status: 'reading', day: null, open: false };
    kit.set({ day: { ...before, ...change } });
  };
  /** The slot that is kept, and whose day it is. */
  const slot = () => {
    const { session } = memory;
    if (session === null) return null;
    const { person, organisation } = session.start;
    return { key: `day|${organisation.id}`, person: person.id, day: localDay(deps.clock.now(), person.zone) };
  };

  const read = async () => {
    const { session } = memory;
    const at = slot();
    if (session === null || at === null) return;
    latest += 1;
    const turn = latest;
    show({ status: 'reading' });
    try {
      const { readDay } = await loadReader();
      const view = await readDay(session, deps.clock.now());
      if (turn !== latest) return; // a later read knows more
      deps.tab.set(at.key, JSON.stringify({ person: at.person, day: at.day, view } satisfies Kept));
      show({ status: 'ready', day: view });
    } catch {
      if (turn === latest) show({ status: 'unavailable' });
    }
  };

  const begin = () => {
    const at = slot();
    if (at === null || asked === at.day) return;
    asked = at.day;
    deps.clock.after(DELAY_MS, () => {
      const kept = readKept(deps.tab.get(at.key));
      if (kept?.person === at.person && kept.day === at.day) show({ status: 'ready', day: kept.view });
      else void read();
    });
  };

  /** Not read, or so long ago that meetings may have ended since. */
  const isOld = (view: DayView | undefined) =>
    view?.status !== 'ready' || view.day === null || Date.parse(deps.clock.now()) - Date.parse(view.day.readAt) > FRESH_MS;

  /** Another one for each save and for its undo; `null` while nothing new was saved. */
  const savedKey = ({ saved }: PanelState) => (saved?.undo === 'undone' ? 'undone' : (saved?.undoUntil ?? null));
  store.subscribe((now, before) => {
    const moved = now.status !== before.status || now.seen !== before.seen;
    if (moved && ['ready', 'off', 'noRecord'].includes(now.status)) begin();
    const changed = savedKey(now) !== null && savedKey(now) !== savedKey(before);
    if (changed && asked !== null) deps.clock.after(DELAY_MS, () => void read());
  });

  return {
    toggleDay() {
      const view = kit.get().day;
      const open = view?.open !== true;
      show({ open });
      if (open && isOld(view)) {
        asked = slot()?.day ?? null;
        void read();
      }
    },
  };
}
