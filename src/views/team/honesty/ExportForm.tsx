import { useState } from 'react';
import { Button } from '../../../components/controls/Button';
import { Field } from '../../../components/controls/Field';
import { TextInput } from '../../../components/fields/TextInput';
import { useWords } from '../../../components/text/WordsContext';
import { useHonestyStyles } from './honesty.styles';

/** Letters that a reason has at least: "pay" alone explains nothing to the people in the file. */
const SHORTEST = 10;

export interface ExportFormProps {
  readonly people: number;
  /** Rejects where the log did not take it; then there is no file. */
  onSend(reason: string): Promise<void>;
}

/** What an export of named people is for: asked, logged, and only then saved (B14). */
export function ExportForm({ people, onSend }: ExportFormProps) {
  const words = useWords();
  const styles = useHonestyStyles();
  const [reason, setReason] = useState('');
  const [asked, setAsked] = useState(false);
  const [state, setState] = useState<'idle' | 'logging' | 'refused' | 'done'>('idle');
  const short = reason.trim().length < SHORTEST;
  const send = async () => {
    setAsked(true);
    if (short || state === 'logging') return;
    setState('logging');
    try {
      await onSend(reason.trim());
      setState('done');
    } catch {
      setState('refused');
    }
  };
  return (
    <form
      className={styles.form}
      aria-label={words.say('ready.exportTitle')}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        label={words.say('ready.exportReason')}
        required
        hint={words.say('ready.exportHint')}
        message={asked && short ? words.say('ready.exportNeeded') : null}
      >
        {(control) => <TextInput {...control} value={reason} maxLength={200} onChange={setReason} />}
      </Field>
      <span>
        <Button type="submit" appearance="primary" disabledFocusable={state === 'logging'}>
          {words.say(state === 'logging' ? 'ready.exporting' : 'ready.exportSend')}
        </Button>
      </span>
      <p role="status">
        {state === 'done' && words.say('ready.exported', { people })}
        {state === 'refused' && words.say('ready.exportRefused')}
      </p>
    </form>
  );
}
