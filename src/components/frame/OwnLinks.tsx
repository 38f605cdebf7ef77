import { ClipboardTaskListLtrRegular } from '@fluentui/react-icons/headless/svg/clipboard-task-list-ltr';
import { DataTrendingRegular } from '@fluentui/react-icons/headless/svg/data-trending';
import type { ReactNode } from 'react';
import type { OwnScoreView } from '../../model/panel';
import { useWords } from '../text/WordsContext';
import { useOwnLinksStyles } from './OwnLinks.styles';
import { SkeletonBar } from './SkeletonBar';

export interface OwnLinksProps {
  readonly own: OwnScoreView;
  /** Opens My progress, at its fix list or at its beginning. */
  onArea(area: 'progress', at: string): void;
}

interface WayProps {
  readonly icon: ReactNode;
  readonly title: string;
  /** `null` = being read. */
  readonly meta: string | null;
  onOpen(): void;
}

/** Half of the foot: where it leads, and the one figure that one would look up there. */
function Way({ icon, title, meta, onOpen }: WayProps) {
  const styles = useOwnLinksStyles();
  return (
    <button type="button" className={styles.way} onClick={onOpen}>
      <span className={styles.icon}>{icon}</span>
      <span className={styles.lines}>
        <strong className={styles.title}>{title}</strong>{' '}
        {meta === null ? <SkeletonBar height={12} width={60} /> : <span className={styles.meta}>{meta}</span>}
      </span>
    </button>
  );
}

/** Fix list and My progress, at the foot of the panel. */
export function OwnLinks({ own, onArea }: OwnLinksProps) {
  const words = useWords();
  const styles = useOwnLinksStyles();
  const { status, score, best, records, openFindings } = own;
  const open = openFindings === null ? '' : words.say('own.open', { count: openFindings });
  const figure =
    status === 'ready' && score !== null
      ? [words.number(score), best === null ? null : words.say('own.best', { best })].filter(Boolean).join(', ')
      : words.say(status === 'notEnough' ? 'own.notEnough' : 'own.unavailable', { records });
  const reading = status === 'reading';
  return (
    <nav className={styles.root} aria-label={words.say('own.ways')}>
      <Way
        icon={<ClipboardTaskListLtrRegular />}
        title={words.say('own.fixList')}
        meta={reading ? null : open}
        onOpen={() => onArea('progress', 'fix')}
      />
      <Way
        icon={<DataTrendingRegular />}
        title={words.say('own.progress')}
        meta={reading ? null : figure}
        onOpen={() => onArea('progress', '')}
      />
    </nav>
  );
}
