import { Component, type ReactNode, Suspense } from 'react';
import { Button } from '../../components/controls/Button';
import { SkeletonBar } from '../../components/frame/SkeletonBar';
import { useWords } from '../../components/text/WordsContext';
import { useSectionPlaceStyles } from './SectionPlace.styles';

interface SectionPlaceProps {
  /** Deep links end with it: `#honesty`. */
  readonly id: string;
  /** The section's height before it is there, so that little moves when it comes. */
  readonly height: number;
  readonly children: ReactNode;
}

function Waiting({ height }: { readonly height: number }) {
  const styles = useSectionPlaceStyles();
  return (
    <div className={styles.card} aria-busy>
      <SkeletonBar height={20} width={40} />
      <SkeletonBar height={Math.max(40, height - 80)} />
    </div>
  );
}

function Broken({ onAgain }: { onAgain(): void }) {
  const words = useWords();
  const styles = useSectionPlaceStyles();
  return (
    <div className={styles.card} role="alert">
      <h2 className={styles.title}>{words.say('area.part')}</h2>
      <p className={styles.text}>{words.say('area.partBody')}</p>
      <span>
        <Button onClick={onAgain}>{words.say('area.retry')}</Button>
      </span>
    </div>
  );
}

/** Around a section: what a deep link scrolls to; nothing of it is seen while the section has nothing to say. */
function Place({ id, children }: { readonly id: string; readonly children: ReactNode }) {
  const styles = useSectionPlaceStyles();
  return (
    <div id={id} tabIndex={-1} className={styles.place}>
      {children}
    </div>
  );
}

/** The places that are broken now. */
const broken = new Set<SectionPlace>();

/** What comes in one chunk breaks together, and is asked for again together. */
function drawAnew(): void {
  const places = [...broken];
  broken.clear();
  for (const place of places) place.setState({ broken: false });
}

/** The place of one section: it loads alone and fails alone, and `Try again` draws all anew that failed. */
export class SectionPlace extends Component<SectionPlaceProps, { readonly broken: boolean }> {
  override state = { broken: false };

  static getDerivedStateFromError(): { broken: boolean } {
    return { broken: true };
  }

  override componentDidCatch() {
    broken.add(this);
  }

  override componentWillUnmount() {
    broken.delete(this);
  }

  override render() {
    const { id, height, children } = this.props;
    return (
      <Place id={id}>
        {this.state.broken ? (
          <Broken onAgain={drawAnew} />
        ) : (
          <Suspense fallback={<Waiting height={height} />}>{children}</Suspense>
        )}
      </Place>
    );
  }
}
