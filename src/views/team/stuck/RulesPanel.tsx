import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Matrix, type MatrixCell } from '../../../components/charts/Matrix';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { RuleByTeam, RuleCell } from '../../../scoring/team/ruleByTeam';
import { percentText } from '../figureWords';

export interface RulesPanelProps {
  readonly rules: RuleByTeam;
  readonly groups: readonly { readonly key: string; readonly name: string }[];
}

/** Rules by group: what is not met yet, as shares of the records that each rule applies to. */
export function RulesPanel({ rules, groups }: RulesPanelProps) {
  const words = useWords();
  const styles = usePanelStyles();
  const { largest, rows } = rules;
  const first = rows[0];
  if (!first || !largest) {
    return (
      <Panel title={words.say('stuck.rulesNone')} counted={words.say('stuck.rulesCounted')}>
        <p className={styles.few}>{words.say('figure.notEnough')}</p>
      </Panel>
    );
  }
  const rule = words.ruleLabel(first.rule);
  const shown = (cell: RuleCell): MatrixCell =>
    cell.share === null || cell.share === 'few' ? cell.share : { shown: percentText(words, cell.share), step: cell.step };
  const total = ({ notMet, applicable }: RuleCell['total']) => words.say('figure.aOfB', { part: notMet, whole: applicable });
  return (
    <ChartPanel
      title={
        largest.of > 1
          ? words.say('stuck.rules', { rule, groups: largest.groups, of: largest.of })
          : words.say('stuck.rulesAll', { rule, part: first.all.notMet, whole: first.all.applicable })
      }
      counted={words.say(groups.length === 0 ? 'stuck.rulesCountedAll' : 'stuck.rulesCounted')}
      foot={words.say('stuck.rulesFoot')}
      table={{
        name: 'rules-by-group',
        columns: [
          { key: 'rule', label: words.say('stuck.rule') },
          ...groups.map(({ key, name }) => ({ key, label: name, numeric: true })),
          { key: 'share', label: words.say('figure.share'), numeric: true },
          { key: 'all', label: words.say('figure.total'), numeric: true },
        ],
        rows: rows.map((row) => ({
          key: row.rule,
          cells: [
            words.ruleLabel(row.rule),
            ...row.cells.map(({ share }) =>
              share === 'few'
                ? { shown: words.say('stuck.rulesFew'), value: null }
                : share === null
                  ? null
                  : { shown: percentText(words, share), value: share },
            ),
            { shown: percentText(words, row.share), value: row.share },
            { shown: total(row.all), value: row.all.notMet },
          ],
        })),
      }}
      chart={
        groups.length === 0 ? (
          <Bars
            label={words.say('stuck.rulesSentence', { rule, share: first.share })}
            most={100}
            bars={rows.map((row, index) => ({
              key: row.rule,
              label: words.ruleLabel(row.rule),
              value: row.share,
              shown: percentText(words, row.share),
              note: total(row.all),
              tone: index === 0 ? ('main' as const) : ('quiet' as const),
            }))}
          />
        ) : (
          <Matrix
            label={words.say('stuck.rulesSentence', { rule, share: first.share })}
            columns={groups.map(({ key, name }) => ({ key, label: name }))}
            all={words.say('stuck.all')}
            rows={rows.map((row) => ({
              key: row.rule,
              label: words.ruleLabel(row.rule),
              cells: row.cells.map(shown),
              total: total(row.all),
            }))}
            legend={{
              steps: ([0, 1, 2, 3, 4] as const).map((step) => words.say(`stuck.step.${step}`)),
              few: words.say('stuck.rulesFew'),
            }}
          />
        )
      }
    />
  );
}
