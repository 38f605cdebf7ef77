import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { useSaveButtonStyles } from './SaveButton.styles';

export interface SaveButtonProps {
  readonly status: 'editing' | 'saving' | 'checking' | 'refused' | 'notSaved';
  readonly canSave: boolean;
}

/** The only primary button: it submits the form around it, and keeps the focus and its width while that saves. */
export function SaveButton({ status, canSave }: SaveButtonProps) {
  const words = useWords();
  const styles = useSaveButtonStyles();
  const busy = status === 'saving' || status === 'checking';
  const again = status === 'notSaved';
  return (
    <Button
      type="submit"
      appearance={again ? 'secondary' : 'primary'}
      className={styles.root}
      disabledFocusable={busy || !canSave}
      icon={busy ? <span className={styles.dot} aria-hidden="true" /> : undefined}
    >
      {words.say(busy ? (status === 'checking' ? 'editor.checking' : 'editor.saving') : again ? 'editor.retry' : 'editor.save')}
    </Button>
  );
}
