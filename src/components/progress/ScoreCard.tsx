import { mergeClasses } from '@fluentui/react-components';
import type { Lift, OwnFigures } from '../../model/progress';
import type { WeekSeries } from '../../model/weekSeries';
import type { Words } from '../../words/createWords';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { useOwnCardStyles } from './OwnCard.styles';
import { useScoreCardStyles } from './ScoreCard.styles';
import { weekNumber } from './weekNumber';

export interface ScoreCardProps {
  readonly figures: OwnFigures;
  /** `null` = the past is not read, or there is none. */
  readonly series: WeekSeries | null;
  onFixList(): void;
}

function changeWords(words: Words, { change }: WeekSeries): string | null {
  if (change === null) return null;
  const { points, since } = change;
  const week = weekNumber(since);
  if (points === 0) return words.say('progress.score.same', { week });
  return words.say(points > 0 ? 'progress.score.up' : 'progress.score.down', { points: Math.abs(points), week });
}

function liftWords(words: Words, { points, seconds, money }: Lift): string {
  const effort = () =>
    seconds < 45
      ? words.say('progress.lift.seconds')
      : words.say('progress.lift.minutes', { minutes: Math.max(1, Math.round(seconds / 60)) });
  return [
    words.say('progress.lift.points', { points }),
    seconds > 0 ? effort() : null,
    money === null ? null : words.say('progress.lift.money', { money }),
  ]
    .filter(Boolean)
    .join(', ');
}

/** Half of the card: the score with its change and the own best; or what is missing until there is one. */
function Own({ figures, series }: Pick<ScoreCardProps, 'figures' | 'series'>) {
  const words = useWords();
  const styles = useScoreCardStyles();
  const text = useOwnCardStyles();
  const { score, n, needed, complete } = figures;
  if (score === null || !complete)
    return (
      <div>
        <h2 className={text.title}>{words.say(complete ? 'progress.score.notEnough' : 'progress.score.partial')}</h2>
        <p className={text.text}>
          {complete ? words.say('progress.score.needs', { n, needed }) : words.say('progress.score.partialBody')}
        </p>
      </div>
    );
  const best = series?.best ?? null;
  const isBest = best !== null && series?.points.at(-1)?.week === best.week;
  return (
    <div className={styles.own}>
      <span className={styles.score} role="img" aria-label={words.say('progress.score.label', { score })}>
        {words.number(score)}
      </span>
      <div>
        <h2 className={styles.subtitle}>{words.say('progress.score.title')}</h2>
        {series && <p className={styles.line}>{changeWords(words, series)}</p>}
        <p className={text.meta}>
          {best === null || series?.change === null
            ? words.say('progress.score.noWeeks')
            : isBest
              ? words.say('progress.score.bestNow')
              : words.say('progress.score.best', { best: best.score, week: weekNumber(best.week) })}
        </p>
      </div>
    </div>
  );
}

/** The one raised card: the own score, and the one thing that lifts it most, with the only primary button of the page. */
export function ScoreCard({ figures, series, onFixList }: ScoreCardProps) {
  const words = useWords();
  const styles = useScoreCardStyles();
  const text = useOwnCardStyles();
  const { lift } = figures;
  const records = lift && words.say(`progress.entity.${lift.entity}`, { count: lift.count });
  return (
    <section className={mergeClasses(text.card, styles.raised)} aria-label={words.say('progress.score.title')}>
      <div className={styles.halves}>
        <Own figures={figures} series={series} />
        <div className={styles.lift}>
          {lift && records ? (
            <>
              <h2 className={text.title}>
                {words.say('progress.lift.title', { label: words.ruleLabel(lift.ruleId) })},{' '}
                {words.say('progress.lift.records', { records })}
              </h2>
              <p className={text.text}>{liftWords(words, lift)}.</p>
            </>
          ) : (
            <>
              <h2 className={text.title}>
                {figures.score === null || !figures.complete
                  ? words.say('progress.lift.waiting', { count: figures.openFindings })
                  : words.say('progress.lift.none')}
              </h2>
              {figures.score !== null && figures.complete && <p className={text.text}>{words.say('progress.lift.noneBody')}</p>}
            </>
          )}
          <span>
            <Button appearance="primary" onClick={onFixList}>
              {words.say('progress.lift.open')}
            </Button>
          </span>
        </div>
      </div>
    </section>
  );
}
