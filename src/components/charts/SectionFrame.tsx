import { type ReactNode, useId } from 'react';
import { usePanelStyles } from './Panel.styles';

export interface SectionFrameProps {
  /** The heading is the answer. */
  readonly answer: string;
  /** One line of meaning. */
  readonly meaning?: string;
  /** In which form the section stands in the present privacy mode. */
  readonly form?: string;
  readonly children: ReactNode;
}

/** A section: its answer as the heading, one line of meaning, and panels in a grid of twelve. */
export function SectionFrame({ answer, meaning, form, children }: SectionFrameProps) {
  const styles = usePanelStyles();
  const id = useId();
  return (
    <section aria-labelledby={id} className={styles.section}>
      <div>
        <h2 id={id} className={styles.answer}>
          {answer}
        </h2>
        {meaning !== undefined && <p className={styles.meaning}>{meaning}</p>}
        {form !== undefined && <p className={styles.form}>{form}</p>}
      </div>
      <div className={styles.grid}>{children}</div>
    </section>
  );
}
