import { localDay } from '../flows/localDay';
import type { OwnScore } from '../flows/readOwnScore';
import type { OwnScoreView } from '../model/panel';
import type { PanelKit } from './panelKit';

const DELAY_MS = 1_500;

function viewOf({ score, openFindings, complete }: OwnScore, readAt: string): OwnScoreView {
  const none = { best: null, readAt, measures: [] };
  if (!complete) return { ...none, status: 'unavailable', score: null, records: score.n, openFindings: null };
  if (!score.enough) return { ...none, status: 'notEnough', score: null, records: score.n, openFindings };
  const measures = score.measures.map(({ measure, value, n }) => ({ measure, value: Math.round(value), records: n }));
  return { status: 'ready', score: score.value, best: null, records: score.n, openFindings, measures, readAt };
}

function readKept(text: string | null, day: string): OwnScoreView | null {
  if (text === null) return null;
  try {
    const kept = JSON.parse(text) as { day?: unknown; view?: OwnScoreView };
    return kept.day === day && kept.view?.status ? kept.view : null;
  } catch {
    return null; // a damaged cache is no cache
  }
}

/**
 * The own score, read some time after the nudge is painted and kept for the day on this device: it never delays
 * the record, and costs its calls once a day. Without history there is no "best".
 */
export function scheduleOwnScore(kit: PanelKit): void {
  const { memory, deps } = kit;
  const { session } = memory;
  if (session === null || memory.ownAsked) return;
  memory.ownAsked = true;
  const { person, organisation } = session.start;
  const now = deps.clock.now();
  const day = localDay(now, person.zone);
  const key = `own|${organisation.id}|${person.id}`;
  const kept = readKept(deps.device.get(key), day);
  if (kept) {
    kit.set({ own: kept });
    return;
  }
  deps.clock.after(DELAY_MS, () => {
    // The list of throw-away mail domains has come meanwhile.
    const read = import('../flows/readOwnScore').then(({ readOwnScore }) =>
      readOwnScore(memory.session ?? session, deps.clock.now()),
    );
    read.then(
      (own) => {
        const view = viewOf(own, deps.clock.now());
        deps.device.set(key, JSON.stringify({ day, view }));
        kit.set({ own: view });
      },
      () => kit.set({ own: { ...kit.get().own, status: 'unavailable' } }),
    );
  });
}
