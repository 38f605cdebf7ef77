import { useStore } from 'zustand';
import { type StandingState, type StandingStore, standingOf } from '../../stores/progress/standingStore';
import { useArea } from '../area/AreaContext';
import { useProgress } from './ProgressContext';

/** The own standing, which place, praise board and what is seen of me share. */
export function useStanding(): StandingState & Pick<StandingStore, 'read' | 'choose'> {
  const { session } = useArea();
  const { deps } = useProgress();
  const standing = standingOf(deps, session);
  return { ...useStore(standing.store), read: standing.read, choose: standing.choose };
}
