import { openFindings } from '../../flows/fixList/openFindings';
import { localDay } from '../../flows/localDay';
import type { OwnRecord } from '../../flows/ownPages';
import { sameValue } from '../../flows/saveFix';
import type { Session } from '../../flows/startSession';
import type { Nudge } from '../../model/nudge';
import type { EditorView } from '../../model/panel';
import type { Draft, DraftsPort } from '../../ports/drafts';
import { editorView } from '../editorView';
import { nudgeView } from '../nudgeView';
import type { FixItem } from './fixListKit';

/** The key of a row: its rule and its record. */
export function itemKey(ruleId: string, recordId: string): string {
  return `${ruleId} ${recordId}`;
}

/** The editor of a finding as the record stands now; drafts of an earlier moment are in it. */
export function editorOf(
  session: Session,
  { bundle, facts }: OwnRecord,
  nudge: Nudge,
  drafts: Readonly<Record<string, Draft>>,
  now: string,
): EditorView | null {
  return editorView(session, bundle, nudgeView(nudge, facts), drafts, localDay(now, session.start.person.zone));
}

/** Something stands in the editor that the record has not. */
export function hasEntry(editor: EditorView | null): boolean {
  if (editor === null) return false;
  return editor.form !== null ? editor.draftAt !== null : editor.fields.some(({ value, base }) => !sameValue(value, base));
}

/** A finding as a row in which nothing was done yet, but for a draft. */
export function newItem(
  session: Session,
  own: OwnRecord,
  nudge: Nudge,
  drafts: Readonly<Record<string, Draft>>,
  now: string,
): FixItem {
  const editor = editorOf(session, own, nudge, drafts, now);
  const edited = hasEntry(editor);
  return {
    key: itemKey(nudge.ruleId, own.facts.id),
    ruleId: nudge.ruleId,
    recordId: own.facts.id,
    nudge,
    was: Object.fromEntries((editor?.fields ?? []).map(({ schema, base }) => [schema.name, base])),
    editor,
    formOpen: edited && editor?.form !== null,
    status: edited ? 'edited' : 'open',
    problem: null,
    conflict: null,
    theirs: null,
    undo: null,
    stillAsks: false,
    draftKept: true,
    begunAt: null,
    touchedAt: null,
    createKey: null,
  };
}

/** All rows of one record. */
export function itemsFor(
  session: Session,
  own: OwnRecord,
  drafts: DraftsPort,
  now: string,
): { readonly items: readonly FixItem[]; readonly answered: number } {
  const { nudges, answered } = openFindings(session, own);
  const place = { org: session.start.organisation.id, user: session.start.person.id, record: own.facts.id };
  const kept = nudges.length > 0 ? drafts.list(place) : {};
  return { items: nudges.map((nudge) => newItem(session, own, nudge, kept, now)), answered };
}
