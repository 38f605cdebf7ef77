import { mergeClasses } from '@fluentui/react-components';
import { MoreHorizontalRegular } from '@fluentui/react-icons/headless/svg/more-horizontal';
import { memo, useId } from 'react';
import type { FixListActions, FixRow } from '../../model/fixList';
import type { FieldValue } from '../../model/record';
import type { Fix } from '../../model/rule';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { Menu } from '../controls/Menu';
import { valueWords } from '../fields/valueWords';
import { CrmText } from '../text/CrmText';
import { RecordLink } from '../text/RecordLink';
import { useWords } from '../text/WordsContext';
import { useFixGridStyles } from './FixGrid.styles';
import { FixRowForm } from './FixRowForm';
import { RowEditor } from './RowEditor';
import { RowState } from './RowState';
import { RowTargets } from './RowTargets';

export interface FixGridRowProps {
  readonly row: FixRow;
  /** Place on the page, for the keys. */
  readonly at: number;
  readonly fix: Fix;
  /** Deals have an amount and a stage. */
  readonly deals: boolean;
  readonly actions: FixListActions;
}

function wasOf({ was }: FixRow, name: string): FieldValue {
  return was[name] ?? null;
}

/** How long ago a day was, beneath it. */
function Ago({ day }: { readonly day: FieldValue }) {
  const words = useWords();
  const styles = useFixGridStyles();
  return typeof day === 'string' && <span className={styles.quiet}>{words.ago(day)}</span>;
}

/** What the record had when the list was read: it stays in sight beside what was saved. */
function Present({ row }: { readonly row: FixRow }) {
  const words = useWords();
  return row.fields.map((field) => (
    <span key={field.schema.name}>
      <CrmText text={valueWords(words, { ...field, lookupName: null }, wasOf(row, field.schema.name))} limit={80} />
      {field.schema.type === 'date' && <Ago day={wasOf(row, field.schema.name)} />}{' '}
    </span>
  ));
}

/** One finding: record, what it has, the editor, how it stands. Drawn again only when something of it changed. */
export const FixGridRow = memo(function FixGridRow({ row, at, fix, deals, actions }: FixGridRowProps) {
  const words = useWords();
  const styles = useFixGridStyles();
  const stateId = useId();
  const { key, ref } = row;
  const name = plainText(row.name, 80);
  const editable = row.fields.length > 0;
  const label = (text: string) => <span className={styles.label}>{text}: </span>;
  const choices = [
    { key: 'open', label: words.say('fixList.openRecord'), onPick: () => actions.open(ref) },
    ...(row.canRetry ? [{ key: 'again', label: words.say('fixList.goOn'), onPick: () => actions.save(key) }] : []),
    ...(['edited', 'refused', 'notSaved'].includes(row.status)
      ? [{ key: 'discard', label: words.say('fixList.discard'), onPick: () => actions.discard(key) }]
      : []),
  ];
  return (
    <>
      <tr data-row={at} className={styles.row}>
        <td className={mergeClasses(styles.cell, styles.name)}>
          <RecordLink to={ref} text={row.name} onOpen={actions.open} />
          {row.about && (
            <span className={styles.quiet}>
              <CrmText text={row.about} limit={80} />
            </span>
          )}
        </td>
        {deals && (
          <td className={mergeClasses(styles.cell, styles.money)}>
            {label(words.say('fixList.column.amount'))}
            {row.amount === null ? (
              <span className={styles.blank}>{words.say('value.blank')}</span>
            ) : (
              words.money(row.amount, row.currency)
            )}
          </td>
        )}
        {deals && (
          <td className={mergeClasses(styles.cell, styles.stage)}>
            {label(words.say('fixList.column.stage'))}
            {row.stage && <CrmText text={row.stage} limit={60} />}
          </td>
        )}
        {editable && (
          <td className={mergeClasses(styles.cell, styles.present)}>
            {label(words.say('fixList.column.present'))}
            <Present row={row} />
          </td>
        )}
        <td data-editor className={mergeClasses(styles.cell, styles.editor)}>
          <RowTargets targets={row.targets} onOpen={actions.open} />
          {editable ? (
            <RowEditor
              row={row}
              stateId={stateId}
              onEdit={(field, value, lookupName) => actions.edit(key, field, value, lookupName)}
              search={(field, text) => actions.search(key, field, text)}
            />
          ) : (
            row.status !== 'saved' && (
              <Button
                size="small"
                disabledFocusable={row.readOnly}
                aria-expanded={row.form === null ? undefined : row.formOpen}
                aria-label={words.say('fixList.form.of', { action: words.say(actionOf(fix, row.formOpen)), name })}
                onClick={() => (row.form === null ? actions.open(ref) : actions.toggleForm(key))}
              >
                {words.say(actionOf(fix, row.formOpen))}
              </Button>
            )
          )}
        </td>
        <td className={mergeClasses(styles.cell, styles.state)}>
          <RowState
            row={row}
            id={stateId}
            onKeepMine={() => actions.keepMine(key)}
            onKeepTheirs={() => actions.keepTheirs(key)}
            onUndo={() => actions.undo(key)}
          />
        </td>
        <td className={mergeClasses(styles.cell, styles.more)}>
          <Menu
            sections={[{ choices }]}
            button={(props) => (
              <Button
                {...props}
                appearance="transparent"
                size="small"
                icon={<MoreHorizontalRegular />}
                aria-label={words.say('fixList.more', { name })}
              />
            )}
          />
        </td>
      </tr>
      {row.form !== null && row.formOpen && (
        <FixRowForm row={row} at={at} form={row.form} columns={deals ? 6 : 4} actions={actions} />
      )}
    </>
  );
});

/** The word on the button of a fix that makes something. */
function actionOf(fix: Fix, open: boolean) {
  if (open) return 'fixList.form.close' as const;
  return fix.kind === 'field' ? ('fixList.openRecord' as const) : (`fixList.form.${fix.kind}` as const);
}
