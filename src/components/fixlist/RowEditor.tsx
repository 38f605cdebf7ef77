import { useId } from 'react';
import type { FixRow } from '../../model/fixList';
import type { FieldValue } from '../../model/record';
import { plainText } from '../../words/plainText';
import { useLiveRegionStyles } from '../text/LiveRegion.styles';
import { useWords } from '../text/WordsContext';
import { useFixGridStyles } from './FixGrid.styles';
import { RowControl, type RowControlProps } from './RowControl';

export interface RowEditorProps {
  readonly row: FixRow;
  /** Id of what says how the row stands. */
  readonly stateId: string;
  onEdit(field: string, value: FieldValue, lookupName?: string): void;
  search(field: string, text: string): ReturnType<RowControlProps['search']>;
}

/** Nothing can be typed while the row is on its way, or while the person chooses between two values. */
function isLocked({ status, readOnly }: FixRow): boolean {
  return readOnly || ['waiting', 'saving', 'checking', 'undoing', 'conflict', 'undoRefused'].includes(status);
}

/** The one column in which something is typed: the right control for the field, of several fields one below the other. */
export function RowEditor({ row, stateId, onEdit, search }: RowEditorProps) {
  const words = useWords();
  const styles = useFixGridStyles();
  const { hidden } = useLiveRegionStyles();
  const id = useId();
  return (
    <div className={styles.controls}>
      {row.fields.map((field) => {
        const name = plainText(field.schema.label, 80);
        const at = `${id}${field.schema.name}`;
        return (
          <div key={field.schema.name} className={styles.control}>
            {row.fields.length > 1 && (
              <span className={styles.quiet} aria-hidden="true">
                {name}
              </span>
            )}
            <label id={`${at}l`} htmlFor={at} className={hidden}>
              {words.say('fixList.editor', { field: name, name: plainText(row.name, 80) })}
            </label>
            <RowControl
              field={field}
              readOnly={isLocked(row)}
              control={{
                id: at,
                'aria-labelledby': `${at}l`,
                'aria-describedby': stateId,
                ...(field.refusal !== null && { 'aria-invalid': true as const }),
              }}
              onChange={(value, lookupName) => onEdit(field.schema.name, value, lookupName)}
              search={(text) => search(field.schema.name, text)}
            />
          </div>
        );
      })}
      {row.draftAt && <span className={styles.quiet}>{words.say('fixList.draft', { at: row.draftAt })}</span>}
      {!row.draftKept && <span className={styles.quiet}>{words.say('nudge.unsaved')}</span>}
    </div>
  );
}
