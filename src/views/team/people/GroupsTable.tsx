import { mergeClasses } from '@fluentui/react-components';
import type { Axis } from '../../../components/charts/axis';
import { bandMark } from '../../../components/charts/BandDot';
import { MarginCell } from '../../../components/charts/MarginCell';
import { Sparkline } from '../../../components/charts/Sparkline';
import { Button } from '../../../components/controls/Button';
import { CrmText } from '../../../components/text/CrmText';
import { useWords } from '../../../components/text/WordsContext';
import type { GroupRow } from '../../../scoring/team/groupRows';
import { usePeopleStyles } from './people.styles';
import { TableHead } from './TableHead';

interface GroupsTableProps {
  readonly rows: readonly GroupRow[];
  readonly ranked: boolean;
  onShow(unit: string): void;
}

/** 50 to 100, as most groups are; from 0 where anybody is lower. */
function scoreAxis(rows: readonly GroupRow[], write: (value: number) => string): Axis {
  const lowest = Math.min(100, ...rows.map(({ score }) => (score ? score.score - score.half : 100)));
  return lowest < 50
    ? { min: 0, max: 100, ticks: [0, 25, 50, 75, 100], write }
    : { min: 50, max: 100, ticks: [50, 60, 70, 80, 90, 100], write };
}

/** Groups with their margins. On a narrow page each row becomes a small list. */
export function GroupsTable({ rows, ranked, onShow }: GroupsTableProps) {
  const words = useWords();
  const styles = usePeopleStyles();
  const axis = scoreAxis(rows, (value) => words.number(value));
  return (
    <table className={styles.table}>
      <TableHead
        columns={[
          { label: words.say('groups.group') },
          { label: words.say('groups.people'), look: styles.number },
          ...(ranked ? [{ label: words.say('people.bandHead') }] : []),
          { label: words.say('groups.score'), look: styles.margin, axis },
          { label: words.say('people.records'), look: styles.number },
          { label: words.say('people.weeks'), look: styles.weeks },
          { label: words.say('people.open'), look: styles.last },
        ]}
      />
      <tbody className={styles.body}>
        {rows.map(({ unit, people, records, score, band, weeks }) => (
          <tr key={unit.id} className={styles.row}>
            <th scope="row" className={styles.name}>
              <CrmText text={unit.name} limit={80} />
            </th>
            <td className={mergeClasses(styles.cell, styles.number)} data-label={words.say('groups.people')}>
              {words.number(people)}
            </td>
            {ranked && (
              <td className={styles.cell} data-label={words.say('people.bandHead')}>
                {band === null ? '–' : words.say('people.band', { band })}
              </td>
            )}
            <td className={score ? styles.margin : styles.cell} data-label={words.say('groups.score')}>
              {score ? (
                <MarginCell
                  axis={axis}
                  value={score.score}
                  half={score.half}
                  mark={bandMark(band)}
                  label={words.say('people.margin', {
                    value: words.number(score.score),
                    low: words.number(Math.round((score.score - score.half) * 10) / 10),
                    high: words.number(Math.round((score.score + score.half) * 10) / 10),
                  })}
                />
              ) : (
                <span className={styles.few}>{words.say('groups.notEnough')}</span>
              )}
            </td>
            <td className={mergeClasses(styles.cell, styles.number)} data-label={words.say('people.records')}>
              {words.number(records)}
            </td>
            <td className={styles.weeks}>
              {weeks.some((value) => value !== null) && (
                <Sparkline
                  label={words.say('people.weeks.chart', {
                    now: Math.round(weeks.findLast((value) => value !== null) ?? 0),
                  })}
                  values={weeks}
                  min={axis.min}
                  max={axis.max}
                />
              )}
            </td>
            <td className={styles.last}>
              <Button
                size="small"
                appearance="transparent"
                aria-label={words.say('groups.openOf', { name: unit.name })}
                onClick={() => onShow(unit.id)}
              >
                {words.say('people.open')}
              </Button>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
