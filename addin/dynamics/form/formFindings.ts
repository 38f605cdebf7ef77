import type { ColumnFinding } from '../../../src/adapters/browser/hostMessages';
import type { Form } from './formTypes';
import { createNotices } from './notices';
import type { Trace } from './trace';

/** The panel's findings of the record on the form, and which of them may stand at their fields now. */
export interface FormFindings {
  /** The panel judged the record. */
  heard(form: Form, findings: readonly ColumnFinding[]): void;
  /** The form was filled anew with the same record. */
  reloaded(form: Form): void;
  /** The person saved: the edited fields stay as they are until the panel has judged them. */
  saved(): void;
  /** Another record. */
  forget(): void;
}

/** A field that is edited loses its notice at once; it comes back if the edit is taken back, or if it mended nothing. */
export function createFormFindings(trace: Trace, apply: (finding: ColumnFinding) => void): FormFindings {
  const notices = createNotices((finding) => trace.run('apply', () => apply(finding)));
  const watched = new WeakMap<Form, Set<string>>();
  const edited = new Set<string>();
  let findings: readonly ColumnFinding[] = [];
  let judging = false;

  const watch = (form: Form, column: string) => {
    const columns = watched.get(form) ?? new Set<string>();
    watched.set(form, columns);
    if (columns.has(column)) return;
    columns.add(column);
    form.getAttribute(column)?.addOnChange(() =>
      trace.run('change', () => {
        edited.add(column);
        notices.clear(column);
      }),
    );
  };
  const draw = (form: Form) => {
    for (const { column } of findings) watch(form, column);
    notices.show(
      form,
      findings.filter(({ column }) => !edited.has(column)),
    );
  };
  return {
    heard(form, heard) {
      findings = heard;
      judging = false;
      for (const column of [...edited]) if (!form.getAttribute(column)?.getIsDirty()) edited.delete(column);
      draw(form);
    },
    reloaded(form) {
      if (!judging) edited.clear();
      draw(form);
    },
    saved() {
      judging = true;
    },
    forget() {
      notices.clearAll();
      edited.clear();
      findings = [];
      judging = false;
    },
  };
}
