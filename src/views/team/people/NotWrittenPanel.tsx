import { LockClosed16Regular } from '@fluentui/react-icons/headless/svg/lock-closed';
import { Panel } from '../../../components/charts/Panel';
import { useWords } from '../../../components/text/WordsContext';
import { usePeopleStyles } from './people.styles';

const ALWAYS = ['named', 'coaching', 'pay', 'finer'] as const;

/** What this mode does not write at all. */
export function NotWrittenPanel({ worksCouncil, span }: { readonly worksCouncil: boolean; readonly span: 5 | 12 }) {
  const words = useWords();
  const styles = usePeopleStyles();
  return (
    <Panel
      span={span}
      title={words.say('notWritten.title')}
      counted={words.say('notWritten.counted')}
      foot={words.say('notWritten.foot')}
    >
      <ul className={styles.plain}>
        {[...ALWAYS, ...(worksCouncil ? (['bands'] as const) : [])].map((each) => (
          <li key={each} className={styles.item}>
            <LockClosed16Regular aria-hidden />
            {words.say(`notWritten.${each}`)}
          </li>
        ))}
      </ul>
    </Panel>
  );
}
