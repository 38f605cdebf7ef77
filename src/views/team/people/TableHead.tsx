import { mergeClasses } from '@fluentui/react-components';
import type { Axis } from '../../../components/charts/axis';
import { AxisText } from '../../../components/charts/GridLines';
import { usePeopleStyles } from './people.styles';

interface TableHeadProps {
  /** `look` = a class of the column; `axis` stands beneath the name of the column whose cells are drawn on it. */
  readonly columns: readonly { readonly label: string; readonly look?: string; readonly axis?: Axis }[];
}

/** The heads of a table of people or groups. On a narrow page they are there to be heard alone. */
export function TableHead({ columns }: TableHeadProps) {
  const styles = usePeopleStyles();
  return (
    <thead className={styles.headRow}>
      <tr>
        {columns.map(({ label, look, axis }) => (
          <th key={label} scope="col" className={mergeClasses(styles.head, look)}>
            {label}
            {axis && (
              <svg height="16" className={styles.axis} aria-hidden="true">
                <AxisText axis={axis} />
              </svg>
            )}
          </th>
        ))}
      </tr>
    </thead>
  );
}
