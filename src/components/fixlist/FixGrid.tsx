import { mergeClasses } from '@fluentui/react-components';
import { useRef } from 'react';
import type { FixGroup, FixListActions, FixGrid as Grid } from '../../model/fixList';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { useLiveRegionStyles } from '../text/LiveRegion.styles';
import { useWords } from '../text/WordsContext';
import { useFixGridStyles } from './FixGrid.styles';
import { FixGridRow } from './FixGridRow';
import { useFixListStyles } from './FixList.styles';
import { moveInColumn } from './moveFocus';

const PAGE = 25;

export interface FixGridProps {
  readonly group: FixGroup;
  readonly grid: Grid;
  readonly label: string;
  readonly actions: FixListActions;
}

/** The rows of a group, 25 at a time, with one column in which something is typed. */
export function FixGrid({ group, grid, label, actions }: FixGridProps) {
  const words = useWords();
  const styles = useFixGridStyles();
  const page = useFixListStyles();
  const { hidden } = useLiveRegionStyles();
  const table = useRef<HTMLTableElement>(null);
  const deals = group.entity === 'Opportunity';
  const edits = group.fix.kind === 'field';
  const column = (text: string, right = false) => (
    <th scope="col" className={mergeClasses(styles.th, right && styles.money)}>
      {text}
    </th>
  );
  return (
    <>
      {edits && <p className={hidden}>{words.say('fixList.keys')}</p>}
      {/* eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- the keys are those of the editors in it, and Tab reaches each of them */}
      <table
        ref={table}
        aria-label={label}
        className={styles.table}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.ctrlKey || event.metaKey)) actions.saveAll();
          else if (table.current) moveInColumn(event, table.current);
        }}
      >
        <thead className={styles.head}>
          <tr>
            {column(words.say(`fixList.column.${group.entity}`))}
            {deals && column(words.say('fixList.column.amount'), true)}
            {deals && column(words.say('fixList.column.stage'))}
            {edits && column(plainText(group.fieldLabel ?? words.say('fixList.column.present'), 60))}
            {column(words.say(edits ? 'fixList.column.new' : 'fixList.column.action'))}
            {column(words.say('fixList.column.state'))}
            <th scope="col" className={styles.th}>
              <span className={hidden}>{words.say('header.more')}</span>
            </th>
          </tr>
        </thead>
        <tbody className={styles.body}>
          {grid.rows.map((row, at) => (
            <FixGridRow key={row.key} row={row} at={at} fix={group.fix} deals={deals} actions={actions} />
          ))}
        </tbody>
      </table>
      {grid.pages > 1 && (
        <nav className={page.pages} aria-label={label}>
          <Button disabledFocusable={grid.page === 0} onClick={() => actions.turnTo(grid.page - 1)}>
            {words.say('fixList.previous')}
          </Button>
          <span aria-live="polite">
            {words.say('fixList.page', {
              from: grid.page * PAGE + 1,
              to: grid.page * PAGE + grid.rows.length,
              total: grid.total,
            })}
          </span>
          <Button disabledFocusable={grid.page + 1 >= grid.pages} onClick={() => actions.turnTo(grid.page + 1)}>
            {words.say('fixList.next')}
          </Button>
        </nav>
      )}
    </>
  );
}
