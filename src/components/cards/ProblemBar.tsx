import { MessageBar, MessageBarBody, MessageBarTitle } from '@fluentui/react-components';
import { WarningRegular } from '@fluentui/react-icons/headless/svg/warning';
import { WifiOffRegular } from '@fluentui/react-icons/headless/svg/wifi-off';
import type { Problem } from '../../model/panel';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { FluentPart } from '../theme/FluentPart';
import { useProblemBarStyles } from './ProblemBar.styles';

/** Inside the card: not saved yet, why, and what happens to what was typed. */
export function ProblemBar({ problem, saved }: { readonly problem: Problem; readonly saved: boolean }) {
  const words = useWords();
  const styles = useProblemBarStyles();
  const { title, body } = words.errorWords(problem, words.product);
  return (
    <FluentPart>
      <MessageBar
        className={styles.bar}
        intent="warning"
        layout="multiline"
        politeness="polite"
        icon={problem.kind === 'offline' ? <WifiOffRegular /> : <WarningRegular />}
      >
        <MessageBarBody className={styles.body}>
          <MessageBarTitle>{saved ? title : words.say('error.notSaved')}</MessageBarTitle>
          <br />
          {saved ? '' : `${title}. `}
          {plainText(body, 1200)}
        </MessageBarBody>
      </MessageBar>
    </FluentPart>
  );
}
