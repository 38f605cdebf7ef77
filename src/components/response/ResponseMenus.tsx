import {
  Menu,
  MenuDivider,
  MenuGroup,
  MenuGroupHeader,
  MenuItem,
  MenuList,
  MenuPopover,
  MenuTrigger,
} from '@fluentui/react-components';
import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { useEffect, useRef, useState } from 'react';
import { REASONS } from '../../model/response';
import { QuietButton } from '../cards/QuietButton';
import { Button } from '../controls/Button';
import { Field } from '../controls/Field';
import { LongTextInput } from '../fields/LongTextInput';
import { useWords } from '../text/WordsContext';
import { FluentPart } from '../theme/FluentPart';
import { useResponseStyles } from './response.styles';
import type { ResponseBarProps } from './responseBarProps';

const CHEVRON = <ChevronDownRegular />;

function LaterMenu({ staged, onLater }: Pick<ResponseBarProps, 'staged' | 'onLater'>) {
  const words = useWords();
  const styles = useResponseStyles();
  const choices = (['tomorrow', 'nextWeek', 'nextStage'] as const).filter((choice) => staged || choice !== 'nextStage');
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <QuietButton icon={CHEVRON} iconPosition="after">
          {words.say('response.later')}
        </QuietButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          {choices.map((choice) => (
            <MenuItem key={choice} onClick={() => onLater(choice)}>
              {words.say(`response.${choice}`)}
            </MenuItem>
          ))}
        </MenuList>
      </MenuPopover>
    </Menu>
  );
}

interface WhyNotMenuProps extends Pick<ResponseBarProps, 'mode' | 'onWhyNot' | 'onMute'> {
  onOther(): void;
}

function WhyNotMenu({ mode, onWhyNot, onMute, onOther }: WhyNotMenuProps) {
  const words = useWords();
  const styles = useResponseStyles();
  return (
    <Menu>
      <MenuTrigger disableButtonEnhancement>
        <QuietButton icon={CHEVRON} iconPosition="after">
          {words.say('response.whyNot')}
        </QuietButton>
      </MenuTrigger>
      <MenuPopover className={styles.popover}>
        <MenuList>
          <MenuGroup>
            <MenuGroupHeader>{words.say('response.oneTap')}</MenuGroupHeader>
            {REASONS.map((reason) => (
              <MenuItem key={reason} onClick={() => (reason === 'other' ? onOther() : onWhyNot(reason, null))}>
                {words.say(`reason.${reason}`)}
              </MenuItem>
            ))}
          </MenuGroup>
          <MenuDivider />
          <MenuItem onClick={onMute}>{words.say('response.mute')}</MenuItem>
        </MenuList>
        {mode && <p className={styles.note}>{words.say(`privacy.${mode}`)}</p>}
      </MenuPopover>
    </Menu>
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
    <FluentPart>
      <LaterMenu staged={staged} onLater={onLater} />
      <QuietButton onClick={onNotKnown}>{words.say('response.notKnown')}</QuietButton>
      <WhyNotMenu mode={mode} onWhyNot={onWhyNot} onMute={onMute} onOther={() => setOther(true)} />
    </FluentPart>
  );
}
