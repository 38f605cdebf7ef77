import { mergeClasses } from '@fluentui/react-components';
import { CheckmarkCircle16Filled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { Circle16Regular } from '@fluentui/react-icons/headless/svg/circle';
import { Clock16Regular } from '@fluentui/react-icons/headless/svg/clock';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { SuccessState } from '../../../scoring/team/successTests';
import { useGoalsStyles } from './goals.styles';
import { measureText } from './measureText';

const ICONS = { passed: CheckmarkCircle16Filled, notYet: Circle16Regular, notDue: Clock16Regular };

/** Specific tests for success: passed, not passed yet, or not due yet (D50). */
export function TestsPanel({ tests }: { readonly tests: readonly SuccessState[] }) {
  const words = useWords();
  const styles = useGoalsStyles();
  const panel = usePanelStyles();
  if (tests.length === 0) {
    return (
      <Panel span={7} title={words.say('tests.none')}>
        <p className={panel.quiet}>{words.say('tests.empty')}</p>
      </Panel>
    );
  }
  const count = (state: SuccessState['state']) => tests.filter((each) => each.state === state).length;
  const rows = tests.map(({ test, state, now, passedOn }) => {
    const stands = now === null ? words.say('figure.unknown') : measureText(words, test.measure, now.value);
    const when = {
      passed: () => words.say('tests.passedOn', { day: passedOn }),
      notYet: () => words.say('tests.notYet', { now: stands, day: test.due }),
      notDue: () => words.say('tests.notDue', { day: test.due, now: stands }),
    };
    return {
      test,
      state,
      when: when[state](),
      told: words.say(`tests.state.${state}`),
      kind: words.say(`tests.kind.${test.kind}`),
    };
  });
  return (
    <ChartPanel
      span={7}
      title={words.say('tests.title', { passed: count('passed'), notYet: count('notYet'), notDue: count('notDue') })}
      counted={words.say('tests.counted')}
      table={{
        name: 'success-tests',
        columns: [
          { key: 'text', label: words.say('tests.text') },
          { key: 'kind', label: words.say('tests.kind') },
          { key: 'state', label: words.say('tests.state') },
          { key: 'when', label: words.say('tests.when') },
        ],
        rows: rows.map(({ test, kind, told, when }) => ({ key: test.id, cells: [test.text, kind, told, when] })),
      }}
      chart={
        <ul className={styles.list}>
          {rows.map(({ test, state, told, kind, when }) => {
            const Icon = ICONS[state];
            return (
              <li key={test.id} className={styles.test}>
                <span className={mergeClasses(styles.state, state === 'notYet' && styles.waiting)}>
                  <Icon aria-hidden className={state === 'passed' ? styles.brand : undefined} /> {told}
                </span>
                <span className={styles.quiet}>{kind}</span>
                <span>{test.text}</span>
                <span className={styles.quiet}>{when}</span>
              </li>
            );
          })}
        </ul>
      }
    />
  );
}
