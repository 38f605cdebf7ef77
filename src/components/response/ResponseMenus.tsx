import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { useEffect, useRef, useState } from 'react';
import { REASONS } from '../../model/response';
import { QuietButton } from '../cards/QuietButton';
import { Button } from '../controls/Button';
import { Field } from '../controls/Field';
import { Menu } from '../controls/Menu';
import { LongTextInput } from '../fields/LongTextInput';
import { useWords } from '../text/WordsContext';
import { useResponseStyles } from './response.styles';
import type { ResponseBarProps } from './responseBarProps';

const CHEVRON = <ChevronDownRegular />;

const LATER = ['tomorrow', 'nextWeek', 'nextStage'] as const;

function LaterMenu({ staged, onLater }: Pick<ResponseBarProps, 'staged' | 'onLater'>) {
  const words = useWords();
  const choices = LATER.filter((choice) => staged || choice !== 'nextStage').map((choice) => ({
    key: choice,
    label: words.say(`response.${choice}`),
    onPick: () => onLater(choice),
  }));
  return (
    <Menu
      sections={[{ choices }]}
      button={(props) => (
        <QuietButton {...props} icon={CHEVRON} iconPosition="after">
          {words.say('response.later')}
        </QuietButton>
      )}
    />
  );
}

interface WhyNotMenuProps extends Pick<ResponseBarProps, 'mode' | 'onWhyNot' | 'onMute'> {
  onOther(): void;
}

function WhyNotMenu({ mode, onWhyNot, onMute, onOther }: WhyNotMenuProps) {
  const words = useWords();
  const styles = useResponseStyles();
  const reasons = REASONS.map((reason) => ({
    key: reason,
    label: words.say(`reason.${reason}`),
    onPick: () => (reason === 'other' ? onOther() : onWhyNot(reason, null)),
  }));
  const mute = { key: 'mute', label: words.say('response.mute'), onPick: onMute };
  return (
    <Menu
      sections={[{ heading: words.say('response.oneTap'), choices: reasons }, { choices: [mute] }]}
      note={mode && <p className={styles.note}>{words.say(`privacy.${mode}`)}</p>}
      button={(props) => (
        <QuietButton {...props} icon={CHEVRON} iconPosition="after">
          {words.say('response.whyNot')}
        </QuietButton>
      )}
    />
  );
}

/** "Something else": a few own words in the place of the answers. */
function OtherReason({ onSend, onBack }: { onSend(note: string): void; onBack(): void }) {
  const words = useWords();
  const styles = useResponseStyles();
  const [note, setNote] = useState('');
  const input = useRef<HTMLTextAreaElement>(null);
  useEffect(() => input.current?.focus(), []);
  return (
    <div className={styles.other}>
      <Field label={words.say('response.noteLabel')}>
        {(control) => (
          <LongTextInput
            {...control}
            ref={input}
            value={note}
            maxLength={255}
            rows={2}
            dir="auto"
            onChange={(value) => setNote(value)}
          />
        )}
      </Field>
      <div className={styles.row}>
        <Button size="small" disabledFocusable={note.trim() === ''} onClick={() => onSend(note.trim())}>
          {words.say('response.send')}
        </Button>
        <Button size="small" appearance="transparent" onClick={onBack}>
          {words.say('response.back')}
        </Button>
      </div>
    </div>
  );
}

/** The answers of the open nudge with their menus. */
export function ResponseMenus({ mode, staged, onLater, onNotKnown, onWhyNot, onMute }: ResponseBarProps) {
  const words = useWords();
  const [other, setOther] = useState(false);
  if (other) return <OtherReason onSend={(note) => onWhyNot('other', note)} onBack={() => setOther(false)} />;
  return (
    <>
      <LaterMenu staged={staged} onLater={onLater} />
      <QuietButton onClick={onNotKnown}>{words.say('response.notKnown')}</QuietButton>
      <WhyNotMenu mode={mode} onWhyNot={onWhyNot} onMute={onMute} onOther={() => setOther(true)} />
    </>
  );
}
