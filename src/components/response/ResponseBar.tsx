import { ChevronDownRegular } from '@fluentui/react-icons/headless/svg/chevron-down';
import { QuietButton } from '../cards/QuietButton';
import { LazyPart } from '../frame/LazyPart';
import { part } from '../frame/part';
import { useWords } from '../text/WordsContext';
import type { ResponseBarProps } from './responseBarProps';

const ResponseMenus = part(() => import('./ResponseMenus').then(({ ResponseMenus }) => ResponseMenus));

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
