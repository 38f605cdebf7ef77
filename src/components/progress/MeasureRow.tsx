import { useId, useState } from 'react';
import type { EntityFigure, MeasureFigure, RuleFigure } from '../../model/progress';
import type { RecordRef } from '../../model/record';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { FigureRecords } from './FigureRecords';
import { useMeasureRowStyles } from './MeasureRow.styles';
import { OpenedNumber } from './OpenedNumber';

export interface MeasureRowProps {
  readonly figure: MeasureFigure;
  onOpen(ref: RecordRef): void;
}

/** The rule that most records leave open, in a sentence. */
function mostOpen(rules: readonly RuleFigure[]): RuleFigure | null {
  const [most] = [...rules].filter(({ open }) => open.length > 0).sort((a, b) => b.open.length - a.open.length);
  return most ?? null;
}

/** One measure in words, with the records that it came from behind a link for each kind. */
export function MeasureRow({ figure, onOpen }: MeasureRowProps) {
  const words = useWords();
  const styles = useMeasureRowStyles();
  const id = useId();
  const [shown, show] = useState<EntityFigure['entity'] | null>(null);
  const { measure, value, part, thin, entities, rules } = figure;
  const most = mostOpen(rules);
  const records = (entity: EntityFigure['entity'], count: number) => words.say(`progress.entity.${entity}`, { count });
  const opened = entities.find(({ entity }) => entity === shown);
  const rounded = Math.round(value);
  return (
    <li className={styles.root} aria-labelledby={id}>
      <span className={styles.value}>{words.number(rounded)}</span>
      <div className={styles.lines}>
        <div className={styles.head}>
          <h3 id={id} className={styles.title}>
            {words.say(`measure.${measure}`)}
          </h3>
          <span className={styles.links}>
            {entities.map(({ entity, n }) => (
              <CardLink key={entity} open={shown === entity} onClick={() => show(shown === entity ? null : entity)}>
                {records(entity, n)}
              </CardLink>
            ))}
          </span>
        </div>
        <div className={styles.text}>
          {words.say(`progress.made.${measure}`, { value: rounded })}{' '}
          {most ? (
            <>
              {words.say('progress.made.mostOpen', { label: words.ruleLabel(most.ruleId) })}{' '}
              <OpenedNumber
                text={words.say('progress.split.of', { part: most.open.length, whole: records(most.entity, most.applicable) })}
                sets={[
                  { title: words.say('progress.split.open', { count: most.open.length }), records: most.open },
                  { title: words.say('progress.split.holds', { count: most.holds.length }), records: most.holds },
                ]}
                onOpen={onOpen}
              />
            </>
          ) : (
            words.say('progress.made.none')
          )}
        </div>
        <p className={styles.meta}>
          {words.say('progress.made.part', { part })}
          {thin && ` · ${words.say('progress.made.thin')}`}
        </p>
        {opened && <FigureRecords records={opened.records} onOpen={onOpen} />}
      </div>
    </li>
  );
}
