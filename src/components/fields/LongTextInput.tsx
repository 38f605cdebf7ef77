import { mergeClasses } from '@fluentui/react-components';
import type { Ref, TextareaHTMLAttributes } from 'react';
import { useFieldStyles } from './fields.styles';

export interface LongTextInputProps extends Omit<TextareaHTMLAttributes<HTMLTextAreaElement>, 'onChange'> {
  readonly ref?: Ref<HTMLTextAreaElement>;
  onChange(value: string): void;
}

/** Several lines, in the look of the one-line controls. */
export function LongTextInput({ onChange, ...input }: LongTextInputProps) {
  const styles = useFieldStyles();
  return (
    <textarea
      {...input}
      className={mergeClasses(styles.control, styles.long)}
      onChange={({ target }) => onChange(target.value)}
    />
  );
}
