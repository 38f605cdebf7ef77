import { useFooterStyles } from './Footer.styles';
import { LazyPart } from './LazyPart';
import type { OwnLinksProps } from './OwnLinks';
import { part } from './part';
import { SkeletonBar } from './SkeletonBar';

const OwnLinks = part(() => import('./OwnLinks').then(({ OwnLinks }) => OwnLinks));

const HEIGHT = 56;

interface FooterProps extends OwnLinksProps {
  /** The record is being read: what stands here comes after it. */
  readonly waiting: boolean;
}

/** The foot of the panel, in its shape from the beginning: the ways to the fix list and to My progress. */
export function Footer({ waiting, ...links }: FooterProps) {
  const styles = useFooterStyles();
  return (
    <footer className={styles.root}>
      {waiting ? (
        <SkeletonBar height={HEIGHT} />
      ) : (
        <LazyPart height={HEIGHT}>
          <OwnLinks {...links} />
        </LazyPart>
      )}
    </footer>
  );
}
