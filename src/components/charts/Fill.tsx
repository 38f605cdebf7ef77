import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import { useChartStyles } from './charts.styles';
import { Patterns, patternOf } from './Patterns';
import type { Tone } from './tone';

export interface FillProps {
  readonly tone: Tone;
  /** Pixels. */
  readonly height: number;
  /** CSS width; absent = all there is. */
  readonly width?: string;
}

/** One filled bar, as wide as it is told: its corners and its pattern keep their size at any width. */
export function Fill({ tone, height, width = '100%' }: FillProps) {
  const styles = useChartStyles();
  const id = useId();
  const pattern = patternOf(id, tone);
  return (
    <svg aria-hidden="true" className={styles.block} style={{ width, height }}>
      {pattern !== undefined && <Patterns id={id} />}
      <rect
        width="100%"
        height="100%"
        rx="2"
        fill={pattern}
        className={pattern === undefined ? styles[tone] : mergeClasses(styles.framed)}
      />
    </svg>
  );
}
