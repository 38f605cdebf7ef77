import type { ComponentType } from 'react';
import { lazySection } from '../area/lazySection';

/** The tabs in the order of their question, and the sections of each from the top. `#honesty` opens its tab at that section. */
export const TABS = {
  week: ['week', 'train'],
  who: ['people', 'stuck', 'leaders'],
  why: ['knowledge', 'honesty'],
  pay: ['goals', 'pay'],
} as const;

export type TabId = keyof typeof TABS;
export type SectionId = (typeof TABS)[TabId][number];

/** Pages that stand instead of the tabs. */
export type PageId = 'digest' | 'exports';

/** A section in a chunk of its own. It takes nothing: `useArea` and `useTeamRoute` give it what there is. */
export interface TeamSection {
  /** Height in px before it is there. */
  readonly height: number;
  readonly Section: ComponentType;
}

/**
 * What stands in the places. A place without a line here is absent.
 * @example stuck: { height: 480, Section: lazySection(() => import('./sections/Stuck').then(({ Stuck }) => Stuck)) },
 */
export const SECTIONS: Readonly<Partial<Record<SectionId, TeamSection>>> = {
  week: { height: 900, Section: lazySection(() => import('./sections/ThisWeek').then(({ ThisWeek }) => ThisWeek)) },
  people: { height: 900, Section: lazySection(() => import('./sections/People').then(({ People }) => People)) },
  leaders: { height: 700, Section: lazySection(() => import('./sections/Leaders').then(({ Leaders }) => Leaders)) },
  stuck: { height: 900, Section: lazySection(() => import('./sections/Stuck').then(({ Stuck }) => Stuck)) },
  train: { height: 900, Section: lazySection(() => import('./sections/Train').then(({ Train }) => Train)) },
  knowledge: { height: 1100, Section: lazySection(() => import('./sections/Knowledge').then(({ Knowledge }) => Knowledge)) },
  honesty: { height: 900, Section: lazySection(() => import('./sections/Honesty').then(({ Honesty }) => Honesty)) },
  goals: { height: 900, Section: lazySection(() => import('./sections/Goals').then(({ Goals }) => Goals)) },
  pay: { height: 900, Section: lazySection(() => import('./sections/Pay').then(({ Pay }) => Pay)) },
};

export const PAGES: Readonly<Partial<Record<PageId, TeamSection>>> = {
  digest: { height: 700, Section: lazySection(() => import('./sections/Digest').then(({ Digest }) => Digest)) },
  exports: { height: 600, Section: lazySection(() => import('./sections/Exports').then(({ Exports }) => Exports)) },
};

/** The tab of a section; the first one where the address names none. */
export function tabOf(section: string): TabId {
  const found = (Object.keys(TABS) as TabId[]).find((tab) => (TABS[tab] as readonly string[]).includes(section));
  return found ?? 'week';
}
