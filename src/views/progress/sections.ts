import type { ComponentType } from 'react';
import { lazySection } from '../area/lazySection';

/** A part of My progress in a chunk of its own. It takes nothing: `useArea` gives it the session, the ports and the address. */
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

/**
 * What stands in the places. A place without a line here is absent.
 * @example place: { height: 220, Section: lazySection(() => import('./Place').then(({ Place }) => Place)) },
 */
export const SECTIONS: Readonly<Partial<Record<SlotId, ProgressSection>>> = {
  score: { height: 150, Section: lazySection(() => import('./Score').then(({ Score }) => Score)) },
  measures: { height: 440, Section: lazySection(() => import('./Measures').then(({ Measures }) => Measures)) },
  weeks: { height: 260, Section: lazySection(() => import('./Weeks').then(({ Weeks }) => Weeks)) },
  back: { height: 160, Section: lazySection(() => import('./Back').then(({ Back }) => Back)) },
  goals: { height: 120, Section: lazySection(() => import('./Goals').then(({ Goals }) => Goals)) },
  talk: { height: 120, Section: lazySection(() => import('./Talk').then(({ Talk }) => Talk)) },
  effort: { height: 100, Section: lazySection(() => import('./Effort').then(({ Effort }) => Effort)) },
  day: { height: 260, Section: lazySection(() => import('./Day').then(({ Day }) => Day)) },
  learn: { height: 180, Section: lazySection(() => import('./Learn').then(({ Learn }) => Learn)) },
  moments: { height: 220, Section: lazySection(() => import('./Moments').then(({ Moments }) => Moments)) },
  plays: { height: 140, Section: lazySection(() => import('./Plays').then(({ Plays }) => Plays)) },
  place: { height: 260, Section: lazySection(() => import('./Place').then(({ Place }) => Place)) },
  praise: { height: 300, Section: lazySection(() => import('./Praise').then(({ Praise }) => Praise)) },
  seen: { height: 420, Section: lazySection(() => import('./Seen').then(({ Seen }) => Seen)) },
};

/** Pages that stand instead of the overview, by their address: `fix: …` is opened by `#fix`. */
export const PAGES: Readonly<Record<string, ProgressSection>> = {
  fix: { height: 480, Section: lazySection(() => import('./FixList').then(({ FixList }) => FixList)) },
};
