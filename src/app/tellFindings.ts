import type { NudgeView, PanelState } from '../model/panel';
import type { FieldFinding, HostPort } from '../ports/host';
import type { Panel } from '../stores/createPanelStore';
import { createWords, type Words } from '../words/createWords';
import { plainText } from '../words/plainText';

/** Dynamics cuts longer ones (`addNotification`, Client API reference). */
const TITLE = 50;
const BODY = 100;

/** The one value that the open editor suggests for a day, from a named source; nothing else is set without being seen. */
function suggested({ editor }: PanelState, ruleId: string) {
  const [field, another] = editor?.ruleId === ruleId ? editor.fields : [];
  return field && !another && field.schema.type === 'date' && typeof field.suggestion?.value === 'string'
    ? { value: field.suggestion.value, source: field.suggestion.source }
    : null;
}

function finding(state: PanelState, words: Words, nudge: NudgeView): FieldFinding[] {
  const field = nudge.fix?.kind === 'field' ? nudge.fix.fields[0] : undefined;
  if (field === undefined) return [];
  const { ruleId, message, verdict, args } = nudge;
  const offer = suggested(state, ruleId);
  const body = offer
    ? words.say('editor.suggestion', { value: words.date(offer.value), source: offer.source })
    : (nudge.benefit ?? words.ruleBenefit(ruleId) ?? words.ruleLabel(ruleId));
  const title = words.ruleTitle(ruleId, message, verdict, args);
  return [{ ruleId, field, title: plainText(title, TITLE), body: plainText(body, BODY), value: offer?.value ?? null }];
}

/**
 * What the CRM's form may show at its fields: the open nudge and those that stand beside it. Nothing while the person
 * rests, on a record that is read-only, or where nudges are off.
 */
export function fieldFindings(state: PanelState): readonly FieldFinding[] {
  const { status, readOnly, top, also, all } = state;
  if (status !== 'ready' || readOnly || top === null) return [];
  const words = createWords(state.place);
  // After a save the card keeps the nudge that was fixed; the form must not.
  const open = [top, ...also].filter(({ ruleId }) => all.some((nudge) => nudge.ruleId === ruleId));
  return open.flatMap((nudge) => finding(state, words, nudge));
}

/** Tells the page the findings whenever the record was judged, the same ones as well: the page may have dropped them. */
export function tellFindings({ store }: Pick<Panel, 'store'>, host: HostPort): () => void {
  const tell = (state: PanelState) => {
    if (state.ref !== null && state.status !== 'loading') host.findings?.(state.ref, fieldFindings(state));
  };
  tell(store.getState());
  return store.subscribe((state, before) => {
    const same = state.all === before.all && state.top === before.top && state.status === before.status;
    if (!same || state.editor?.ruleId !== before.editor?.ruleId || state.ref?.id !== before.ref?.id) tell(state);
  });
}
