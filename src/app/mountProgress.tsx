import type { ProgressDeps } from '../stores/area/areaDeps';
import { ProgressView } from '../views/progress/ProgressView';
import { mountArea } from './mountArea';

/** Draws My progress, with the fix list behind `#fix`. */
export function mountProgress(element: HTMLElement, deps: ProgressDeps): void {
  const learn = () => import('../words/learnProgress').then(({ learnProgress }) => learnProgress());
  mountArea(element, deps, learn, <ProgressView deps={deps} />);
}
