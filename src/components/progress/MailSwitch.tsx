import { Switch } from '@fluentui/react-components';
import { useWords } from '../text/WordsContext';
import { useOwnCardStyles } from './OwnCard.styles';

export interface MailSwitchProps {
  readonly on: boolean;
  readonly saving: boolean;
  /** The last choice was not kept. */
  readonly notKept: boolean;
  onChoose(active: boolean): void;
}

/** The weekly mail: it comes until it is switched off here. */
export function MailSwitch({ on, saving, notKept, onChoose }: MailSwitchProps) {
  const words = useWords();
  const styles = useOwnCardStyles();
  return (
    <div className={styles.block}>
      <Switch
        className={styles.switch}
        checked={on}
        disabled={saving}
        label={words.say('seenOfMe.mail')}
        onChange={(_, { checked }) => onChoose(checked)}
      />
      <p className={styles.meta}>{words.say('seenOfMe.mailBody')}</p>
      <p role="status" className={styles.meta}>
        {notKept && words.say('seenOfMe.mailNotKept')}
      </p>
    </div>
  );
}
