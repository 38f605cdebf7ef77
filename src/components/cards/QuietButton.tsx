import { Button, type ButtonProps } from '../controls/Button';
import { useQuietButtonStyles } from './QuietButton.styles';

/** A button without a frame whose text aligns with the text above; forced colours give it its border back. */
export function QuietButton(props: ButtonProps) {
  const styles = useQuietButtonStyles();
  return <Button {...props} appearance="transparent" size="small" className={styles.root} />;
}
