import { localDay } from '../flows/localDay';
import { sameValue } from '../flows/saveFix';
import type { Session } from '../flows/startSession';
import type { EditorField, EditorView, NudgeView } from '../model/panel';
import type { Activity, FieldValue } from '../model/record';
import type { EntitySchema, FieldSchema } from '../model/schema';
import type { RecordBundle } from '../ports/crm';
import type { Draft } from '../ports/drafts';
import { formOf, isComplete } from './editorForms';

/** A close date from a named source only: the day of the next meeting (never a guess). */
function suggestionOf(
  field: string,
  activities: readonly Activity[] | null,
  today: string,
  zone: string,
): EditorField['suggestion'] {
  if (field !== 'closeDate') return null;
  const meetings = (activities ?? []).filter(
    ({ kind, done, startsAt, dueOn }) => kind === 'meeting' && !done && (startsAt !== null || dueOn !== null),
  );
  const days = meetings.map((meeting) => ({
    day: meeting.startsAt ? localDay(meeting.startsAt, zone) : (meeting.dueOn ?? ''),
    source: meeting.subject ?? '',
  }));
  const next = days.filter(({ day }) => day >= today).sort((a, b) => a.day.localeCompare(b.day))[0];
  return next ? { value: next.day, source: next.source } : null;
}

/** Whether anything would change, and everything that the CRM requires is there. */
export function canSave(fields: readonly EditorField[], form: EditorView['form']): boolean {
  if (form !== null) return isComplete(form);
  const changed = fields.some(({ value, base }) => !sameValue(value, base));
  return (
    changed && fields.every(({ schema, value, base }) => !schema.required || sameValue(value, base) || !sameValue(value, null))
  );
}

/** What narrows a dependent picklist: the controlling field's value on the record, and its label. */
function controllerOf(schema: FieldSchema, known: EntitySchema['fields'], bundle: RecordBundle): Partial<EditorField> {
  const controller = schema.dependsOn === null ? undefined : known[schema.dependsOn];
  return controller
    ? { controllingValue: bundle.record.fields[controller.name] ?? null, controllingLabel: controller.label }
    : {};
}

/**
 * The editor of a nudge: its fields with the record's values, or the drafts of an earlier moment; the form of a fix that
 * makes a record. `null` for a fix that only opens records.
 */
export function editorView(
  session: Session,
  bundle: RecordBundle,
  nudge: NudgeView,
  drafts: Readonly<Record<string, Draft>>,
  today: string,
): EditorView | null {
  if (nudge.fix === null || nudge.fix.kind === 'open') return null;
  const known = session.start.schema.entities[bundle.record.ref.entity]?.fields ?? {};
  const names = nudge.fix.kind === 'field' ? nudge.fix.fields : [];
  const fields = names.flatMap((name): EditorField[] => {
    const schema = known[name];
    if (!schema?.editable) return [];
    const base: FieldValue = bundle.record.fields[name] ?? null;
    const draft = drafts[name];
    return [
      {
        schema,
        value: draft ? draft.value : base,
        base,
        lookupName: bundle.record.lookupNames[name] ?? null,
        options: schema.options,
        refusal: null,
        suggestion: suggestionOf(name, bundle.activities, today, session.start.person.zone),
        ...controllerOf(schema, known, bundle),
      },
    ];
  });
  const draft = drafts[`form:${nudge.ruleId}`];
  const form = formOf(nudge.fix, bundle, today);
  const reopened =
    form !== null && draft && typeof draft.value === 'string' ? { ...form, ...(JSON.parse(draft.value) as object) } : form;
  const at = names.map((name) => drafts[name]?.at).find((moment) => moment !== undefined) ?? draft?.at ?? null;
  return {
    ruleId: nudge.ruleId,
    fields,
    form: reopened,
    draftAt: at,
    status: 'editing',
    problem: null,
    draftKept: true,
    canSave: canSave(fields, reopened),
  };
}
