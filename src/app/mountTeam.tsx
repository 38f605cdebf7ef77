import type { TeamDeps } from '../stores/team/teamDeps';
import { TeamApp } from '../views/team/TeamApp';
import { mountArea } from './mountArea';

/** Draws the team tab. */
export function mountTeam(element: HTMLElement, deps: TeamDeps): void {
  const learn = () => import('../words/learnTeam').then(({ learnTeam }) => learnTeam());
  mountArea(element, deps, learn, <TeamApp deps={deps} />);
}
