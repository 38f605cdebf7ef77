import { type RefObject, useEffect, useRef, useState } from 'react';
import type { FixListActions, FixRow } from '../../model/fixList';
import { SaveButton } from '../cards/SaveButton';
import { LazyPart } from '../frame/LazyPart';
import { part } from '../frame/part';
import { useFixGridStyles } from './FixGrid.styles';

const FixForm = part(() => import('../log/FixForm').then(({ FixForm }) => FixForm));

export interface FixRowFormProps {
  readonly row: FixRow;
  /** Place on the page: the focus stays there when the form goes away. */
  readonly at: number;
  readonly form: NonNullable<FixRow['form']>;
  readonly columns: number;
  readonly actions: FixListActions;
}

/** Drawn with the form, whenever its code comes: its first control takes the focus. */
function TakeFocus({ within }: { readonly within: RefObject<HTMLElement | null> }) {
  useEffect(() => {
    within.current?.querySelector<HTMLElement>('input, select, textarea')?.focus();
  }, [within]);
  return null;
}

/** The quick form of a fix that makes a task, a log, a contact or a role; it takes the focus when it is unfolded by hand. */
export function FixRowForm({ row, at, form, columns, actions }: FixRowFormProps) {
  const styles = useFixGridStyles();
  const root = useRef<HTMLFormElement>(null);
  // A form that stands open because of a draft takes the focus from nobody.
  const [unfolded] = useState(row.draftAt === null);
  const { status } = row;
  const busy = status === 'saving' || status === 'checking' || status === 'waiting';
  const shown = status === 'checking' ? 'checking' : busy ? 'saving' : status === 'notSaved' ? 'notSaved' : 'editing';
  return (
    <tr data-form={at} className={styles.row}>
      <td colSpan={columns} className={styles.cell}>
        <form
          ref={root}
          className={styles.form}
          onSubmit={(event) => {
            event.preventDefault();
            actions.save(row.key);
          }}
        >
          <LazyPart height={96}>
            {unfolded && <TakeFocus within={root} />}
            <FixForm
              form={form}
              readOnly={busy}
              action={<SaveButton status={shown} canSave={row.canSave || row.canRetry} />}
              onEdit={(change) => actions.editForm(row.key, change)}
              search={(field, text) => actions.search(row.key, field, text)}
            />
          </LazyPart>
        </form>
      </td>
    </tr>
  );
}
