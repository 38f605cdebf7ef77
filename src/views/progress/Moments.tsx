import { useEffect, useState } from 'react';
import { useStore } from 'zustand';
import { MomentsCard } from '../../components/progress/MomentsCard';
import { OwnCard, OwnPart } from '../../components/progress/OwnCard';
import { useWords } from '../../components/text/WordsContext';
import { createMomentsStore } from '../../stores/progress/momentsStore';
import { useArea } from '../area/AreaContext';
import { useProgress } from './ProgressContext';

/** What came of own entries. */
export function Moments() {
  const words = useWords();
  const { session } = useArea();
  const { deps } = useProgress();
  const [moments] = useState(() => createMomentsStore(deps, session));
  useEffect(() => void moments.read(), [moments]);
  const { status, problem, view } = useStore(moments.store);
  return (
    <OwnCard title={words.say('moments.title')}>
      <OwnPart status={status} problem={problem} height={140} onRetry={() => void moments.read()}>
        {view && <MomentsCard view={view} onOpen={(ref) => deps.host.open(ref)} />}
      </OwnPart>
    </OwnCard>
  );
}
