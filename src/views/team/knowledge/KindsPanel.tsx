import { Bars } from '../../../components/charts/Bars';
import { ChartPanel } from '../../../components/charts/ChartPanel';
import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { StackedBar } from '../../../components/charts/StackedBar';
import { useWords } from '../../../components/text/WordsContext';
import type { Kind, KindShare } from '../../../scoring/team/kinds';
import type { PartOf } from '../../../scoring/team/unusable';
import { listText } from '../figureWords';
import { useKnowledgeStyles } from './knowledge.styles';

const TONES = { missing: 'main', poor: 'attention', rubbish: 'third' } as const satisfies Record<Kind, string>;

export interface KindsPanelProps {
  readonly unusable: PartOf;
  readonly kinds: { readonly all: number; readonly kinds: readonly KindShare[] };
}

/** How much cannot be used, and the three kinds of findings: one kind each. */
export function KindsPanel({ unusable, kinds }: KindsPanelProps) {
  const words = useWords();
  const styles = useKnowledgeStyles();
  const panel = usePanelStyles();
  const count = (kind: Kind) => kinds.kinds.find((each) => each.kind === kind)?.findings ?? 0;
  const counts = { missing: count('missing'), old: count('poor'), rubbish: count('rubbish') };
  if (kinds.all === 0 && unusable.whole === 0) {
    return (
      <Panel span={7} title={words.say('knowledge.kindsNone')}>
        <p className={panel.few}>{words.say('knowledge.kindsEmpty')}</p>
      </Panel>
    );
  }
  const share = unusable.share ?? 0;
  const usable = words.say('knowledge.usable', { share: 100 - share, count: unusable.whole - unusable.part });
  const notUsable = words.say('knowledge.unusable', { share });
  const bars = kinds.kinds.map(({ kind, findings, share: part }) => ({
    key: kind,
    label: words.say(`knowledge.kindTitle.${kind}`),
    value: findings,
    shown: words.number(findings),
    note: words.say('figure.percent', { share: part }),
    tone: TONES[kind],
    part,
  }));
  const list = listText(
    words,
    bars.map(({ label, value }) => [label, value]),
  );
  return (
    <ChartPanel
      span={7}
      title={kinds.all > 0 ? words.say('knowledge.kinds', counts) : words.say('knowledge.kindsNone')}
      counted={words.say('knowledge.kindsCounted')}
      foot={words.say('knowledge.kindsFoot', { ...counts, all: kinds.all })}
      table={{
        name: 'findings-by-kind',
        columns: [
          { key: 'kind', label: words.say('knowledge.kind') },
          { key: 'findings', label: words.say('knowledge.findings'), numeric: true },
          { key: 'share', label: words.say('figure.share'), numeric: true },
        ],
        rows: [
          ...bars.map(({ key, label, value, note, part }) => ({ key, cells: [label, value, { shown: note, value: part }] })),
          { key: 'all', total: true, cells: [words.say('figure.total'), kinds.all, null] },
        ],
      }}
      chart={
        <div className={styles.stack}>
          <StackedBar
            bare
            height={18}
            label={`${notUsable}. ${usable}.`}
            parts={[
              { key: 'unusable', label: notUsable, value: unusable.part, tone: 'main', shown: notUsable },
              { key: 'usable', label: usable, value: unusable.whole - unusable.part, tone: 'fine', shown: usable },
            ]}
          />
          <div className={styles.ends}>
            <span>{notUsable}</span>
            <span>{usable}</span>
          </div>
          <Bars label={words.say('knowledge.kindsSentence', { unusable: notUsable, list })} bars={bars} />
        </div>
      }
    />
  );
}
