import { useLiveRegionStyles } from './LiveRegion.styles';

/** The one polite message for screen readers. A new `messageKey` says the same text again. */
export function LiveRegion({ text, messageKey }: { readonly text: string; readonly messageKey: number }) {
  const styles = useLiveRegionStyles();
  return (
    <div role="status" aria-live="polite" aria-atomic="true" className={styles.hidden}>
      <span key={messageKey}>{text}</span>
    </div>
  );
}
