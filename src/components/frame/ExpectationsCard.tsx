import type { DecidedAnswer } from '../../model/barrier';
import type { PanelState } from '../../model/panel';
import type { Verdict } from '../../model/rule';
import type { MessageId } from '../../words/en';
import { plainText } from '../../words/plainText';
import { useWords } from '../text/WordsContext';
import { Sheet } from './Sheet';
import { useSheetStyles } from './Sheet.styles';

const STATES: Readonly<Record<Verdict, MessageId>> = {
  pass: 'expect.met',
  missing: 'expect.open',
  poor: 'expect.open',
  rubbish: 'expect.open',
  neutral: 'expect.neutral',
  notApplicable: 'expect.notApplicable',
};

export interface ExpectationsCardProps {
  readonly stage: string | null;
  readonly expectations: PanelState['expectations'];
  readonly barriers: readonly DecidedAnswer[];
  /** Version of the organisation's rules; `null` = the default ones. */
  readonly version: string | null;
  onClose(): void;
}

/** What is expected of this record at its stage, rule by rule, with whether it holds (D16). */
export function ExpectationsCard({ stage, expectations, barriers, version, onClose }: ExpectationsCardProps) {
  const words = useWords();
  const styles = useSheetStyles();
  const confirmed = new Set(barriers.filter(({ decision }) => decision === 'confirmed').map(({ ruleId }) => ruleId));
  return (
    <Sheet title={words.say('expect.title')} onClose={onClose}>
      <p className={styles.meta}>
        {expectations.length === 0
          ? words.say('expect.empty')
          : stage
            ? words.say('expect.stage', { stage })
            : words.say('expect.intro')}
      </p>
      <ul className={styles.list}>
        {expectations.map(({ ruleId, verdict, level }) => (
          <li key={ruleId} className={styles.item}>
            <span className={styles.between}>
              <span>{words.ruleExpects(ruleId)}</span>
              <span className={styles.state}>
                {words.say(verdict === 'neutral' && confirmed.has(ruleId) ? 'expect.barrier' : STATES[verdict])}
              </span>
            </span>
            <span className={styles.meta}>{words.say(`level.${level}`)}</span>
          </li>
        ))}
      </ul>
      <p className={styles.meta}>
        {version === null ? words.say('expect.default') : words.say('expect.version', { version: plainText(version, 60) })}
      </p>
    </Sheet>
  );
}
