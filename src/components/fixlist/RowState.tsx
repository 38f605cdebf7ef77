import { mergeClasses } from '@fluentui/react-components';
import { ArrowUndoRegular } from '@fluentui/react-icons/headless/svg/arrow-undo';
import { BranchCompareRegular } from '@fluentui/react-icons/headless/svg/branch-compare';
import { CheckmarkCircleFilled } from '@fluentui/react-icons/headless/svg/checkmark-circle';
import { CircleHintRegular } from '@fluentui/react-icons/headless/svg/circle-hint';
import { ClockRegular } from '@fluentui/react-icons/headless/svg/clock';
import { EditRegular } from '@fluentui/react-icons/headless/svg/edit';
import { ErrorCircleFilled } from '@fluentui/react-icons/headless/svg/error-circle';
import { SpinnerIosRegular } from '@fluentui/react-icons/headless/svg/spinner-ios';
import { WarningRegular } from '@fluentui/react-icons/headless/svg/warning';
import type { ReactNode } from 'react';
import type { FixRow, FixRowStatus } from '../../model/fixList';
import { plainText } from '../../words/plainText';
import { QuietButton } from '../cards/QuietButton';
import { Button } from '../controls/Button';
import { valueWords } from '../fields/valueWords';
import { useWords } from '../text/WordsContext';
import { useRowStateStyles } from './FixGrid.styles';

type Tone = 'quiet' | 'saved' | 'refused' | 'look' | 'busy';

const SIGNS: Readonly<Record<FixRowStatus, { readonly icon: ReactNode; readonly tone: Tone }>> = {
  open: { icon: <CircleHintRegular />, tone: 'quiet' },
  edited: { icon: <EditRegular />, tone: 'quiet' },
  waiting: { icon: <ClockRegular />, tone: 'quiet' },
  saving: { icon: <SpinnerIosRegular />, tone: 'busy' },
  checking: { icon: <SpinnerIosRegular />, tone: 'busy' },
  saved: { icon: <CheckmarkCircleFilled />, tone: 'saved' },
  refused: { icon: <ErrorCircleFilled />, tone: 'refused' },
  notSaved: { icon: <WarningRegular />, tone: 'look' },
  conflict: { icon: <BranchCompareRegular />, tone: 'look' },
  undoing: { icon: <SpinnerIosRegular />, tone: 'busy' },
  undoRefused: { icon: <CheckmarkCircleFilled />, tone: 'saved' },
};

export interface RowStateProps {
  readonly row: FixRow;
  readonly id: string;
  onKeepMine(): void;
  onKeepTheirs(): void;
  onUndo(): void;
}

/** What is said below the word: the CRM's own sentence, what is kept, who set what. */
function useTold(row: FixRow): readonly string[] {
  const words = useWords();
  const { status, fields, problem, conflict, stillAsks } = row;
  if (row.readOnly) return [words.say('fixList.readOnly')];
  if (status === 'conflict' && conflict) {
    const field = fields.find(({ schema }) => schema.name === conflict.field);
    const value = field ? valueWords(words, { ...field, lookupName: null }, conflict.theirs) : '';
    const who = conflict.theirsBy ? plainText(conflict.theirsBy, 60) : words.say('fixList.someone');
    const at = conflict.theirsAt;
    return [at ? words.say('fixList.theirs', { who, value, at }) : words.say('fixList.theirsPlain', { who, value })];
  }
  if (status === 'refused' || status === 'notSaved') {
    const refused = fields.find(({ refusal }) => refusal !== null);
    if (refused?.refusal)
      return [
        words.say('fixList.quote', { message: plainText(refused.refusal, 600) }),
        words.say('fixList.keptHere', { value: valueWords(words, refused, refused.value) }),
      ];
    const told = problem && words.errorWords(problem, words.product);
    return [...(told ? [`${told.title}. ${plainText(told.body, 600)}`] : []), words.say('fixList.kept')];
  }
  if (status === 'undoRefused') return [words.say('fixList.undoRefused')];
  return status === 'saved' && stillAsks ? [words.say('fixList.stillAsks')] : [];
}

/** How a row stands: always a sign and a word, with what can be done about it. */
export function RowState({ row, id, onKeepMine, onKeepTheirs, onUndo }: RowStateProps) {
  const words = useWords();
  const styles = useRowStateStyles();
  const told = useTold(row);
  const { status } = row;
  const { icon, tone } = SIGNS[status];
  const name = plainText(row.name, 80);
  const blank =
    row.fields.length === 0 ? 'fixList.state.form' : row.fields[0]?.schema.type === 'date' ? 'fixList.state.date' : null;
  const word = words.say(status === 'open' && blank ? blank : `fixList.state.${status}`);
  return (
    <div className={styles.root}>
      <div className={styles.line}>
        <span id={id} className={mergeClasses(styles.word, tone === 'quiet' && styles.quiet)}>
          <span className={mergeClasses(styles.icon, styles[tone], tone === 'busy' && styles.spin)} aria-hidden="true">
            {icon}
          </span>
          {word}
        </span>
        {row.canUndo && (
          <QuietButton icon={<ArrowUndoRegular />} aria-label={words.say('fixList.undoOf', { name })} onClick={onUndo}>
            {words.say('fixList.undo')}
          </QuietButton>
        )}
      </div>
      {told.map((text) => (
        <p key={text} className={styles.text}>
          {text}
        </p>
      ))}
      {status === 'conflict' && (
        <div className={styles.buttons}>
          <Button size="small" aria-label={words.say('fixList.mineOf', { name })} onClick={onKeepMine}>
            {words.say('fixList.useMine')}
          </Button>
          <Button size="small" aria-label={words.say('fixList.theirsOf', { name })} onClick={onKeepTheirs}>
            {words.say('fixList.useTheirs')}
          </Button>
        </div>
      )}
    </div>
  );
}
