import { ChevronDownRegular } from '@fluentui/react-icons/svg/chevron-down';
import type { Reason } from '../../model/response';
import { QuietButton } from '../cards/QuietButton';
import { LazyPart } from '../frame/LazyPart';
import { part } from '../frame/part';
import { useWords } from '../text/WordsContext';

const ResponseMenus = part(() => import('./ResponseMenus').then(({ ResponseMenus }) => ResponseMenus));

export interface ResponseBarProps {
  /** Privacy note below the reasons; `null` while the mode is not known. */
  readonly mode: 'individual' | 'team' | 'worksCouncil' | null;
  /** Whether the record has stages. */
  readonly staged: boolean;
  onLater(until: 'tomorrow' | 'nextWeek' | 'nextStage'): void;
  onNotKnown(): void;
  onWhyNot(reason: Reason, note: string | null): void;
  onMute(): void;
}

/** "Later", "Not known yet", "Why not?": one tap each. The menus come after the first paint, in the same place. */
export function ResponseBar(props: ResponseBarProps) {
  const words = useWords();
  return (
    <LazyPart
      height={28}
      meanwhile={
        <>
          <QuietButton disabled icon={<ChevronDownRegular />} iconPosition="after">
            {words.say('response.later')}
          </QuietButton>
          <QuietButton onClick={props.onNotKnown}>{words.say('response.notKnown')}</QuietButton>
          <QuietButton disabled icon={<ChevronDownRegular />} iconPosition="after">
            {words.say('response.whyNot')}
          </QuietButton>
        </>
      }
    >
      <ResponseMenus {...props} />
    </LazyPart>
  );
}
