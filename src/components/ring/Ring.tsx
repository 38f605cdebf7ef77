import { useRingStyles } from './Ring.styles';

export interface RingProps {
  /** 0..100. */
  readonly value: number;
  /** What the open nudge would add: the dashed arc, nothing else. */
  readonly gain: number;
  /** The sentence for screen readers. */
  readonly label: string;
}

const RADIUS = 23;
const DASH = 1.4;
const GAP = 1;

/** Dashes from `from` over `length`, in percent of the circle, as an SVG dash array that starts with a gap. */
function dashes(from: number, length: number): string {
  const count = Math.max(1, Math.floor((length - GAP) / (DASH + GAP)));
  const marks = Array.from({ length: count }, (_, index) => (index === count - 1 ? [DASH] : [DASH, GAP])).flat();
  const used = from + GAP + marks.reduce((sum, mark) => sum + mark, 0);
  return [0, from + GAP, ...marks, 100 - used].join(' ');
}

/** How much of a record's fixable rules hold. Full is green; the dashed arc is the open gain. */
export function Ring({ value, gain, label }: RingProps) {
  const styles = useRingStyles();
  const shown = Math.min(100, Math.max(0, Math.round(value)));
  const open = Math.min(100 - shown, Math.max(0, gain));
  const full = shown === 100;
  return (
    <svg viewBox="0 0 52 52" className={styles.root} role="img" aria-label={label}>
      <g transform="rotate(-90 26 26)">
        <circle cx="26" cy="26" r={RADIUS} className={styles.track} />
        {open >= 2 && (
          <circle cx="26" cy="26" r={RADIUS} pathLength={100} className={styles.gain} strokeDasharray={dashes(shown, open)} />
        )}
        <circle
          cx="26"
          cy="26"
          r={RADIUS}
          pathLength={100}
          className={full ? styles.full : styles.value}
          strokeDasharray={`${shown} 100`}
        />
      </g>
      <text x="26" y="26" className={styles.text}>
        {shown}%
      </text>
    </svg>
  );
}
