import { ArrowUndoRegular } from '@fluentui/react-icons/headless/svg/arrow-undo';
import type { FixBatch, FixListActions, FixListState } from '../../model/fixList';
import { plainText } from '../../words/plainText';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { useFixListStyles } from './FixList.styles';

export interface FixBarProps {
  readonly batch: FixBatch;
  readonly score: FixListState['score'];
  /** Rows that could be saved now. */
  readonly ready: number;
  readonly actions: FixListActions;
}

/** Why nothing is sent at the moment, and what can be done about it. */
function Pause({ batch, actions }: Pick<FixBarProps, 'batch' | 'actions'>) {
  const words = useWords();
  const styles = useFixListStyles();
  const { problem } = batch;
  if (problem === null) return null;
  const { title, body } = words.errorWords(problem, words.product);
  const byItself = problem.retryAt !== null;
  return (
    <div role="alert" className={styles.notice}>
      <span>
        {byItself
          ? words.say('fixList.goesOn', { product: words.product, at: problem.retryAt })
          : `${title}. ${plainText(body, 600)}`}
      </span>
      {byItself ? (
        <Button size="small" onClick={actions.stop}>
          {words.say('fixList.stop')}
        </Button>
      ) : (
        problem.kind !== 'untrusted' && (
          <Button size="small" onClick={actions.goOn}>
            {words.say('fixList.goOn')}
          </Button>
        )
      )}
    </div>
  );
}

/** The bar at the foot: how far it is, what it brought, undo for all, and the one primary button. */
export function FixBar({ batch, score, ready, actions }: FixBarProps) {
  const words = useWords();
  const styles = useFixListStyles();
  const { sent, saved, look, coming, undoable, money } = batch;
  const progress = [
    ...(sent > 0 ? [words.say('fixList.progress', { saved, sent })] : [words.say('fixList.ready', { ready })]),
    ...(look > 0 ? [words.say('fixList.look', { look })] : []),
    ...(coming > 0 ? [words.say('fixList.coming', { coming })] : []),
    ...(sent > 0 && ready > 0 ? [words.say('fixList.ready', { ready })] : []),
  ];
  const moved = score !== null && score.now !== score.before;
  const brought = [
    ...(money !== null ? [words.say('fixList.money', { money })] : []),
    ...(moved ? [words.say('fixList.score', score)] : []),
  ];
  return (
    <section className={styles.bar} aria-label={words.say('fixList.bar')}>
      <div className={styles.told}>
        <p className={styles.strong}>{progress.join(', ')}</p>
        {sent > 0 && (
          <div
            role="progressbar"
            aria-label={words.say('fixList.progress', { saved, sent })}
            aria-valuemin={0}
            aria-valuemax={sent}
            aria-valuenow={saved}
            className={styles.track}
          >
            <div className={styles.done} style={{ width: `${(saved * 100) / sent}%` }} />
          </div>
        )}
        {brought.length > 0 && <p className={styles.note}>{brought.join(' · ')}</p>}
        <Pause batch={batch} actions={actions} />
      </div>
      <div className={styles.buttons}>
        {sent > 0 && (
          <Button icon={<ArrowUndoRegular />} disabledFocusable={undoable === 0 || coming > 0} onClick={actions.undoAll}>
            {words.say('fixList.undoAll', { count: undoable })}
          </Button>
        )}
        <Button appearance="primary" disabledFocusable={ready === 0} onClick={actions.saveAll}>
          {words.say('fixList.saveAll', { ready })}
        </Button>
      </div>
    </section>
  );
}
