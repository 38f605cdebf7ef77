import { mergeClasses } from '@fluentui/react-components';
import { Clock16Regular } from '@fluentui/react-icons/headless/svg/clock';
import type { Axis } from '../../../components/charts/axis';
import { bandMark } from '../../../components/charts/BandDot';
import { MarginCell } from '../../../components/charts/MarginCell';
import { Sparkline } from '../../../components/charts/Sparkline';
import { Button } from '../../../components/controls/Button';
import { CrmText } from '../../../components/text/CrmText';
import { useWords } from '../../../components/text/WordsContext';
import type { PersonFigures } from '../../../model/sheet';
import { hasFigures, MEASURES } from '../../../scoring/team/peopleList';
import { usePeopleStyles } from './people.styles';
import { TableHead } from './TableHead';

interface PeopleTableProps {
  readonly people: readonly PersonFigures[];
  onOpen(person: PersonFigures): void;
}

/** One scale for all rows, even around what colleagues reach. */
export function distanceAxis(people: readonly PersonFigures[], write: (value: number) => string): Axis {
  const widest = Math.max(10, ...people.map(({ place }) => (place ? Math.abs(place.distance) + place.halfWidth : 0)));
  const end = Math.ceil(widest / 10) * 10;
  return { min: -end, max: end, ticks: [-end, 0, end], write };
}

/** One scale of the lines for all rows. */
function weeksScale(people: readonly PersonFigures[]): { readonly min: number; readonly max: number } {
  const known = people.flatMap(({ weeks }) => weeks.filter((score) => score !== null)).map((score) => score / 100);
  const lowest = Math.min(50, ...known);
  return { min: Math.floor(lowest / 10) * 10, max: 100 };
}

/** People by name with their margins: no rank column. On a narrow page each row becomes a small list. */
export function PeopleTable({ people, onOpen }: PeopleTableProps) {
  const words = useWords();
  const styles = usePeopleStyles();
  const signed = (value: number) => `${value > 0 ? '+' : ''}${words.number(value)}`;
  const axis = distanceAxis(people, signed);
  const scale = weeksScale(people);
  const points = (value: number | undefined) => (value === undefined ? '–' : words.number(Math.round(value / 100)));
  return (
    <table className={styles.table}>
      <TableHead
        columns={[
          { label: words.say('people.person') },
          { label: words.say('people.bandHead') },
          { label: words.say('people.like'), look: styles.margin, axis },
          { label: words.say('people.records'), look: styles.number },
          ...MEASURES.map((measure) => ({ label: words.say(`people.measure.${measure}`), look: styles.number })),
          { label: words.say('people.weeks'), look: styles.weeks },
          { label: words.say('people.open'), look: styles.last },
        ]}
      />
      <tbody className={styles.body}>
        {people.map((person) => {
          const { person: id, name, place, records, measures, weeks } = person;
          const last = weeks.findLast((score) => score !== null);
          return (
            <tr key={id} className={styles.row}>
              <th scope="row" className={styles.name}>
                <CrmText text={name} limit={80} />
              </th>
              {hasFigures(person) ? (
                <>
                  <td className={styles.cell} data-label={words.say('people.bandHead')}>
                    {place ? words.say('people.band', { band: place.band }) : words.say('people.noBand')}
                  </td>
                  <td className={styles.margin}>
                    {place && (
                      <MarginCell
                        axis={axis}
                        value={place.distance}
                        half={place.halfWidth}
                        mark={bandMark(place.band)}
                        label={words.say('people.margin', {
                          value: signed(place.distance),
                          low: signed(place.distance - place.halfWidth),
                          high: signed(place.distance + place.halfWidth),
                        })}
                      />
                    )}
                  </td>
                  <td className={mergeClasses(styles.cell, styles.number)} data-label={words.say('people.records')}>
                    {words.number(records)}
                  </td>
                  {MEASURES.map((measure) => (
                    <td
                      key={measure}
                      className={mergeClasses(styles.cell, styles.number)}
                      data-label={words.say(`people.measure.${measure}`)}
                    >
                      {points(measures[measure])}
                    </td>
                  ))}
                  <td className={styles.weeks}>
                    {typeof last === 'number' && (
                      <Sparkline
                        label={words.say('people.weeks.chart', { now: Math.round(last / 100) })}
                        values={weeks.map((score) => (score === null ? null : score / 100))}
                        {...scale}
                      />
                    )}
                  </td>
                </>
              ) : (
                <td className={mergeClasses(styles.cell, styles.note)} colSpan={9} data-label="">
                  <Clock16Regular aria-hidden />{' '}
                  {person.firstDays ? words.say('people.private') : words.say('people.few', { n: records })}
                </td>
              )}
              <td className={styles.last}>
                {person.firstDays !== true && (
                  <Button
                    size="small"
                    appearance="transparent"
                    aria-label={words.say('people.openOf', { name })}
                    onClick={() => onOpen(person)}
                  >
                    {words.say('people.open')}
                  </Button>
                )}
              </td>
            </tr>
          );
        })}
      </tbody>
    </table>
  );
}
