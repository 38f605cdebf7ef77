import { useInitialsStyles } from './Initials.styles';

/** First letters of the first and the last word, whole letters in any script. @example initials('Marek Dvořák') // 'MD' */
function initials(name: string): string {
  const words = name.split(/\s+/).filter(Boolean);
  return [words[0], words.length > 1 ? words.at(-1) : undefined]
    .map((word) => [...(word ?? '')][0] ?? '')
    .join('')
    .toUpperCase();
}

/** A quiet circle beside a name that stands in words next to it; Fluent's Avatar would weigh 11 KiB for the same. */
export function Initials({ name }: { readonly name: string }) {
  const styles = useInitialsStyles();
  return (
    <span className={styles.root} aria-hidden="true">
      {initials(name)}
    </span>
  );
}
