import type { Bar } from './Bars';
import { useColumnsStyles } from './Columns.styles';
import { Fill } from './Fill';

const TALLEST = 150;

/** Upright bars from 0 in an order of their own: days, weeks, sizes. */
export function Columns({ label, bars }: { readonly label: string; readonly bars: readonly Bar[] }) {
  const styles = useColumnsStyles();
  const most = Math.max(...bars.map(({ value }) => value), 1);
  return (
    <div role="img" aria-label={label} className={styles.root}>
      {bars.map(({ key, label: name, value, shown, tone = 'main' }) => (
        <div key={key}>
          <div className={styles.column}>
            <span className={styles.value}>{shown}</span>
            {value > 0 && <Fill tone={tone} height={Math.max(2, Math.round((TALLEST * value) / most))} />}
          </div>
          <div className={styles.label}>{name}</div>
        </div>
      ))}
    </div>
  );
}
