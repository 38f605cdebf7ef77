import { type Axis, percentOf } from './axis';
import { useChartStyles } from './charts.styles';

/** The lines of a horizontal axis behind one row; the one at the start is the axis itself. */
export function GridLines({ axis }: { readonly axis: Axis }) {
  const styles = useChartStyles();
  return (
    <>
      {axis.ticks.map((tick) => {
        const x = `${percentOf(axis, tick)}%`;
        return <line key={tick} x1={x} x2={x} y1="0" y2="100%" className={tick === axis.min ? styles.axis : styles.grid} />;
      })}
    </>
  );
}

/** The numbers beneath the rows. */
export function AxisText({ axis }: { readonly axis: Axis }) {
  const styles = useChartStyles();
  return (
    <>
      {axis.ticks.map((tick) => (
        <text key={tick} x={`${percentOf(axis, tick)}%`} y="14" textAnchor="middle" className={styles.text}>
          {axis.write(tick)}
        </text>
      ))}
    </>
  );
}
