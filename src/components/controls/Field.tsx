import { mergeClasses } from '@fluentui/react-components';
import { DiamondDismiss12Filled } from '@fluentui/react-icons/headless/svg/diamond-dismiss';
import { type ReactNode, useId } from 'react';
import { useFieldFrameStyles } from './Field.styles';

/** What a field hands to its control, so that both belong together for a screen reader. */
export interface FieldControlProps {
  readonly id: string;
  readonly 'aria-labelledby': string;
  readonly 'aria-describedby'?: string;
  readonly 'aria-invalid'?: true;
  readonly 'aria-required'?: true;
}

export interface FieldProps {
  readonly label: string;
  readonly required?: boolean;
  /** What is wrong; it is read aloud when it comes. */
  readonly message?: ReactNode;
  readonly hint?: ReactNode;
  children(control: FieldControlProps): ReactNode;
}

/** Label, control, message and hint in the look of Fluent's field. */
export function Field({ label, required = false, message, hint, children }: FieldProps) {
  const styles = useFieldFrameStyles();
  const id = useId();
  const described = [message && `${id}m`, hint && `${id}h`].filter(Boolean).join(' ');
  return (
    <div className={styles.root}>
      <label className={styles.label} id={`${id}l`} htmlFor={id}>
        {label}
        {required && (
          <span className={styles.required} aria-hidden="true">
            *
          </span>
        )}
      </label>
      {children({
        id,
        'aria-labelledby': `${id}l`,
        ...(described && { 'aria-describedby': described }),
        ...(message && { 'aria-invalid': true }),
        ...(required && { 'aria-required': true }),
      })}
      {message && (
        <div id={`${id}m`} role="alert" className={mergeClasses(styles.below, styles.error)}>
          <DiamondDismiss12Filled className={styles.sign} />
          {message}
        </div>
      )}
      {hint && (
        <div id={`${id}h`} className={styles.below}>
          {hint}
        </div>
      )}
    </div>
  );
}
