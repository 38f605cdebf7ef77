import { mergeClasses } from '@fluentui/react-components';
import { Fill } from './Fill';
import { useStackedBarStyles } from './StackedBar.styles';
import type { Tone } from './tone';

export interface StackPart {
  readonly key: string;
  readonly label: string;
  readonly value: number;
  readonly tone: Tone;
  /** The value as it is read: "€2.1 M", "15 %". */
  readonly shown: string;
  /** "26 deals". */
  readonly count?: string;
  /** Written on the bar where there is room: only on plain tones, a pattern would hide it. */
  readonly inside?: string;
}

export interface StackedBarProps {
  /** The whole chart in a sentence. */
  readonly label: string;
  readonly parts: readonly StackPart[];
  /** Pixels; absent = 28. */
  readonly height?: number;
  /** Without rows beneath, where a table or rows stand near it. */
  readonly bare?: boolean;
}

/** One whole in parts, with its legend as rows. Every part that is not 0 can be seen. */
export function StackedBar({ label, parts, height = 28, bare = false }: StackedBarProps) {
  const styles = useStackedBarStyles();
  const shown = parts.filter(({ value }) => value > 0);
  return (
    <div role="img" aria-label={label}>
      <div className={styles.bar}>
        {shown.map(({ key, value, tone, inside }) => (
          <span key={key} className={styles.part} style={{ flexGrow: value }}>
            <Fill tone={tone} height={height} />
            {inside !== undefined && (
              <span className={mergeClasses(styles.inside, tone === 'main' && styles.onMain)}>{inside}</span>
            )}
          </span>
        ))}
      </div>
      {!bare && (
        <div className={styles.legend}>
          {parts.map(({ key, label: name, tone, shown: value, count }) => (
            <div key={key} className={styles.item}>
              <Fill tone={tone} height={12} width="12px" />
              <span>{name}</span>
              <span className={styles.count}>{count}</span>
              <span className={styles.value}>{value}</span>
            </div>
          ))}
        </div>
      )}
    </div>
  );
}
