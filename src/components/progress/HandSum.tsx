import type { MeasureFigure } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import { DataTable } from '../charts/DataTable';
import { useWords } from '../text/WordsContext';
import { useHandSumStyles } from './HandSum.styles';
import { OpenedNumber } from './OpenedNumber';

export interface HandSumProps {
  readonly rows: readonly {
    readonly measure: MeasureFigure['measure'];
    readonly value: number;
    readonly weight: number;
    readonly product: number;
  }[];
  readonly sum: number;
  readonly weights: number;
  readonly exact: number;
  readonly score: number;
  readonly measures: readonly MeasureFigure[];
  onOpen(ref: RecordRef): void;
}

/** The rules of a measure, each number opened to the records on which the rule is open and those on which it holds. */
function Rules({ figure, onOpen }: { readonly figure: MeasureFigure; onOpen(ref: RecordRef): void }) {
  const words = useWords();
  const styles = useHandSumStyles();
  return (
    <ul className={styles.list}>
      {figure.rules.map(({ ruleId, entity, passed, applicable, neutral, weight, open, holds }) => (
        <li key={ruleId} className={styles.text}>
          {words.say('progress.hand.rule', { expects: words.ruleExpects(ruleId), weight })}
          {neutral > 0 && ` · ${words.say('progress.hand.aside', { count: neutral })}`}
          {' · '}
          <OpenedNumber
            text={words.say('progress.split.of', {
              part: passed,
              whole: words.say(`progress.entity.${entity}`, { count: applicable }),
            })}
            sets={[
              { title: words.say('progress.split.open', { count: open.length }), records: open },
              { title: words.say('progress.split.holds', { count: holds.length }), records: holds },
            ]}
            onOpen={onOpen}
          />
        </li>
      ))}
    </ul>
  );
}

/** The score by hand: the sum of the measures, and every number opened to its formula and its records (B21). */
export function HandSum({ rows, sum, weights, exact, score, measures, onOpen }: HandSumProps) {
  const words = useWords();
  const styles = useHandSumStyles();
  const table = {
    name: 'own-score',
    columns: [
      { key: 'measure', label: words.say('progress.hand.measure') },
      { key: 'value', label: words.say('progress.hand.of'), numeric: true },
      { key: 'weight', label: words.say('progress.hand.weight'), numeric: true },
      { key: 'product', label: words.say('progress.hand.product'), numeric: true },
    ],
    rows: [
      ...rows.map(({ measure, value, weight, product }) => ({
        key: measure,
        cells: [words.say(`measure.${measure}`), value, weight, product],
      })),
      { key: 'sum', cells: [words.say('progress.hand.sum'), null, weights, sum], total: true },
    ],
  };
  return (
    <div className={styles.root}>
      <DataTable table={table} caption={words.say('progress.made.byHand')} />
      <p className={styles.text}>{words.say('progress.hand.result', { sum, weights, exact, score })}</p>
      <p className={styles.meta}>{words.say('progress.hand.intro')}</p>
      {measures.map((figure) => (
        <div key={figure.measure}>
          <h3 className={styles.title}>{words.say(`measure.${figure.measure}`)}</h3>
          {figure.entities.map(({ entity, n, value, weight }) => (
            <p key={entity} className={styles.meta}>
              {words.say('progress.hand.entity', {
                records: words.say(`progress.entity.${entity}`, { count: n }),
                value,
                weight,
              })}
            </p>
          ))}
          {figure.entities.length > 1 && (
            <p className={styles.meta}>{words.say('progress.hand.together', { value: figure.value })}</p>
          )}
          <Rules figure={figure} onOpen={onOpen} />
        </div>
      ))}
    </div>
  );
}
