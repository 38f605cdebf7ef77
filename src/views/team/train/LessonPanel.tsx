import { useState } from 'react';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { Button } from '../../../components/controls/Button';
import { Field } from '../../../components/controls/Field';
import { TextInput } from '../../../components/fields/TextInput';
import { useWords } from '../../../components/text/WordsContext';
import type { IsoDate } from '../../../model/dates';
import { useTrainStyles } from './train.styles';

export interface LessonPanelProps {
  readonly lesson: { readonly title: string; readonly text: string; readonly minutes: number };
  readonly measuredOn: IsoDate;
  /** Somebody asked why: only then the lesson is told. */
  readonly asked: boolean;
  /** There is another area to pick. */
  readonly another: boolean;
  onAnother(): void;
  /** Stores the plan; rejects where it was not stored. */
  onPlan(word: string): Promise<void>;
}

/** The week's short lesson: told after the why was asked, planned with one button. */
export function LessonPanel({ lesson, measuredOn, asked, another, onAnother, onPlan }: LessonPanelProps) {
  const words = useWords();
  const panel = usePanelStyles();
  const styles = useTrainStyles();
  const [word, setWord] = useState('');
  const [state, setState] = useState<'idle' | 'saving' | 'refused' | 'done'>('idle');
  const plan = async () => {
    setState('saving');
    try {
      await onPlan(word.trim());
      setState('done');
    } catch {
      setState('refused');
    }
  };
  return (
    <Panel
      title={words.say('train.lesson', { title: lesson.title })}
      counted={words.say('train.lessonBody', { minutes: lesson.minutes, day: measuredOn })}
    >
      <div className={styles.lesson}>
        <p className={panel.text}>{asked ? lesson.text : words.say('train.first')}</p>
        {asked && state !== 'done' && (
          <Field label={words.say('train.whyNote')}>
            {(control) => <TextInput {...control} value={word} maxLength={200} onChange={setWord} />}
          </Field>
        )}
        <span className={panel.actions}>
          {asked && state !== 'done' && (
            <Button appearance="primary" disabledFocusable={state === 'saving'} onClick={() => void plan()}>
              {words.say(state === 'saving' ? 'train.planning' : 'train.plan', { minutes: lesson.minutes })}
            </Button>
          )}
          {another && (
            <Button appearance="transparent" onClick={onAnother}>
              {words.say('train.another')}
            </Button>
          )}
        </span>
        <p role="status" className={panel.quiet}>
          {state === 'done' && words.say('train.planned', { day: measuredOn })}
          {state === 'refused' && words.say('barriers.notSaved')}
        </p>
      </div>
    </Panel>
  );
}
