import type { PanelActions } from '../model/panel';
import { isOutsideControl, type Response, type ResponseKind } from '../model/response';
import { lookUpDecisions } from './lookUpDecisions';
import type { PanelKit } from './panelKit';
import { laterUntil } from './presentRecord';

type AnswerActions = Pick<PanelActions, 'later' | 'notKnown' | 'whyNot' | 'mute' | 'unmute'>;

/** Sends an answer; what cannot be sent waits for the next answer or visit and counts here meanwhile. */
export async function keepAnswer(kit: PanelKit, answer: Response): Promise<void> {
  const { memory, deps } = kit;
  memory.answers = [...memory.answers, answer];
  if (memory.session?.start.capabilities.responses === false) return;
  const waiting = [...memory.unsent, answer];
  memory.unsent = [];
  for (const one of waiting) {
    try {
      await deps.port.saveResponse(one);
    } catch {
      memory.unsent = [...memory.unsent, one]; // the nudge is not the place to complain about its own bookkeeping
    }
  }
}

/** Later, not known yet, why not, mute: one tap each, then thanks. */
export function answerActions(kit: PanelKit): AnswerActions {
  const { memory, deps } = kit;

  const answer = (kind: Exclude<ResponseKind, 'fixed' | 'muted'>, more: Partial<Response>) => {
    const top = kit.get().top;
    const nudge = memory.judged?.nudges.find(({ ruleId }) => ruleId === top?.ruleId);
    if (!nudge || !memory.bundle) return;
    const response: Response = {
      ruleId: nudge.ruleId,
      ref: memory.bundle.record.ref,
      kind,
      reason: null,
      note: null,
      phase: memory.judged?.facts.phase ?? null,
      fingerprint: nudge.fingerprint,
      until: null,
      seconds: null,
      gain: null,
      at: deps.clock.now(),
      ...more,
    };
    memory.chosen = null;
    void keepAnswer(kit, response);
    kit.set({ thanks: { ruleId: nudge.ruleId, kind, outside: isOutsideControl(response.reason) }, editor: null, saved: null });
    kit.rejudge();
    void lookUpDecisions(kit);
    kit.announce('announce.answered');
  };

  const setMute = (ruleId: string, muted: boolean) => {
    const response: Response = {
      ruleId,
      ref: null,
      kind: muted ? 'muted' : 'later',
      reason: null,
      note: null,
      phase: null,
      fingerprint: '',
      until: null,
      seconds: null,
      gain: null,
      at: deps.clock.now(),
    };
    memory.chosen = null;
    memory.answers = memory.answers.filter((kept) => kept.ref !== null || kept.ruleId !== ruleId);
    if (memory.bundle)
      memory.bundle = {
        ...memory.bundle,
        responses: memory.bundle.responses.filter((kept) => kept.ref !== null || kept.ruleId !== ruleId),
      };
    void keepAnswer(kit, response);
    kit.set({ thanks: muted ? { ruleId, kind: 'muted' } : null, editor: null });
    kit.rejudge();
    kit.announce('announce.answered');
  };

  return {
    later: (choice) => answer('later', { until: laterUntil(choice, kit.get().place.today) }),
    notKnown: () => answer('notKnown', {}),
    whyNot: (reason, note) => answer('whyNot', { reason, note }),
    mute: (ruleId) => setMute(ruleId, true),
    unmute: (ruleId) => setMute(ruleId, false),
  };
}
