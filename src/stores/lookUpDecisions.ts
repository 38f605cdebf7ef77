import { refreshDecisions } from '../flows/knownDecisions';
import type { PanelKit } from './panelKit';

/** After the first paint, and after an answer: what was decided about the reasons given here, where any could be. */
export async function lookUpDecisions(kit: PanelKit): Promise<void> {
  const { memory, deps } = kit;
  const { session, bundle, reading, answers } = memory;
  if (!session || !bundle) return;
  const given = [...bundle.responses, ...answers];
  const decisions = await refreshDecisions(deps.port, session.decisions, given, deps.clock.now(), reading?.signal);
  if (decisions === session.decisions || !memory.session) return;
  memory.session = { ...memory.session, decisions };
  kit.rejudge();
}
