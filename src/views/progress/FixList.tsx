import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { FixListPage } from '../../components/fixlist/FixListPage';
import { createFixListStore } from '../../stores/fixList/createFixListStore';
import { useArea } from '../area/AreaContext';
import { useProgress } from './ProgressContext';

/** The fix list in its place: it reads when it is opened, and when it is left, drafts stay and nothing new is sent. */
export function FixList() {
  const { deps, session } = useArea();
  const { progress } = useProgress();
  const { host, drafts, clock, subjectOf, route } = deps;
  const [list] = useState(() => createFixListStore({ session: async () => session, host, drafts, clock, subjectOf }));
  useEffect(() => {
    const leave = list.begin();
    return () => {
      leave();
      // What was mended here moved the own figures: the overview reads them anew.
      const { batch, score } = list.store.getState();
      if (batch.saved > 0 || score?.now !== score?.before) progress.forgetFigures();
    };
  }, [list, progress]);
  const state = useStore(list.store);
  return <FixListPage state={state} actions={state.actions} onBack={() => route.go('')} />;
}
