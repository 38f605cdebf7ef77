import type { ComponentType } from 'react';
import { lazySection } from '../area/lazySection';
import type { OVERVIEW } from './overviewSections';

/** A part of My progress. It takes nothing: `useArea` gives it the session, the ports and the address. */
export interface ProgressSection {
  /** Height in px before it is there. */
  readonly height: number;
  readonly Section: ComponentType;
}

/** The places of the overview in the order in which they are read; `#place` opens the page at that one. */
export const SLOTS = {
  score: 'top',
  learn: 'top',
  measures: 'left',
  weeks: 'left',
  back: 'left',
  goals: 'left',
  talk: 'left',
  effort: 'left',
  day: 'right',
  moments: 'right',
  plays: 'right',
  place: 'right',
  praise: 'right',
  seen: 'foot',
} as const;

export type SlotId = keyof typeof SLOTS;

// One chunk for all of them: they stand on one page, and fourteen small ones weigh a third more and ask fourteen times.
const of = (name: keyof typeof OVERVIEW, height: number): ProgressSection => ({
  height,
  Section: lazySection(() => import('./overviewSections').then(({ OVERVIEW }) => OVERVIEW[name])),
});

/** What stands in the places. A place without a line here is absent. */
export const SECTIONS: Readonly<Partial<Record<SlotId, ProgressSection>>> = {
  score: of('score', 150),
  measures: of('measures', 440),
  weeks: of('weeks', 260),
  back: of('back', 160),
  goals: of('goals', 120),
  talk: of('talk', 120),
  effort: of('effort', 100),
  day: of('day', 260),
  learn: of('learn', 180),
  moments: of('moments', 220),
  plays: of('plays', 140),
  place: of('place', 260),
  praise: of('praise', 300),
  seen: of('seen', 420),
};

/** Pages that stand instead of the overview, by their address: `fix: …` is opened by `#fix`. */
export const PAGES: Readonly<Record<string, ProgressSection>> = {
  fix: { height: 480, Section: lazySection(() => import('./FixList').then(({ FixList }) => FixList)) },
};
