import { EffortCard } from '../../components/progress/EffortCard';
import { useLoaded } from './ProgressContext';

/** What own fixes take by now. Absent until one kind has ten of them. */
export function Effort() {
  const effort = useLoaded('figures').value?.effort ?? [];
  return effort.length === 0 ? null : <EffortCard effort={effort} />;
}
