import { useWords } from '../text/WordsContext';
import { useFrameStyles } from './frame.styles';

/** A part that did not load: what it means and what to do. */
export function ProblemNote() {
  const words = useWords();
  const styles = useFrameStyles();
  return (
    <p className={styles.note} role="note">
      <strong>{words.say('error.part')}.</strong> {words.say('error.partBody')}
    </p>
  );
}
