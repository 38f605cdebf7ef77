import { Fragment } from 'react';
import type { BackLine, LookingBack } from '../../model/lookingBack';
import { readersLocale } from '../../words/readersLocale';
import { useWords } from '../text/WordsContext';
import { useBackCardStyles } from './BackCard.styles';
import { OwnCard } from './OwnCard';
import { useOwnCardStyles } from './OwnCard.styles';

/** "Nov 2025": the month of a week. */
function monthOf(locale: string, day: string, length: 'short' | 'long'): string {
  const at = new Date(`${day}T12:00:00.000Z`);
  return new Intl.DateTimeFormat(readersLocale(locale), { month: length, year: 'numeric', timeZone: 'UTC' }).format(at);
}

/** Now against 12 and 24 months ago. History that is missing is said, never shown as zero (B34). */
export function BackCard({ back, locale }: { readonly back: LookingBack; readonly locale: string }) {
  const words = useWords();
  const styles = useBackCardStyles();
  const card = useOwnCardStyles();
  const shown = (line: BackLine, value: number) =>
    line.ruleId === null ? words.number(value) : words.say('progress.goals.percent', { value });
  const change = ({ before, now }: BackLine) =>
    `${now > before ? '+' : now < before ? '−' : '±'}${words.number(Math.abs(now - before))}`;
  const missing = back.views.filter(({ week }) => week === null);
  return (
    <OwnCard title={words.say('progress.back.title')}>
      {back.views.map(
        ({ name, week, lines }) =>
          week !== null && (
            <table key={name} className={styles.table}>
              <thead>
                <tr>
                  <th scope="col" className={styles.what}>
                    <span className={styles.hidden}>{words.say('progress.back.what')}</span>
                  </th>
                  <th scope="col" className={styles.head}>
                    {monthOf(locale, week, 'short')}
                  </th>
                  <th scope="col" className={styles.head}>
                    {words.say('progress.back.now')}
                  </th>
                  <th scope="col" className={styles.head}>
                    {words.say('progress.back.change')}
                  </th>
                </tr>
              </thead>
              <tbody>
                {lines.map((line) => (
                  <tr key={line.ruleId ?? ''}>
                    <th scope="row" className={styles.what}>
                      {line.ruleId === null ? words.say('progress.back.score') : words.ruleExpects(line.ruleId)}
                    </th>
                    <td className={styles.number}>{shown(line, line.before)}</td>
                    <td className={styles.now}>{shown(line, line.now)}</td>
                    <td className={line.now > line.before ? styles.up : styles.number}>{change(line)}</td>
                  </tr>
                ))}
              </tbody>
            </table>
          ),
      )}
      {missing.length > 0 && (
        <p className={card.meta}>
          {missing.map(({ name }) => (
            <Fragment key={name}>{words.say('progress.back.missing', { moment: words.say(`progress.back.${name}`) })} </Fragment>
          ))}
          {back.began === null
            ? words.say('progress.back.notYet')
            : words.say('progress.back.began', { month: monthOf(locale, back.began, 'long') })}
        </p>
      )}
    </OwnCard>
  );
}
