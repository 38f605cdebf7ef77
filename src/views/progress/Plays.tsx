import { useState } from 'react';
import { useStore } from 'zustand';
import { PlaysCard } from '../../components/progress/PlaysCard';
import { createPlaysStore } from '../../stores/progress/playsStore';
import { useArea } from '../area/AreaContext';
import { useProgress } from './ProgressContext';

/** Own won deals that may become plays for colleagues. */
export function Plays() {
  const { session } = useArea();
  const { deps } = useProgress();
  const [plays] = useState(() => createPlaysStore(deps, session));
  const state = useStore(plays.store);
  return (
    <PlaysCard
      {...state}
      onLook={() => void plays.read()}
      onShare={(dealId, text, placeId) => void plays.share(dealId, text, placeId)}
    />
  );
}
