import { mergeClasses } from '@fluentui/react-components';
import { useFrameStyles } from './frame.styles';

/** A grey bar in the place of something that is being read. Sizes are the shape's own, in px; width in percent. */
export function SkeletonBar({
  height,
  width = 100,
  round,
}: {
  readonly height: number;
  readonly width?: number;
  readonly round?: boolean;
}) {
  const styles = useFrameStyles();
  return (
    <span
      aria-hidden="true"
      className={mergeClasses(styles.bar, round && styles.round)}
      style={{ height, width: round ? height : `${width}%` }}
    />
  );
}
