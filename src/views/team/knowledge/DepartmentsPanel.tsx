import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { Contribution } from '../../../scoring/team/contribution';
import { listText, percentText } from '../figureWords';

/** Who adds to what the organisation knows; integration accounts and people who left stand apart. */
export function DepartmentsPanel({ contribution }: { readonly contribution: Contribution | null }) {
  const words = useWords();
  const styles = usePanelStyles();
  const first = contribution?.departments[0];
  if (!contribution || !first) {
    return (
      <Panel span={5} title={words.say('knowledge.departmentsNone')}>
        <p className={styles.few}>{words.say('figure.notEnough')}</p>
      </Panel>
    );
  }
  const { departments, all, others } = contribution;
  const told = (name: string) =>
    name === 'none'
      ? words.say('knowledge.noDepartment')
      : name === 'other'
        ? words.say('knowledge.other.otherDepartments')
        : name;
  const bars = departments.map(({ name, records, share }) => ({
    key: name,
    label: told(name),
    value: records,
    shown: percentText(words, share),
    note: words.number(records),
    share,
  }));
  const apart = others.map(({ kind, records: count }) => {
    const id = `knowledge.other.${kind}`;
    return words.say(words.has(id) ? id : 'knowledge.other.other', { count });
  });
  const list = listText(
    words,
    bars.map(({ label, shown }) => [label, shown]),
  );
  return (
    <ChartPanel
      span={5}
      title={words.say('knowledge.departments', { name: told(first.name), share: first.share })}
      counted={words.say('knowledge.departmentsCounted', { count: all })}
      foot={
        <>
          {words.say('knowledge.departmentsSum', { list: departments.map(({ share }) => words.number(share)).join(' + ') })}{' '}
          {apart.length > 0 && words.say('knowledge.others', { list: apart.join(', ') })}
        </>
      }
      table={{
        name: 'contribution-by-department',
        columns: [
          { key: 'name', label: words.say('knowledge.department') },
          { key: 'records', label: words.say('knowledge.records'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: [
          ...bars.map(({ key, label, value, shown, share }) => ({ key, cells: [label, value, { shown, value: share }] })),
          {
            key: ' all',
            total: true,
            cells: [words.say('figure.total'), all, { shown: percentText(words, 100), value: 100 }],
          },
        ],
      }}
      chart={<Bars label={words.say('knowledge.departmentsSentence', { list })} bars={bars} />}
    />
  );
}
