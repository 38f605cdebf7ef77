import { createContext, useContext, useEffect } from 'react';
import { useStore } from 'zustand';
import type { ProgressDeps } from '../../stores/area/areaDeps';
import type { ProgressState, ProgressStore } from '../../stores/progress/createProgressStore';

export interface ProgressScene {
  readonly deps: ProgressDeps;
  readonly progress: ProgressStore;
}

export const ProgressContext = createContext<ProgressScene | null>(null);

/** The ports of My progress, and its store. */
export function useProgress(): ProgressScene {
  const scene = useContext(ProgressContext);
  if (scene === null) throw new Error('useProgress needs a ProgressView around it');
  return scene;
}

const NEEDS = { figures: 'needFigures', history: 'needHistory', day: 'needDay', shared: 'needShared' } as const;

/** A part of what the page reads: asked for when the first section that draws from it is there. */
export function useLoaded<Part extends keyof typeof NEEDS>(part: Part): ProgressState[Part] {
  const { progress } = useProgress();
  useEffect(() => progress[NEEDS[part]](), [progress, part]);
  return useStore(progress.store, (state) => state[part]);
}
