import { axisFromZero, stepFor } from '../../../components/charts/axis';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { DotInterval } from '../../../components/charts/DotInterval';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { PayStory } from '../../../scoring/team/payStory';
import { listText } from '../figureWords';
import { payValue, thirdName } from './payWords';

/** One result by thirds of the score, with its margins and its interval. Grey where no link was found. */
export function ThirdsPanel({ story }: { readonly story: PayStory }) {
  const words = useWords();
  const styles = usePanelStyles();
  const { measure, rows, correlation, difference, finding, people } = story;
  const counted = words.say(`pay.counted.${measure}`);
  if (finding === 'notEnough' || rows === null || difference === null) {
    const title = finding === 'notEnough' ? (['notEnough', measure] as const) : (['noLink', measure] as const);
    return (
      <Panel span={6} title={words.say(`pay.title.${title[0]}.${title[1]}`)} counted={counted}>
        <p className={styles.few}>{words.say('pay.few')}</p>
      </Panel>
    );
  }
  const shown = rows.map((row, index) => ({
    ...row,
    key: String(index),
    label: thirdName(words, index, rows.length),
    text: payValue(words, measure, row.value),
    note:
      measure === 'winRate'
        ? words.say('pay.thirdWon', { people: row.people, part: row.won, whole: row.won + row.lost })
        : words.say('pay.thirdDeals', { people: row.people, part: row.won }),
  }));
  const most = Math.max(...rows.map(({ value, high }) => high ?? value));
  const axis = axisFromZero(most, stepFor(most), String);
  const [first, last] = [shown[0]?.text ?? '', shown.at(-1)?.text ?? ''];
  const interval = correlation && words.say('pay.correlation', { ...correlation, people });
  return (
    <ChartPanel
      span={6}
      title={finding === 'noLink' ? words.say(`pay.title.noLink.${measure}`) : words.say(`pay.title.${measure}`, { first, last })}
      counted={counted}
      foot={
        <>
          {words.say(`pay.foot.${measure}`, { difference: Math.abs(difference) })} {interval}
        </>
      }
      table={{
        name: `does-it-pay-${measure === 'winRate' ? 'win-rate' : 'cycle-time'}`,
        columns: [
          { key: 'group', label: words.say('pay.group') },
          { key: 'people', label: words.say('pay.people'), numeric: true },
          { key: 'won', label: words.say('pay.won'), numeric: true },
          { key: 'lost', label: words.say('pay.lost'), numeric: true },
          { key: 'value', label: words.say('pay.value'), numeric: true },
          { key: 'low', label: words.say('pay.low'), numeric: true },
          { key: 'high', label: words.say('pay.high'), numeric: true },
        ],
        rows: shown.map(({ key, label, people: n, won, lost, text, value, low, high }) => ({
          key,
          cells: [label, n, won, lost, { shown: text, value }, low, high],
        })),
      }}
      chart={
        <DotInterval
          label={words.say('pay.sentence', {
            measure: words.say(`pay.${measure}`),
            list: listText(
              words,
              shown.map(({ label, text }) => [label, text]),
            ),
          })}
          rows={shown.map(({ key, label, note, value, low, high, text }) => ({
            key,
            label,
            note,
            value,
            low,
            high,
            shown: text,
          }))}
          axis={{ ...axis, write: (value) => (value === axis.max ? payValue(words, measure, value) : words.number(value)) }}
          quiet={finding === 'noLink'}
        />
      }
    />
  );
}
