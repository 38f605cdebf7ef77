import { type ReactNode, useMemo } from 'react';
import { NoticeCard } from '../../components/cards/NoticeCard';
import { SkeletonBar } from '../../components/frame/SkeletonBar';
import { WordsContext } from '../../components/text/WordsContext';
import { FluentPart } from '../../components/theme/FluentPart';
import type { AreaDeps } from '../../stores/area/areaDeps';
import type { AreaState } from '../../stores/area/createArea';
import { createWords } from '../../words/createWords';
import { AreaContext } from './AreaContext';
import { useAreaViewStyles } from './AreaView.styles';

export interface AreaViewProps {
  readonly state: AreaState;
  readonly deps: AreaDeps;
  /** Drawn once the session and the words stand. */
  readonly children: ReactNode;
  onRetry(): void;
}

/** The frame of an area: its shape while it begins, what happened where it does not, and the scene for its sections. */
export function AreaView({ state, deps, children, onRetry }: AreaViewProps) {
  const { status, problem, session, place, route } = state;
  const styles = useAreaViewStyles();
  const words = useMemo(() => createWords(place), [place]);
  const scene = useMemo(() => session && { deps, session, place, route }, [deps, session, place, route]);
  const failed = () => {
    const told = words.errorWords(problem ?? { kind: 'unexpected', serverMessage: null, retryAt: null }, words.product);
    const action = { label: words.say('error.retry'), run: onRetry };
    return (
      <div className={styles.page} role="alert">
        <NoticeCard title={told.title} body={told.body} action={action} />
      </div>
    );
  };
  return (
    <WordsContext.Provider value={words}>
      <main className={styles.root} aria-busy={status === 'loading'}>
        {status === 'loading' && (
          <div className={styles.page}>
            <h1 className={styles.hidden}>{words.say('area.reading')}</h1>
            <SkeletonBar height={28} width={30} />
            <SkeletonBar height={12} width={45} />
            <SkeletonBar height={120} />
          </div>
        )}
        {status === 'failed' && failed()}
        {status === 'ready' && scene && (
          <FluentPart>
            <AreaContext.Provider value={scene}>{children}</AreaContext.Provider>
          </FluentPart>
        )}
      </main>
    </WordsContext.Provider>
  );
}
