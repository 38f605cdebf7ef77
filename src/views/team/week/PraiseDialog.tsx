import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Dropdown,
  Field,
  Option,
  Textarea,
} from '@fluentui/react-components';
import { useEffect, useState } from 'react';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import type { PraisePlace } from '../../../ports/team';
import { LONGEST_PRAISE, praiseProblem } from '../../../programme/praiseProblem';
import { problemOf } from '../../../stores/problemOf';
import { useTeam } from '../TeamContext';
import { useWeekStyles } from './week.styles';

interface PraiseDialogProps {
  /** Whom it is for: `SheetUnit.id`. */
  readonly unit: string;
  /** The words as they are proposed. */
  readonly text: string;
  onClose(sent: boolean): void;
}

/** Public thanks: where, in which words, and exactly how it will be seen, before anything goes out. */
export function PraiseDialog({ unit, text: proposed, onClose }: PraiseDialogProps) {
  const words = useWords();
  const styles = useWeekStyles();
  const { actions, deps, data } = useTeam();
  const own: PraisePlace = { kind: 'own', id: data.reader.id, name: '' };
  const [places, setPlaces] = useState<readonly PraisePlace[]>([own]);
  const [place, choose] = useState<PraisePlace>(own);
  const [text, write] = useState(proposed);
  const [state, set] = useState<{ readonly busy: boolean; readonly told: string | null }>({ busy: false, told: null });
  // One key for one preview: sent twice, it is one post where the CRM can tell.
  const [key] = useState(() => deps.clock.uuid());
  useEffect(() => {
    let here = true;
    // Without the groups the own feed remains.
    actions.praisePlaces().then(
      (found) => here && found.length > 0 && setPlaces(found),
      () => undefined,
    );
    return () => {
      here = false;
    };
  }, [actions]);
  const nameOf = ({ kind, name }: PraisePlace) => (kind === 'own' ? words.say('praise.own') : name);
  const problem = praiseProblem(text);
  const send = async () => {
    set({ busy: true, told: null });
    try {
      await actions.praise({ place, text: text.trim() }, key, unit);
      onClose(true);
    } catch (error) {
      const { title, body } = words.errorWords(problemOf(error, deps.clock.now()), words.product);
      set({ busy: false, told: `${title} ${body}` });
    }
  };
  return (
    <Dialog open onOpenChange={() => onClose(false)}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say('praise.title')}</DialogTitle>
          <DialogContent className={styles.form}>
            {places.length > 1 && (
              <Field label={words.say('praise.where')}>
                <Dropdown
                  value={nameOf(place)}
                  selectedOptions={[place.id]}
                  onOptionSelect={(_, { optionValue }) => choose(places.find(({ id }) => id === optionValue) ?? own)}
                >
                  {places.map((each) => (
                    <Option key={each.id} value={each.id}>
                      {nameOf(each)}
                    </Option>
                  ))}
                </Dropdown>
              </Field>
            )}
            <Field
              label={words.say('praise.text')}
              hint={words.say('praise.hint')}
              {...(problem
                ? { validationState: 'warning' as const, validationMessage: words.say(`praise.problem.${problem}`) }
                : {})}
            >
              <Textarea value={text} rows={4} maxLength={LONGEST_PRAISE + 200} onChange={(_, { value }) => write(value)} />
            </Field>
            <Field label={words.say('praise.preview')} hint={nameOf(place)}>
              <p className={styles.preview}>{text.trim()}</p>
            </Field>
            <p role="status" className={styles.text}>
              {state.busy ? words.say('praise.sending') : state.told}
            </p>
          </DialogContent>
          <DialogActions>
            <Button onClick={() => onClose(false)}>{words.say('praise.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={problem !== null || state.busy} onClick={() => void send()}>
              {words.say('praise.send')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
