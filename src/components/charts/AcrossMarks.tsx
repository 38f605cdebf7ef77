import { useChartStyles } from './charts.styles';

interface AcrossMarksProps {
  readonly marks: readonly { readonly at: number; readonly text: string | number }[];
  /** Where a mark lies: "25%". */
  across(at: number): string;
  /** Their foot in px. */
  readonly y: number;
}

/** The texts under a chart. */
export function AcrossMarks({ marks, across, y }: AcrossMarksProps) {
  const styles = useChartStyles();
  return (
    <>
      {marks.map(({ at, text }) => (
        <text key={at} x={across(at)} y={y} textAnchor="middle" className={styles.text}>
          {text}
        </text>
      ))}
    </>
  );
}
