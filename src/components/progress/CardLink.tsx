import type { ReactNode } from 'react';
import { useCardLinkStyles } from './CardLink.styles';

/** What unfolds something in its card, or leads on: a button in the look of a link. `open` tells what it unfolds. */
export function CardLink({
  children,
  open,
  onClick,
}: {
  readonly children: ReactNode;
  readonly open?: boolean;
  onClick(): void;
}) {
  const styles = useCardLinkStyles();
  return (
    <button type="button" className={styles.root} onClick={onClick} {...(open === undefined ? {} : { 'aria-expanded': open })}>
      {children}
    </button>
  );
}
