import type { ActivityKind } from '../model/record';
import { answerActions } from './answerActions';
import { fixActions } from './fixActions';
import { logActions } from './logActions';
import type { PanelKit } from './panelKit';
import { savedActions } from './savedCard';

/** What nobody needs before the first nudge is painted: saving, answering, logging, undo. */
export function laterActions(kit: PanelKit, subjectOf: (kind: ActivityKind) => string) {
  return { ...fixActions(kit, subjectOf), ...logActions(kit, subjectOf), ...answerActions(kit), ...savedActions(kit) };
}

export type LaterActions = ReturnType<typeof laterActions>;

/** Names of all of them: they can be called before their code is here. */
export type LaterName = keyof LaterActions;
