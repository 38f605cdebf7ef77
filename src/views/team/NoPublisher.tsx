import { Checkmark16Regular } from '@fluentui/react-icons/headless/svg/checkmark';
import { Hourglass16Regular } from '@fluentui/react-icons/headless/svg/hourglass';
import { useEffect, useState } from 'react';
import { Bars } from '../../components/charts/Bars';
import { ChartPanel } from '../../components/charts/ChartPanel';
import { Panel } from '../../components/charts/Panel';
import { SectionFrame } from '../../components/charts/SectionFrame';
import { useWords } from '../../components/text/WordsContext';
import type { FilledCounts } from '../../ports/team';
import type { TeamActions } from '../../stores/team/teamActions';
import { useArea } from '../area/AreaContext';
import { type DateTask, dateTask } from './dateTask';
import { useNoPublisherStyles } from './NoPublisher.styles';
import { PublisherNote } from './PublisherNote';
import { shortMoney } from './shortMoney';

interface NoPublisherProps {
  readonly actions: TeamActions;
  readonly listUrl: string;
  /** Figures can be asked for; who makes them needs not ask. */
  readonly mayAsk: boolean;
}

const WORKS = ['own', 'filled', 'decisions', 'past'] as const;
const WAITS = ['change', 'bands', 'knowledge', 'pay'] as const;

/** What the tab can show while nobody publishes: the CRM's own counts, labelled "filled", and what waits for a publisher. */
export function NoPublisher({ actions, listUrl, mayAsk }: NoPublisherProps) {
  const words = useWords();
  const { session, place } = useArea();
  const styles = useNoPublisherStyles();
  const [counts, setCounts] = useState<FilledCounts | null>(null);
  const [broken, setBroken] = useState<unknown>(null);
  useEffect(() => {
    let here = true;
    actions.filled().then(
      (found) => here && setCounts(found),
      (error: unknown) => here && setBroken(error ?? new Error('not counted')),
    );
    return () => {
      here = false;
    };
  }, [actions]);
  // The section's place says that this part did not load, and tries again.
  if (broken !== null) throw broken;
  const { groupSize } = session.programme;
  const fields = session.start.schema.entities.Opportunity?.fields ?? {};
  const past = counts?.pastClose ?? { deals: 0, money: null };
  const answer =
    counts === null
      ? words.say('team.none.counting')
      : past.money === null
        ? words.say('team.none.pastPlain', { deals: past.deals })
        : words.say('team.none.pastTitle', { deals: past.deals, money: shortMoney(past.money, place.currency, place.locale) });
  const meaning =
    counts === null ? '' : words.say('team.none.counted', { deals: counts.deals, product: words.product, at: counts.countedAt });
  const percent = (n: number) => (counts && counts.deals > 0 ? Math.round((n * 100) / counts.deals) : 0);
  const bars = Object.entries(counts?.filled ?? {}).map(([name, n]) => ({
    key: name,
    label: fields[name]?.label ?? name,
    value: percent(n),
    shown: `${percent(n)} %`,
    note: words.say('team.none.ofAll', { n, all: counts?.deals ?? 0 }),
    n,
  }));
  const units = (counts?.byUnit ?? []).filter(({ people }) => people >= groupSize);
  const share = counts?.money && past.money !== null ? Math.round((past.money * 100) / counts.money) : null;
  const task: DateTask = counts === null ? { kind: 'none' } : dateTask(counts);
  const taskText =
    task.kind === 'undated'
      ? words.say('team.none.undatedBody')
      : share === null
        ? words.say('team.none.datesPlain')
        : words.say('team.none.datesBody', { share });
  return (
    <div className={styles.parts}>
      <PublisherNote actions={actions} mayAsk={mayAsk} />
      <SectionFrame answer={answer} meaning={meaning}>
        <ChartPanel
          span={7}
          title={words.say('team.none.filled')}
          counted={words.say('team.none.filledCounted')}
          foot={words.say('team.none.filledFoot')}
          chart={
            <Bars
              label={words.say('team.none.chart', { list: bars.map(({ label, shown }) => `${label} ${shown}`).join(', ') })}
              bars={bars}
              most={100}
            />
          }
          table={{
            name: 'filled-fields',
            columns: [
              { key: 'field', label: words.say('team.none.field') },
              { key: 'filled', label: words.say('team.none.share'), numeric: true },
              { key: 'all', label: words.say('team.none.open'), numeric: true },
            ],
            rows: bars.map(({ key, label, n }) => ({ key, cells: [label, n, counts?.deals ?? 0] })),
          }}
        />
        <Panel span={5} title={words.say('team.none.works')}>
          <ul className={styles.list}>
            {WORKS.map((each) => (
              <li key={each} className={styles.item}>
                <Checkmark16Regular aria-hidden />
                {words.say(`team.none.works.${each}`)}
              </li>
            ))}
          </ul>
          <h4 className={styles.title}>{words.say('team.none.waits')}</h4>
          <ul className={styles.list}>
            {WAITS.map((each) => (
              <li key={each} className={styles.waits}>
                <Hourglass16Regular aria-hidden />
                {words.say(`team.none.waits.${each}`)}
              </li>
            ))}
          </ul>
        </Panel>
        {units.length > 0 && (
          <ChartPanel
            title={words.say('team.none.units')}
            foot={words.say('team.none.unitsFoot')}
            chart={
              <Bars
                label={words.say('team.none.units')}
                bars={units.map(({ unit, name, deals, pastClose }) => ({
                  key: unit,
                  label: name,
                  value: pastClose,
                  shown: words.number(pastClose),
                  note: words.say('figure.of', { whole: deals }),
                }))}
              />
            }
            table={{
              name: 'past-close-dates-by-unit',
              columns: [
                { key: 'unit', label: words.say('team.none.unit') },
                { key: 'past', label: words.say('team.none.past'), numeric: true },
                { key: 'open', label: words.say('team.none.open'), numeric: true },
              ],
              rows: units.map(({ unit, name, deals, pastClose }) => ({
                key: unit,
                cells: [name, pastClose, deals],
              })),
            }}
          />
        )}
      </SectionFrame>
      {task.kind !== 'none' && (
        <SectionFrame answer={words.say('team.none.oneThing')}>
          {task.kind === 'good' ? (
            <Panel title={words.say('team.none.pastPlain', { deals: 0 })}>
              <p className={styles.text}>{words.say('team.none.good')}</p>
            </Panel>
          ) : (
            <Panel
              title={words.say(task.kind === 'past' ? 'team.none.dates' : 'team.none.undated', { deals: task.deals })}
              tools={
                <a className={styles.link} href={listUrl} target="_blank" rel="noopener">
                  {words.say('team.none.openDeals')}
                </a>
              }
            >
              <p className={styles.text}>{taskText}</p>
            </Panel>
          )}
        </SectionFrame>
      )}
    </div>
  );
}
