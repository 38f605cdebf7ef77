import { useWords } from '../../components/text/WordsContext';
import { addDays } from '../../flows/localDay';
import { isoWeek, mondayOf } from '../../scoring/calendar/days';
import { useArea } from '../area/AreaContext';
import { useProgressViewStyles } from './ProgressView.styles';

/** The title, and which week this is. */
export function ProgressHead() {
  const words = useWords();
  const styles = useProgressViewStyles();
  const monday = mondayOf(useArea().place.today);
  return (
    <header>
      <h1 className={styles.title}>{words.say('progress.title')}</h1>
      <p className={styles.line}>
        {words.say('progress.week', { week: Number(isoWeek(monday)?.slice(-2) ?? 0), from: monday, to: addDays(monday, 6) })}
      </p>
    </header>
  );
}
