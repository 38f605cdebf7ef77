import { mergeClasses } from '@fluentui/react-components';
import type { Table, TableCell } from '../../model/table';
import type { Words } from '../../words/createWords';
import { useWords } from '../text/WordsContext';
import { useDataTableStyles } from './DataTable.styles';

function textOf(cell: TableCell | undefined, words: Words): string {
  if (cell === null || cell === undefined) return '–';
  if (typeof cell === 'number') return words.number(cell);
  return typeof cell === 'string' ? cell : cell.shown;
}

/** The least width of a column in px, on average; a narrower page scrolls. */
const COLUMN = 92;
/** What scrolls sideways on a narrow page is reached by the keyboard too. */
const SCROLLS = { tabIndex: 0 };

/** A table with its first column as the rows' names. */
export function DataTable({ table, caption }: { readonly table: Table; readonly caption: string }) {
  const words = useWords();
  const styles = useDataTableStyles();
  return (
    <section className={styles.scroll} aria-label={caption} {...SCROLLS}>
      <table className={styles.table} style={{ minWidth: `${table.columns.length * COLUMN}px` }}>
        <caption className={styles.hidden}>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ key, label, numeric }) => (
              <th key={key} scope="col" className={mergeClasses(styles.head, numeric && styles.number)}>
                {label}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {table.rows.map(({ key, cells, total }) => (
            <tr key={key}>
              {table.columns.map(({ key: column, numeric }, index) => {
                const look = mergeClasses(styles.cell, numeric && styles.number, total && styles.total);
                const text = textOf(cells[index], words);
                return index === 0 ? (
                  <th key={column} scope="row" className={mergeClasses(look, styles.first)}>
                    {text}
                  </th>
                ) : (
                  <td key={column} className={look}>
                    {text}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </section>
  );
}
