import type { AreaDeps } from '../stores/area/areaDeps';
import { TeamView } from '../views/team/TeamView';
import { mountArea } from './mountArea';

/** Draws the team tab. */
export function mountTeam(element: HTMLElement, deps: AreaDeps): void {
  const learn = () => import('../words/learnTeam').then(({ learnTeam }) => learnTeam());
  mountArea(element, deps, learn, <TeamView head={null} />);
}
