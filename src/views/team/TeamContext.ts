import { createContext, useContext } from 'react';
import type { Session } from '../../flows/startSession';
import type { IsoDate } from '../../model/dates';
import type { TeamData } from '../../model/teamData';
import type { TeamActions } from '../../stores/team/teamActions';
import type { TeamDeps } from '../../stores/team/teamDeps';

/** What every section of the team tab finds around it, once the unit's sheet is read. */
export interface TeamScene {
  readonly deps: TeamDeps;
  readonly session: Session;
  readonly data: TeamData;
  /** Closed weeks that have sheets, newest first. */
  readonly weeks: readonly IsoDate[];
  /** How many people each unit has, by its id. */
  readonly sizes: Readonly<Record<string, number>>;
  /** `data.below` is complete. */
  readonly whole: boolean;
  readonly actions: TeamActions;
}

export const TeamContext = createContext<TeamScene | null>(null);

/** The scene of the team tab around; sections stand inside a `TeamApp`. */
export function useTeam(): TeamScene {
  const scene = useContext(TeamContext);
  if (scene === null) throw new Error('useTeam needs a TeamApp around it');
  return scene;
}
