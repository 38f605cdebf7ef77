import { Panel } from '../../../components/charts/Panel';
import { usePanelStyles } from '../../../components/charts/Panel.styles';
import { useWords } from '../../../components/text/WordsContext';
import type { WaitingBarrier } from '../../../scoring/team/barriersWaiting';
import { BarrierRow, type Decide } from './BarrierRow';
import { useBarrierStyles } from './barriers.styles';

/** Barriers that wait for a manager's word, each with what a decision does. */
export function BarriersPanel({
  barriers,
  onDecide,
}: {
  readonly barriers: readonly WaitingBarrier[];
  readonly onDecide: Decide;
}) {
  const words = useWords();
  const styles = usePanelStyles();
  const rows = useBarrierStyles();
  return (
    <Panel
      title={words.say('barriers.title', { count: barriers.length })}
      counted={words.say('barriers.counted')}
      foot={words.say('barriers.foot')}
    >
      {barriers.length === 0 ? (
        <p className={styles.quiet}>{words.say('barriers.empty')}</p>
      ) : (
        <ul className={rows.list}>
          {barriers.map((barrier) => (
            <BarrierRow key={`${barrier.rule}|${barrier.reason}|${barrier.phase}`} barrier={barrier} onDecide={onDecide} />
          ))}
        </ul>
      )}
    </Panel>
  );
}
