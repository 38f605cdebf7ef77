import { useFieldStyles } from './fields.styles';

export interface TickProps {
  readonly label: string;
  readonly checked: boolean;
  readonly disabled: boolean;
  readonly 'aria-describedby'?: string | undefined;
  onChange(checked: boolean): void;
}

/** One box to tick. Native: Fluent's would take the id and the label of the Field around, and several of them then share both. */
export function Tick({ label, onChange, ...input }: TickProps) {
  const styles = useFieldStyles();
  return (
    <label className={styles.tick}>
      <input {...input} type="checkbox" className={styles.box} onChange={({ target }) => onChange(target.checked)} />
      <span className={styles.tickLabel}>{label}</span>
    </label>
  );
}
