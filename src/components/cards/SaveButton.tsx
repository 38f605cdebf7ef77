import { Button } from '@fluentui/react-components';
import { useWords } from '../text/WordsContext';
import { useSaveButtonStyles } from './SaveButton.styles';

export interface SaveButtonProps {
  readonly status: 'editing' | 'saving' | 'checking' | 'refused' | 'notSaved';
  readonly canSave: boolean;
  onSave(): void;
}

/** The only primary button. It keeps the focus and its width while it saves. */
export function SaveButton({ status, canSave, onSave }: SaveButtonProps) {
  const words = useWords();
  const styles = useSaveButtonStyles();
  const busy = status === 'saving' || status === 'checking';
  const again = status === 'notSaved';
  return (
    <Button
      appearance={again ? 'secondary' : 'primary'}
      className={styles.root}
      disabledFocusable={busy || !canSave}
      onClick={onSave}
      icon={busy ? <span className={styles.dot} aria-hidden="true" /> : undefined}
    >
      {words.say(busy ? (status === 'checking' ? 'editor.checking' : 'editor.saving') : again ? 'editor.retry' : 'editor.save')}
    </Button>
  );
}
