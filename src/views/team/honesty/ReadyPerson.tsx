import { CheckmarkCircle16Regular } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { PauseCircle16Regular } from '@fluentui/react-icons/headless/svg/pause-circle';
import { SubtractCircle16Regular } from '@fluentui/react-icons/headless/svg/subtract-circle';
import { useState } from 'react';
import { Button } from '../../../components/controls/Button';
import { CrmText } from '../../../components/text/CrmText';
import { useWords } from '../../../components/text/WordsContext';
import type { PersonReadiness } from '../../../scoring/team/readiness';
import { useHonestyStyles } from './honesty.styles';

const ICONS = { eligible: CheckmarkCircle16Regular, hold: PauseCircle16Regular, reduced: SubtractCircle16Regular };

export interface ReadyPersonProps {
  readonly person: PersonReadiness;
  onLook(personId: string): Promise<void>;
}

/** One person's readiness; the deals behind it open after the look is written down. */
export function ReadyPerson({ person, onLook }: ReadyPersonProps) {
  const words = useWords();
  const styles = useHonestyStyles();
  const [state, setState] = useState<'closed' | 'logging' | 'open' | 'refused'>('closed');
  const Icon = ICONS[person.state];
  const open = async () => {
    if (state === 'open') {
      setState('closed');
      return;
    }
    setState('logging');
    try {
      await onLook(person.person);
      setState('open');
    } catch {
      setState('refused');
    }
  };
  const reasons = person.reasons.map(({ rule, deals }) =>
    words.say('ready.reason', { rule: words.ruleLabel(rule), deals, all: person.deals.length }),
  );
  return (
    <li className={styles.person}>
      <span className={styles.name}>
        <CrmText text={person.name} limit={80} />
      </span>
      <span className={styles.state}>
        <Icon aria-hidden /> {words.say(`ready.state.${person.state}`)}
      </span>
      <span className={styles.reasons}>{reasons.join('; ')}</span>
      <Button
        size="small"
        appearance="transparent"
        aria-expanded={state === 'open'}
        aria-label={words.say('ready.openOf', { name: person.name })}
        disabledFocusable={state === 'logging'}
        onClick={() => void open()}
      >
        {words.say(state === 'open' ? 'ready.close' : 'ready.open')}
      </Button>
      {state === 'refused' && <span role="alert">{words.say('ready.lookRefused')}</span>}
      {state === 'open' && (
        <div className={styles.evidence}>
          <p>{words.say('ready.logged', { name: person.name })}</p>
          <ul>
            {person.deals.map(({ id, name, state: deal, reasons: rules }) => (
              <li key={id}>
                <CrmText text={name} /> · {words.say(`ready.state.${deal}`)}
                {rules.length > 0 && `: ${rules.map((rule) => words.ruleLabel(rule)).join(', ')}`}
              </li>
            ))}
          </ul>
        </div>
      )}
    </li>
  );
}
