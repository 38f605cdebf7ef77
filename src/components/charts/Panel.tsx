import { mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { usePanelStyles } from './Panel.styles';

export interface PanelProps {
  /** The answer, or the name of what stands in it. */
  readonly title: string;
  /** What is counted. */
  readonly counted?: string;
  /** Buttons at the end of the title's line. */
  readonly tools?: ReactNode;
  /** Rules, and how it adds up. */
  readonly foot?: ReactNode;
  /** Columns of twelve; absent = all. */
  readonly span?: 4 | 5 | 6 | 7 | 8 | 12;
  readonly children: ReactNode;
}

/** A panel: title, what is counted, its content, and how it adds up beneath a line. */
export function Panel({ title, counted, tools, foot, span = 12, children }: PanelProps) {
  const styles = usePanelStyles();
  return (
    <article aria-label={title} className={mergeClasses(styles.panel, styles[`span${span}`])}>
      <div className={styles.head}>
        <div className={styles.titles}>
          <h3 className={styles.title}>{title}</h3>
          {counted !== undefined && <p className={styles.counted}>{counted}</p>}
        </div>
        {tools !== undefined && <div className={styles.tools}>{tools}</div>}
      </div>
      <div className={styles.body}>{children}</div>
      {foot !== undefined && foot !== null && <div className={styles.foot}>{foot}</div>}
    </article>
  );
}
