import { MessageBar, MessageBarActions, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { useState } from 'react';
import { Button } from '../../components/controls/Button';
import { useWords } from '../../components/text/WordsContext';
import { problemOf } from '../../stores/problemOf';
import type { TeamActions } from '../../stores/team/teamActions';
import { useArea } from '../area/AreaContext';

/** There is no publisher yet: what that means, and how to ask for figures. */
export function PublisherNote({ actions, mayAsk }: { readonly actions: TeamActions; readonly mayAsk: boolean }) {
  const words = useWords();
  const { deps } = useArea();
  const [told, tell] = useState<string | null>(null);
  const [explained, explain] = useState(false);
  const ask = () =>
    actions.requestPublish().then(
      () => tell(words.say('team.none.asked')),
      (error: unknown) => tell(words.errorWords(problemOf(error, deps.clock.now()), words.product).title),
    );
  return (
    <MessageBar layout="multiline" politeness="polite">
      <MessageBarBody>
        <MessageBarTitle>{words.say('team.none.title')}</MessageBarTitle>
        {words.say('team.none.body')} {words.say('team.none.more')}
        {explained && <p>{words.say('team.none.whatBody')}</p>}
        {told !== null && <p role="status">{told}</p>}
      </MessageBarBody>
      <MessageBarActions>
        {mayAsk && (
          <Button size="small" onClick={() => void ask()}>
            {words.say('team.none.ask')}
          </Button>
        )}
        <Button size="small" appearance="transparent" aria-expanded={explained} onClick={() => explain(!explained)}>
          {words.say('team.none.what')}
        </Button>
      </MessageBarActions>
    </MessageBar>
  );
}
