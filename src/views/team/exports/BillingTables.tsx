import { DataTable } from '../../../components/charts/DataTable';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useTableExport } from '../../../components/charts/tableExport';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { BillingMatch } from '../../../flows/team/matchBilling';
import type { Table } from '../../../model/table';
import { billingLists } from './billingLists';

function Part({ title, none, table }: { readonly title: string; readonly none: string; readonly table: Table }) {
  const words = useWords();
  const styles = usePanelStyles();
  const takeOut = useTableExport();
  return (
    <div>
      <div className={styles.head}>
        <h4 className={styles.title}>{title}</h4>
        {takeOut && table.rows.length > 0 && (
          <Button
            size="small"
            appearance="transparent"
            aria-label={words.say('exports.csvOf', { name: title })}
            onClick={() => takeOut(table)}
          >
            {words.say('exports.csv')}
          </Button>
        )}
      </div>
      {table.rows.length === 0 ? <p className={styles.quiet}>{none}</p> : <DataTable table={table} caption={title} />}
    </div>
  );
}

/** What was found on one side only, to be looked at one by one, and then what was found on both. */
export function BillingTables({ match }: { readonly match: BillingMatch }) {
  const words = useWords();
  const styles = usePanelStyles();
  const { columns, dates, left, cut } = match.list;
  const headings = (['id', 'number', 'name', 'date', 'amount'] as const).flatMap((part) => {
    const heading = columns[part];
    return heading === undefined ? [] : [words.say(`billing.column.${part}`, { heading })];
  });
  const notes = [
    words.say('billing.columns', { list: headings.join(', ') }),
    dates && words.say(`billing.${dates}`),
    left.length > 0 && words.say('billing.left', { count: left.length }),
    cut && words.say('billing.cut'),
    columns.number !== undefined && words.say('billing.noNumber'),
  ];
  const tables = billingLists(words, match.matches);
  return (
    <div className={styles.section}>
      <p className={styles.counted}>{notes.filter(Boolean).join(' ')}</p>
      <Part title={words.say('billing.unmatched')} none={words.say('billing.allMatched')} table={tables.unmatched} />
      <Part title={words.say('billing.unbilled')} none={words.say('billing.noneUnbilled')} table={tables.unbilled} />
      <Part title={words.say('billing.matched')} none={words.say('billing.noneMatched')} table={tables.matched} />
    </div>
  );
}
