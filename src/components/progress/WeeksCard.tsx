import { useState } from 'react';
import type { WeekSeries } from '../../model/weekSeries';
import { DataTable } from '../charts/DataTable';
import { LineChart } from '../charts/LineChart';
import { useWords } from '../text/WordsContext';
import { CardLink } from './CardLink';
import { OwnCard } from './OwnCard';
import { useOwnCardStyles } from './OwnCard.styles';
import { weekNumber } from './weekNumber';

/** An axis of tens around the values, at least thirty points high. */
function axisOf(values: readonly number[]): { readonly min: number; readonly max: number; readonly ticks: readonly number[] } {
  const low = Math.floor(Math.min(...values) / 10) * 10;
  const high = Math.max(low + 30, Math.ceil((Math.max(...values) + 1) / 10) * 10);
  const [min, max] = high > 100 ? [Math.max(0, 100 - Math.max(30, 100 - low)), 100] : [low, high];
  return { min, max, ticks: Array.from({ length: (max - min) / 10 + 1 }, (_, index) => min + index * 10) };
}

const MARKS = 4;

/** The own line over twelve weeks: dots, the line that evens them out, the own best; the same numbers as a table. */
export function WeeksCard({ series }: { readonly series: WeekSeries }) {
  const words = useWords();
  const styles = useOwnCardStyles();
  const [asTable, turn] = useState(false);
  const { points, best, trend } = series;
  const known = points.flatMap(({ score }) => score ?? []);
  const title = words.say('progress.weeks.title');
  const [first] = points.filter(({ score }) => score !== null);
  const last = known.at(-1);
  if (known.length < 2 || first === undefined || last === undefined)
    return (
      <OwnCard title={title}>
        <p className={styles.quiet}>{words.say('progress.weeks.none')}</p>
      </OwnCard>
    );
  const bestAt = points.findIndex(({ week }) => week === best?.week);
  const step = Math.ceil((points.length - 1) / MARKS);
  const marks = points.flatMap(({ week }, at) => {
    const isNow = at === points.length - 1;
    if (!isNow && (at % step !== 0 || points.length - 1 - at < step / 2)) return [];
    return [
      { at, text: isNow ? words.say('progress.weeks.now') : words.say('progress.weeks.short', { week: weekNumber(week) }) },
    ];
  });
  const chart = (
    <LineChart
      {...axisOf(known)}
      label={words.say('progress.weeks.label', {
        from: first.score,
        week: weekNumber(first.week),
        to: last,
        best: best?.score ?? last,
      })}
      points={points.map(({ week, score, even }) => ({ key: week, value: score, even }))}
      marks={marks}
      best={
        best && bestAt >= 0 && bestAt < points.length - 1
          ? { at: bestAt, text: words.say('progress.weeks.best', { best: best.score }) }
          : null
      }
      now={words.number(last)}
    />
  );
  const table = {
    name: 'own-weeks',
    columns: [
      { key: 'week', label: words.say('progress.weeks.colWeek') },
      { key: 'score', label: words.say('progress.weeks.colScore'), numeric: true },
      { key: 'even', label: words.say('progress.weeks.colEven'), numeric: true },
    ],
    rows: points.map(({ week, score, even }) => ({
      key: week,
      cells: [
        `${words.say('progress.weeks.short', { week: weekNumber(week) })} · ${words.date(week)}`,
        score ?? words.say('progress.weeks.unknown'),
        even === null ? words.say('progress.weeks.unknown') : Math.round(even * 10) / 10,
      ],
    })),
  };
  return (
    <OwnCard
      title={title}
      aside={<CardLink onClick={() => turn(!asTable)}>{words.say(asTable ? 'area.showChart' : 'area.showTable')}</CardLink>}
    >
      {asTable ? <DataTable table={table} caption={words.say('progress.weeks.table')} /> : chart}
      <p className={styles.meta}>
        {trend && `${words.say(`progress.weeks.${trend}`)} `}
        {words.say('progress.weeks.foot')} {words.say('progress.score.patience')}
      </p>
    </OwnCard>
  );
}
