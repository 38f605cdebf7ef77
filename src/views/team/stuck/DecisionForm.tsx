import { useState } from 'react';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Button } from '../../../components/controls/Button';
import { Field } from '../../../components/controls/Field';
import { LongTextInput } from '../../../components/fields/LongTextInput';
import { useWords } from '../../../components/text/WordsContext';
import type { Decision } from '../../../model/barrier';
import { useBarrierStyles } from './barriers.styles';

/** What a word may be long: people read it in a panel. */
const LONGEST = 400;

export interface DecisionFormProps {
  readonly decision: Decision;
  /** Rejects where it was not stored; what was typed stays. */
  onSend(word: string): Promise<void>;
  onBack(): void;
}

/** The word that goes with a decision: needed where it is a no, for those who told. */
export function DecisionForm({ decision, onSend, onBack }: DecisionFormProps) {
  const words = useWords();
  const styles = useBarrierStyles();
  const panel = usePanelStyles();
  const [word, setWord] = useState('');
  const [asked, setAsked] = useState(false);
  const [state, setState] = useState<'idle' | 'saving' | 'refused'>('idle');
  const needed = decision === 'rejected' && word.trim() === '';
  const send = async () => {
    setAsked(true);
    if (needed || state === 'saving') return;
    setState('saving');
    try {
      await onSend(word.trim());
    } catch {
      setState('refused');
    }
  };
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        void send();
      }}
    >
      <Field
        label={words.say(`barriers.word.${decision}`)}
        required={decision === 'rejected'}
        message={asked && needed ? words.say('barriers.wordNeeded') : null}
      >
        {(control) => <LongTextInput {...control} value={word} rows={2} maxLength={LONGEST} onChange={setWord} />}
      </Field>
      {state === 'refused' && <p role="alert">{words.say('barriers.notSaved')}</p>}
      <span className={panel.actions}>
        <Button type="submit" appearance="primary" disabledFocusable={state === 'saving'}>
          {words.say(state === 'saving' ? 'barriers.saving' : `barriers.send.${decision}`)}
        </Button>
        <Button appearance="transparent" onClick={onBack}>
          {words.say('barriers.back')}
        </Button>
      </span>
    </form>
  );
}
