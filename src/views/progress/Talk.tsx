import { TalkCard } from '../../components/progress/TalkCard';
import { useLoaded, useProgress } from './ProgressContext';

/** What own conversations lead to; nothing where there were none. */
export function Talk() {
  const { deps } = useProgress();
  const own = useLoaded('figures').value;
  if (own === null || !own.complete || (own.quality.all === 0 && own.paused.length === 0)) return null;
  return <TalkCard quality={own.quality} paused={own.paused} onOpen={deps.host.open} />;
}
