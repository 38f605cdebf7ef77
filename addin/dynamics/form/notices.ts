import type { ColumnFinding } from '../../../src/adapters/browser/hostMessages';
import type { Form } from './formTypes';

type Control = Xrm.Controls.StandardControl;

const FORM_NOTICE = 'fthd.form';

/** The notices that stand on a form now. */
export interface Notices {
  /** Shows these and removes all others. */
  show(form: Form, findings: readonly ColumnFinding[]): void;
  /** Removes the notice of a column. */
  clear(column: string): void;
  clearAll(): void;
}

interface Notice {
  readonly id: string;
  readonly finding: ColumnFinding;
  readonly control: Control;
}

/** The control of a column, where the form has one that can bear a notice and shows it. */
function controlOf(form: Form, column: string): Control | null {
  const control = form.getControl<Control>(column);
  if (!control || typeof control.addNotification !== 'function') return null;
  return control.getVisible() ? control : null;
}

function isSame(one: Notice, other: Notice | undefined): boolean {
  return other !== undefined && one.control === other.control && JSON.stringify(one.finding) === JSON.stringify(other.finding);
}

/**
 * Notices of level RECOMMENDATION at the fields: an offer with Apply, which keeps nobody from saving (`setNotification` and
 * level ERROR would). Where none of the fields is on the form, one line above it says the first finding.
 * @see https://learn.microsoft.com/power-apps/developer/model-driven-apps/clientapi/reference/controls/addnotification
 */
export function createNotices(apply: (finding: ColumnFinding) => void): Notices {
  const shown = new Map<string, Notice>();
  let above: Form | null = null;

  const remove = (id: string) => {
    shown.get(id)?.control.clearNotification(id);
    shown.delete(id);
  };
  const removeAbove = () => {
    above?.ui.clearFormNotification(FORM_NOTICE);
    above = null;
  };
  const add = ({ id, finding, control }: Notice) => {
    control.addNotification({
      messages: [finding.title],
      notificationLevel: 'RECOMMENDATION',
      uniqueId: id,
      actions: [{ message: finding.body, actions: [() => apply(finding)] }],
    });
    shown.set(id, { id, finding, control });
  };
  return {
    show(form, findings) {
      const wanted = new Map<string, Notice>();
      for (const finding of findings) {
        const control = controlOf(form, finding.column);
        const id = `fthd.${finding.ruleId}`;
        if (control) wanted.set(id, { id, finding, control });
      }
      for (const notice of [...shown.values()]) if (!isSame(notice, wanted.get(notice.id))) remove(notice.id);
      for (const notice of wanted.values()) if (!shown.has(notice.id)) add(notice);
      removeAbove();
      const [first] = findings;
      if (first && wanted.size === 0) {
        form.ui.setFormNotification(first.title, 'INFO', FORM_NOTICE);
        above = form;
      }
    },
    clear(column) {
      for (const { id, finding } of [...shown.values()]) if (finding.column === column) remove(id);
    },
    clearAll() {
      for (const id of [...shown.keys()]) remove(id);
      removeAbove();
    },
  };
}
