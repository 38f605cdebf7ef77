import { mergeClasses } from '@fluentui/react-components';
import type { InputHTMLAttributes, Ref } from 'react';
import { useFieldStyles } from './fields.styles';

export interface TextInputProps extends Omit<InputHTMLAttributes<HTMLInputElement>, 'onChange'> {
  readonly ref?: Ref<HTMLInputElement>;
  onChange(value: string): void;
}

/** A native input in Fluent's tokens, beside the native list: a quarter of the weight, and the browser's own date and time pickers. */
export function TextInput({ onChange, className, ...input }: TextInputProps) {
  const styles = useFieldStyles();
  return (
    <input {...input} className={mergeClasses(styles.control, className)} onChange={({ target }) => onChange(target.value)} />
  );
}
