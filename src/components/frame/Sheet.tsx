import { DismissRegular } from '@fluentui/react-icons/headless/svg/dismiss';
import { type ReactNode, useEffect, useId, useRef } from 'react';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { useSheetStyles } from './Sheet.styles';

/** A flat page inside the panel, opened from More. It takes the focus, and Escape closes it. */
export function Sheet({ title, children, onClose }: { readonly title: string; readonly children: ReactNode; onClose(): void }) {
  const words = useWords();
  const styles = useSheetStyles();
  const id = useId();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- Escape is a second way to the Close button inside
    <section className={styles.root} aria-labelledby={id} onKeyDown={({ key }) => key === 'Escape' && onClose()}>
      <div className={styles.head}>
        <h2 id={id} ref={heading} tabIndex={-1} className={styles.title}>
          {title}
        </h2>
        <Button appearance="transparent" icon={<DismissRegular />} aria-label={words.say('close')} onClick={onClose} />
      </div>
      {children}
    </section>
  );
}
