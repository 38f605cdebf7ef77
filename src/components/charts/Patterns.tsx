import { useChartStyles } from './charts.styles';
import type { Tone } from './tone';

/** Hatching and dots of one chart. Each chart has its own, under an id of its own: pages mix them. */
export function Patterns({ id }: { readonly id: string }) {
  const styles = useChartStyles();
  return (
    <defs>
      <pattern id={`${id}-hatch`} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="6" height="6" className={styles.attention} />
        <line x1="0" y1="0" x2="0" y2="6" strokeWidth="2.5" className={styles.mark} />
      </pattern>
      <pattern id={`${id}-dots`} width="6" height="6" patternUnits="userSpaceOnUse">
        <rect width="6" height="6" className={styles.third} />
        <circle cx="3" cy="3" r="1.3" className={styles.speck} />
      </pattern>
      <pattern id={`${id}-few`} width="5" height="5" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <rect width="5" height="5" className={styles.few} />
        <line x1="0" y1="0" x2="0" y2="5" strokeWidth="2" className={styles.axis} />
      </pattern>
    </defs>
  );
}

/** What a mark of this tone is filled with, where a pattern fills it; else its class does. */
export function patternOf(id: string, tone: Tone): string | undefined {
  if (tone === 'attention') return `url(#${id}-hatch)`;
  return tone === 'third' ? `url(#${id}-dots)` : undefined;
}
