import {
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  Radio,
  RadioGroup,
} from '@fluentui/react-components';
import { useState } from 'react';
import { Button } from '../../../components/controls/Button';
import { useWords } from '../../../components/text/WordsContext';
import { LOOK_PURPOSES, type LookPurpose } from '../../../model/look';
import type { PersonFigures } from '../../../model/sheet';
import { useTeam } from '../TeamContext';
import { usePeopleStyles } from './people.styles';

interface PurposeDialogProps {
  readonly person: PersonFigures;
  onClose(): void;
  /** The look is written down: now the person's figures may be shown. */
  onOpened(): void;
}

/** What a person is opened for. Nothing is shown unless the look could be written down for that person to see. */
export function PurposeDialog({ person, onClose, onOpened }: PurposeDialogProps) {
  const words = useWords();
  const styles = usePeopleStyles();
  const { actions } = useTeam();
  const [purpose, choose] = useState<LookPurpose>('oneToOne');
  const [state, set] = useState<'asking' | 'writing' | 'refused'>('asking');
  const { name } = person;
  const open = () => {
    set('writing');
    actions.look(person.person, purpose, 'figures').then(onOpened, () => set('refused'));
  };
  const told = { asking: '', writing: words.say('people.look.opening'), refused: words.say('people.look.refused') }[state];
  return (
    <Dialog open onOpenChange={onClose}>
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{words.say('people.look.title', { name })}</DialogTitle>
          <DialogContent className={styles.form}>
            <p className={styles.text}>{words.say('people.look.body', { name })}</p>
            <Field label={words.say('people.look.purpose')}>
              <RadioGroup
                value={purpose}
                onChange={(_, { value }) => choose(LOOK_PURPOSES.find((each) => each === value) ?? 'oneToOne')}
              >
                {LOOK_PURPOSES.map((each) => (
                  <Radio key={each} value={each} label={words.say(`people.look.${each}`)} />
                ))}
              </RadioGroup>
            </Field>
            <p className={styles.note}>{words.say('people.look.log')}</p>
            <p className={styles.text} role="status">
              {told}
            </p>
          </DialogContent>
          <DialogActions>
            <Button onClick={onClose}>{words.say('people.look.cancel')}</Button>
            <Button appearance="primary" disabledFocusable={state === 'writing'} onClick={open}>
              {words.say('people.look.open')}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
