import { WarningRegular } from '@fluentui/react-icons/headless/svg/warning';
import { WifiOffRegular } from '@fluentui/react-icons/headless/svg/wifi-off';
import type { Problem } from '../../model/panel';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { useProblemBarStyles } from './ProblemBar.styles';

/** Inside the card: not saved yet, why, and what happens to what was typed. */
export function ProblemBar({ problem, saved }: { readonly problem: Problem; readonly saved: boolean }) {
  const words = useWords();
  const styles = useProblemBarStyles();
  const { title, body } = words.errorWords(problem, words.product);
  return (
    <div className={styles.bar} role="status">
      <span className={styles.icon}>{problem.kind === 'offline' ? <WifiOffRegular /> : <WarningRegular />}</span>
      <div className={styles.text}>
        <p className={styles.title}>{saved ? title : words.say('error.notSaved')}</p>
        <p className={styles.body}>
          {saved ? '' : `${title}. `}
          {plainText(body, 1200)}
        </p>
      </div>
    </div>
  );
}
