import { weekNumber } from '../../components/progress/weekNumber';
import { useWords } from '../../components/text/WordsContext';
import { addDays } from '../../flows/localDay';
import type { IsoDate } from '../../model/dates';
import { mondayOf } from '../../scoring/calendar/days';
import { readersLocale } from '../../words/readersLocale';
import { useArea } from '../area/AreaContext';
import { useProgressViewStyles } from './ProgressView.styles';

/** "16–22 November 2026": what both days share is said once, in the person's own way. */
function spanOf(locale: string, from: IsoDate, to: IsoDate): string {
  const at = (day: IsoDate) => new Date(`${day}T12:00:00.000Z`);
  const options = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  const format = new Intl.DateTimeFormat(readersLocale(locale), options);
  return format.formatRange(at(from), at(to));
}

/** The title, and which week this is. */
export function ProgressHead() {
  const words = useWords();
  const styles = useProgressViewStyles();
  const { today, locale } = useArea().place;
  const monday = mondayOf(today);
  return (
    <header>
      <h1 tabIndex={-1} className={styles.title}>
        {words.say('progress.title')}
      </h1>
      <p className={styles.line}>
        {words.say('progress.week', { week: weekNumber(monday), span: spanOf(locale, monday, addDays(monday, 6)) })}
      </p>
    </header>
  );
}
