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

/** The whole panel, drawn from plain data. It keeps nothing of its own that a person typed. */
export function PanelView({ state, actions }: PanelViewProps) {
  const { place, announcement, own, status } = state;
  const words = useMemo(() => createWords(place), [place]);
  const styles = usePanelViewStyles();
  const loading = status === 'loading';
  useEffect(() => {
    if (loading) return;
    // Once the first nudge is painted: an effect of a drawing that React makes at once runs before that.
    let timer: ReturnType<typeof setTimeout>;
    const frame = requestAnimationFrame(() => {
      timer = setTimeout(() => void fetchParts());
    });
    return () => {
      cancelAnimationFrame(frame);
      clearTimeout(timer);
    };
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
