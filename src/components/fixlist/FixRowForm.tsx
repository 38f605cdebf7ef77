import { useEffect, useRef, useState } from 'react';
import type { FixListActions, FixRow } from '../../model/fixList';
import { SaveButton } from '../cards/SaveButton';
import { FixForm } from '../log/FixForm';
import { useFixGridStyles } from './FixGrid.styles';

export interface FixRowFormProps {
  readonly row: FixRow;
  readonly form: NonNullable<FixRow['form']>;
  readonly columns: number;
  readonly actions: FixListActions;
}

/** The quick form of a fix that makes a task, a log, a contact or a role; it takes the focus when it is unfolded by hand. */
export function FixRowForm({ row, form, columns, actions }: FixRowFormProps) {
  const styles = useFixGridStyles();
  const root = useRef<HTMLFormElement>(null);
  // A form that stands open because of a draft takes the focus from nobody.
  const [unfolded] = useState(row.draftAt === null);
  useEffect(() => {
    if (unfolded) root.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [unfolded]);
  const { status } = row;
  const busy = status === 'saving' || status === 'checking' || status === 'waiting';
  const shown = status === 'checking' ? 'checking' : busy ? 'saving' : status === 'notSaved' ? 'notSaved' : 'editing';
  return (
    <tr className={styles.row}>
      <td colSpan={columns} className={styles.cell}>
        <form
          ref={root}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            actions.save(row.key);
          }}
        >
          <FixForm
            form={form}
            readOnly={busy}
            action={<SaveButton status={shown} canSave={row.canSave} />}
            onEdit={(change) => actions.editForm(row.key, change)}
            search={(field, text) => actions.search(row.key, field, text)}
          />
        </form>
      </td>
    </tr>
  );
}
