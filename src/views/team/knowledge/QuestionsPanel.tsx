import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { Question } from '../../../scoring/team/questions';
import { listText, percentText } from '../figureWords';

/** Which questions about a customer the records answer (C10). */
export function QuestionsPanel({ questions }: { readonly questions: readonly Question[] }) {
  const words = useWords();
  const styles = usePanelStyles();
  const best = questions.at(-1);
  if (!best) {
    return (
      <Panel span={6} title={words.say('knowledge.questionsNone')}>
        <p className={styles.few}>{words.say('figure.notEnough')}</p>
      </Panel>
    );
  }
  const name = (question: string) => {
    const id = `knowledge.question.${question}`;
    return words.has(id) ? words.say(id) : words.ruleLabel(question);
  };
  const bars = questions.map(({ question, part, whole, share }) => ({
    key: question,
    label: name(question),
    value: part,
    shown: percentText(words, share),
    note: words.say('figure.aOfB', { part, whole }),
    tone: question === best.question ? ('main' as const) : ('quiet' as const),
    share,
    whole,
  }));
  return (
    <ChartPanel
      span={6}
      title={words.say('knowledge.questions', { question: name(best.question) })}
      counted={words.say('knowledge.questionsCounted', { whole: best.whole })}
      table={{
        name: 'questions-answered',
        columns: [
          { key: 'question', label: words.say('knowledge.question') },
          { key: 'part', label: words.say('figure.count'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: bars.map(({ key, label, value, shown, share }) => ({ key, cells: [label, value, { shown, value: share }] })),
      }}
      chart={
        <Bars
          label={words.say('knowledge.questionsSentence', {
            list: listText(
              words,
              bars.map(({ label, shown }) => [label, shown]),
            ),
          })}
          bars={bars}
          most={best.whole}
        />
      }
    />
  );
}
