import { createContext, useContext } from 'react';
import type { Session } from '../../flows/startSession';
import type { PanelState } from '../../model/panel';
import type { AreaDeps } from '../../stores/area/areaDeps';

/** What every section of an area finds around it, once the session stands. */
export interface AreaScene<D extends AreaDeps = AreaDeps> {
  readonly deps: D;
  readonly session: Session;
  readonly place: PanelState['place'];
  /** The address inside the area. */
  readonly route: string;
}

export const AreaContext = createContext<AreaScene | null>(null);

/** The scene of the area around; sections stand inside an `AreaView`. */
export function useArea(): AreaScene {
  const scene = useContext(AreaContext);
  if (scene === null) throw new Error('useArea needs an AreaView around it');
  return scene;
}
