import { useEffect, useMemo } from 'react';
import { Footer } from '../../components/frame/Footer';
import { PanelSkeleton } from '../../components/frame/PanelSkeleton';
import { fetchParts } from '../../components/frame/part';
import { QuickLog } from '../../components/log/QuickLog';
import { LiveRegion } from '../../components/text/LiveRegion';
import { WordsContext } from '../../components/text/WordsContext';
import { createWords } from '../../words/createWords';
import { OpenedRecord } from './OpenedRecord';
import { usePanelViewStyles } from './PanelView.styles';
import type { PanelViewProps } from './panelViewProps';

/** The first nudge is painted by then, and what else can be seen has been asked for: an effect on its own runs before both. */
const SETTLED_MS = 300;

/** The whole panel, drawn from plain data. It keeps nothing of its own that a person typed. */
export function PanelView({ state, actions }: PanelViewProps) {
  const { place, announcement, own, status } = state;
  const words = useMemo(() => createWords(place), [place]);
  const styles = usePanelViewStyles();
  const loading = status === 'loading';
  useEffect(() => {
    if (loading) return;
    const timer = setTimeout(() => void fetchParts(), SETTLED_MS);
    return () => clearTimeout(timer);
  }, [loading]);
  const said = announcement && words.has(announcement.message) ? words.say(announcement.message, announcement.args) : '';
  return (
    <WordsContext.Provider value={words}>
      <main className={styles.root} aria-busy={loading}>
        <div className={styles.body}>
          {loading ? (
            <>
              <PanelSkeleton />
              <QuickLog open={null} disabled onOpen={actions.openLog} />
            </>
          ) : (
            <OpenedRecord state={state} actions={actions} />
          )}
        </div>
        <Footer own={own} waiting={loading} onArea={actions.openArea} />
        <LiveRegion text={said} messageKey={announcement?.key ?? 0} />
      </main>
    </WordsContext.Provider>
  );
}
