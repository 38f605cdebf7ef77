import { mergeClasses } from '@fluentui/react-components';
import { type ReactNode, type Ref, useId } from 'react';
import { CrmText } from '../text/CrmText';
import { useCardStyles } from './Card.styles';

export interface CardProps {
  readonly title: string;
  /** In the right-hand column of the title: a gain. */
  readonly aside?: ReactNode;
  /** Before the title: a state's icon. The text then stands beside it. */
  readonly icon?: ReactNode;
  readonly headingRef?: Ref<HTMLHeadingElement>;
  /** The quiet row at the foot, under a line. */
  readonly foot?: ReactNode;
  readonly children?: ReactNode;
  readonly busy?: boolean;
}

/** The one raised card of a view. Its heading takes the focus when the card replaces another one. */
export function Card({ title, aside, icon, headingRef, foot, children, busy }: CardProps) {
  const styles = useCardStyles();
  const id = useId();
  return (
    <section className={styles.root} aria-labelledby={id} aria-busy={busy === true}>
      <div className={styles.head}>
        {icon && <span className={styles.icon}>{icon}</span>}
        <h2 id={id} className={styles.title} ref={headingRef} tabIndex={-1}>
          <CrmText text={title} />
        </h2>
        {aside !== undefined && <span className={styles.aside}>{aside}</span>}
      </div>
      <div className={mergeClasses(styles.body, icon !== undefined && styles.beside)}>{children}</div>
      {foot && <div className={styles.foot}>{foot}</div>}
    </section>
  );
}
