import { mergeClasses } from '@fluentui/react-components';
import { Fill } from './Fill';
import { useMatrixStyles } from './Matrix.styles';

/** `null` = nothing there; `few` = too few records for a number. Steps of the ramp: 0 the faintest, 4 the strongest. */
export type MatrixCell = { readonly shown: string; readonly step: 0 | 1 | 2 | 3 | 4 } | 'few' | null;

export interface MatrixProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly total?: number }[];
  readonly rows: readonly {
    readonly key: string;
    readonly label: string;
    readonly cells: readonly MatrixCell[];
    readonly total: string;
  }[];
  /** Heading of the last column. */
  readonly all: string;
  /** Text of each step, and of too few; absent = no legend. */
  readonly legend?: { readonly steps: readonly string[]; readonly few: string };
}

const STEPS = ['step0', 'step1', 'step2', 'step3', 'step4'] as const;
const BAR = 44;
/** Widths in px: of the names and totals, and the least of a cell; what is wider scrolls. */
const NAMES = 104;
const TOTALS = 76;
const CELL = 54;
/** What scrolls sideways is reached by the keyboard too. */
const SCROLLS = { tabIndex: 0 };

/** A heat map whose cells carry their numbers; column totals stand as bars above, the largest in the main colour. */
export function Matrix({ label, columns, rows, all, legend }: MatrixProps) {
  const styles = useMatrixStyles();
  const totals = columns.map(({ total }) => total ?? 0);
  const most = Math.max(...totals, 1);
  const top = totals.indexOf(most);
  const template = `minmax(${NAMES}px, 22%) repeat(${columns.length}, minmax(0, 1fr)) ${TOTALS}px`;
  const least = `${NAMES + TOTALS + columns.length * CELL}px`;
  return (
    <div>
      {legend !== undefined && (
        <div className={styles.legend}>
          {legend.steps.map((text, step) => (
            <span key={text} className={mergeClasses(styles.cell, styles.swatch, styles[STEPS[step] ?? 'step4'])}>
              {text}
            </span>
          ))}
          <span className={mergeClasses(styles.cell, styles.swatch, styles.fewSwatch, styles.few)} />
          <span>{legend.few}</span>
        </div>
      )}
      <section aria-label={label} className={styles.scroll} {...SCROLLS}>
        <div role="img" aria-label={label} className={styles.grid} style={{ gridTemplateColumns: template, minWidth: least }}>
          {columns.some(({ total }) => total !== undefined) && (
            <>
              <span />
              {columns.map(({ key }, index) => (
                <span key={key} className={styles.bars}>
                  <span className={styles.barValue}>{totals[index]}</span>
                  <Fill
                    tone={index === top ? 'main' : 'quiet'}
                    height={Math.max(2, Math.round((BAR * (totals[index] ?? 0)) / most))}
                    width="60%"
                  />
                </span>
              ))}
              <span />
            </>
          )}
          <span />
          {columns.map(({ key, label: name }) => (
            <span key={key} className={styles.head}>
              {name}
            </span>
          ))}
          <span className={styles.total}>{all}</span>
          {rows.map(({ key, label: name, cells, total }) => [
            <span key={key} className={styles.name}>
              {name}
            </span>,
            ...cells.map((cell, index) => (
              <span
                key={`${key} ${columns[index]?.key ?? index}`}
                className={mergeClasses(
                  styles.cell,
                  cell === null ? styles.none : cell === 'few' ? styles.few : styles[STEPS[cell.step]],
                )}
              >
                {cell === null ? '·' : cell === 'few' ? '' : cell.shown}
              </span>
            )),
            <span key={`${key} all`} className={styles.total}>
              {total}
            </span>,
          ])}
        </div>
      </section>
    </div>
  );
}
