import type { QuickLogView } from '../../model/panel';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { useLogFormStyles } from './LogForm.styles';
import { LogFormFields } from './LogFormFields';

export interface QuickLogFormProps {
  readonly log: QuickLogView;
  onEdit(change: Readonly<Record<string, unknown>>): void;
  onSave(): void;
  onCancel(): void;
}

/** The open quick log: its own small form below the four buttons. Its button is not primary: the card above has that one. */
export function QuickLogForm({ log, onEdit, onSave, onCancel }: QuickLogFormProps) {
  const words = useWords();
  const styles = useLogFormStyles();
  const { form, kind, status, problem } = log;
  if (form === null || kind === null) return null;
  const busy = status === 'saving' || status === 'checking';
  const told = problem ? words.errorWords(problem, words.product) : null;
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is a second way to the Cancel button inside
    <form
      className={styles.root}
      aria-label={words.say(`log.form.${kind}`)}
      onSubmit={(event) => {
        event.preventDefault();
        if (!busy) onSave();
      }}
      onKeyDown={(event) => {
        if (event.key === 'Escape') onCancel();
      }}
    >
      {told && (
        <p className={styles.problem} role="note">
          <strong>{words.say('error.notSaved')}.</strong> {told.title}. {plainText(told.body, 1200)}
        </p>
      )}
      <LogFormFields key={kind} form={form} readOnly={busy} takesFocus onEdit={onEdit} />
      <div className={styles.row}>
        <Button type="submit" disabledFocusable={busy || (form.activity === 'task' && form.subject.trim() === '')}>
          {words.say(
            busy
              ? status === 'checking'
                ? 'editor.checking'
                : 'editor.saving'
              : status === 'notSaved'
                ? 'editor.retry'
                : 'log.save',
          )}
        </Button>
        <Button type="button" appearance="transparent" onClick={onCancel} disabledFocusable={busy}>
          {words.say('log.cancel')}
        </Button>
      </div>
    </form>
  );
}
