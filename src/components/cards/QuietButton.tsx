import { Button, type ButtonProps } from '@fluentui/react-components';
import type { Ref } from 'react';
import { useQuietButtonStyles } from './QuietButton.styles';

/** A button without a frame whose text aligns with the text above; forced colours give it its border back. */
export function QuietButton({ ref, ...props }: ButtonProps & { readonly ref?: Ref<HTMLButtonElement> }) {
  const styles = useQuietButtonStyles();
  return <Button {...props} ref={ref} appearance="transparent" size="small" className={styles.root} />;
}
