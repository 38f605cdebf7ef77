import { useBarsStyles } from './Bars.styles';
import { Fill } from './Fill';
import type { Tone } from './tone';

export interface Bar {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  /** The value as it is read, at the end of the bar. */
  readonly shown: string;
  /** "of 40", "6 % of all". */
  readonly note?: string;
  readonly tone?: Tone;
}

export interface BarsProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly bars: readonly Bar[];
  /** The value of a full bar; absent = the largest. */
  readonly most?: number;
}

/** Room at the end of the longest bar for its numbers. */
const ROOM = '8rem';

/** Horizontal bars from 0, each with its number; where one is the answer, the others are quiet. */
export function Bars({ label, bars, most }: BarsProps) {
  const styles = useBarsStyles();
  const full = Math.max(most ?? 0, ...bars.map(({ value }) => value), 1);
  return (
    <div role="img" aria-label={label} className={styles.root}>
      {bars.map(({ key, label: name, value, shown, note, tone = 'main' }) => (
        <div key={key} className={styles.row}>
          <span className={styles.label}>{name}</span>
          <span className={styles.bar}>
            {value > 0 && <Fill tone={tone} height={20} width={`max(2px, (100% - ${ROOM}) * ${value / full})`} />}
            <span className={styles.value}>{shown}</span>
            {note !== undefined && <span className={styles.note}>{note}</span>}
          </span>
        </div>
      ))}
    </div>
  );
}
