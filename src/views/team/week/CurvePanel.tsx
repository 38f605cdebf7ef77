import { mergeClasses } from '@fluentui/react-components';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Curve } from '../../../components/charts/Curve';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import { type AdoptionCurve, NEEDED_WEEKS } from '../../../scoring/team/adoptionCurve';
import { useArea } from '../../area/AreaContext';
import { weekNumber } from '../weekNumber';
import { useWeekStyles } from './week.styles';

const QUARTER = 25;

/** The first week of each month, but none so near the next that their names would touch. */
function monthMarks(weeks: readonly string[], locale: string): { readonly at: number; readonly text: string }[] {
  const name = new Intl.DateTimeFormat(`en-${new Intl.Locale(locale).maximize().region ?? 'GB'}`, {
    month: 'short',
    timeZone: 'UTC',
  });
  const step = weeks.length > 60 ? 3 : weeks.length > 30 ? 2 : 1;
  return weeks.flatMap((week, at) => {
    const month = Number(week.slice(5, 7));
    const isNew = at === 0 || weeks[at - 1]?.slice(5, 7) !== week.slice(5, 7);
    return isNew && month % step === 0 ? [{ at, text: name.format(Date.parse(week)) }] : [];
  });
}

/** People in full adoption by week, before, during and after go-live; before there are four weeks, which of them are here. */
export function CurvePanel({ curve, week }: { readonly curve: AdoptionCurve; readonly week: string }) {
  const words = useWords();
  const styles = useWeekStyles();
  const { place } = useArea();
  const known = curve.points.filter(({ share }) => share !== null);
  const last = known.at(-1);
  if (!last || last.share === null) {
    const weeks = Array.from({ length: NEEDED_WEEKS }, (_, index) => {
      const there = index < curve.collected;
      const monday = new Date(Date.parse(week) + (index + 1 - curve.collected) * 7 * 86_400_000).toISOString().slice(0, 10);
      return { monday, there };
    });
    return (
      <Panel
        title={words.say('week.curve.soon', { n: curve.collected })}
        counted={words.say('week.curve.counted')}
        foot={words.say('week.curve.good')}
      >
        <ul className={styles.boxes}>
          {weeks.map(({ monday, there }) => (
            <li key={monday} className={mergeClasses(styles.box, there && styles.there)}>
              <strong>{words.say('week.curve.weekOf', { n: weekNumber(monday) })}</strong>
              <span>{words.say(there ? 'week.curve.collected' : 'week.curve.next')}</span>
            </li>
          ))}
        </ul>
      </Panel>
    );
  }
  const now = last.share;
  const { baseline, goal } = curve;
  const top = Math.max(goal?.target ?? 0, ...known.map(({ share }) => share ?? 0), 1);
  const max = Math.min(100, (Math.floor(top / QUARTER) + 1) * QUARTER);
  const spans = curve.spans.length > 1 ? curve.spans : [];
  const first = known[0];
  return (
    <ChartPanel
      title={
        baseline === null || baseline === now
          ? words.say('week.curve.titleNow', { now })
          : words.say('week.curve.title', { now, base: baseline })
      }
      counted={words.say('week.curve.counted')}
      foot={words.say('week.curve.foot')}
      chart={
        <Curve
          label={words.say('week.curve.chart', { first: first?.share ?? 0, from: first?.week ?? week, now })}
          points={curve.points.map((point) => ({ key: point.week, value: point.share }))}
          max={max}
          write={(value) => words.say('figure.percent', { share: value })}
          marks={monthMarks(
            curve.points.map((point) => point.week),
            place.locale,
          )}
          spans={spans.map(({ span, from, to }) => ({
            from,
            to: Math.min(to + 1, curve.points.length - 1),
            text: words.say(`week.span.${span}`),
            shaded: span === 'during',
          }))}
          baseline={baseline === null ? null : { value: baseline, text: words.say('week.curve.baseline', { base: baseline }) }}
          goal={goal && { value: goal.target, text: words.say('week.curve.goal', { goal: goal.target, by: goal.by }) }}
          now={words.say('week.curve.now', { now })}
        />
      }
      table={{
        name: 'full-adoption-by-week',
        columns: [
          { key: 'week', label: words.say('week.curve.week') },
          { key: 'adopted', label: words.say('week.curve.adopted'), numeric: true },
          { key: 'people', label: words.say('week.curve.people'), numeric: true },
          { key: 'share', label: words.say('week.curve.share'), numeric: true },
        ],
        rows: curve.points.map((point) => ({
          key: point.week,
          cells: [{ shown: words.date(point.week), value: point.week }, point.adopted, point.people, point.share],
        })),
      }}
    >
      {spans.length > 0 && (
        <div className={styles.spans}>
          {spans.map(({ span, end }) => (
            <div key={span} className={styles.span}>
              <span className={styles.share}>
                {end?.share === null || !end ? '–' : words.say('figure.percent', { share: end.share })}
              </span>
              <span>
                <span className={styles.spanName}>{words.say(`week.span.${span}`)}</span>
                <span className={styles.spanText}>
                  {end && end.adopted !== null
                    ? words.say('week.span.report', { adopted: end.adopted, people: end.people, week: weekNumber(end.week) })
                    : words.say('week.span.unknown')}
                </span>
              </span>
            </div>
          ))}
        </div>
      )}
    </ChartPanel>
  );
}
