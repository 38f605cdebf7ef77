import type { ActivityKind } from '../model/record';
import type { LaterActions, LaterName } from './laterActions';
import type { PanelKit } from './panelKit';
import { problemOf } from './problemOf';
import { type WaitingActions, waitingActions } from './waitingActions';

/** By name whether the action means the open nudge, and not the record alone. */
const OF_THE_NUDGE: Readonly<Record<LaterName, boolean>> = {
  save: true,
  discard: true,
  keepMine: true,
  keepTheirs: true,
  later: true,
  notKnown: true,
  whyNot: true,
  mute: true,
  unmute: false,
  openLog: false,
  editLog: false,
  closeLog: false,
  saveLog: false,
  undo: true,
  next: true,
  enough: true,
  holdUndo: false,
};

/** The actions whose code comes after the first paint; a click that waits for them is dropped where its nudge is gone by then. */
export function afterPaintActions(kit: PanelKit, subjectOf: (kind: ActivityKind) => string): WaitingActions<LaterActions> {
  return waitingActions<LaterActions>(
    Object.keys(OF_THE_NUDGE) as LaterName[],
    () => import('./laterActions').then(({ laterActions }) => laterActions(kit, subjectOf)),
    (name) => {
      const record = kit.memory.ref?.id;
      const rule = kit.get().top?.ruleId;
      return () => kit.memory.ref?.id === record && (!OF_THE_NUDGE[name] || kit.get().top?.ruleId === rule);
    },
    (error) => kit.set({ problem: { ...problemOf(error, kit.deps.clock.now()), kind: 'offline' } }),
  );
}

/** The list of throw-away mail domains: until it is here, only those are known whose names say so. */
export async function learnThrowAway(kit: PanelKit): Promise<void> {
  const { memory } = kit;
  if (!memory.session || memory.session.isThrowAway) return;
  const list = await import('../scoring/rubbish/domains/isThrowAway').catch(() => null); // the next record asks again
  if (list === null || !memory.session) return;
  memory.session = { ...memory.session, isThrowAway: list.isThrowAway };
  kit.rejudge();
}
