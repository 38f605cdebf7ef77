import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { FixListPage } from '../../components/fixlist/FixListPage';
import { createFixListStore } from '../../stores/fixList/createFixListStore';
import { useArea } from '../area/AreaContext';

/** The fix list in its place: it reads when it is opened, and when it is left, drafts stay and nothing new is sent. */
export function FixList() {
  const { deps, session } = useArea();
  const { host, drafts, clock, subjectOf, route } = deps;
  const [list] = useState(() => createFixListStore({ session: async () => session, host, drafts, clock, subjectOf }));
  useEffect(() => list.begin(), [list]);
  const state = useStore(list.store);
  return <FixListPage state={state} actions={state.actions} onBack={() => route.go('')} />;
}
