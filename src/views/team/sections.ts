import type { ComponentType } from 'react';
import { lazySection } from '../area/lazySection';
import type { FIRST } from './firstSections';
import type { LATER } from './laterSections';

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

/** A section. It takes nothing: `useArea` and `useTeamRoute` give it what there is. */
export interface TeamSection {
  /** Height in px before it is there. */
  readonly height: number;
  readonly Section: ComponentType;
}

// Two chunks, not one a section: together they weigh a fifth less, and the tabs after the first come with one fetch.
const first = (name: keyof typeof FIRST, height: number): TeamSection => ({
  height,
  Section: lazySection(() => import('./firstSections').then(({ FIRST }) => FIRST[name])),
});
const later = (name: keyof typeof LATER, height: number): TeamSection => ({
  height,
  Section: lazySection(() => import('./laterSections').then(({ LATER }) => LATER[name])),
});

/** What stands in the places. A place without a line here is absent. */
export const SECTIONS: Readonly<Partial<Record<SectionId, TeamSection>>> = {
  week: first('week', 900),
  train: first('train', 900),
  people: later('people', 900),
  stuck: later('stuck', 900),
  leaders: later('leaders', 700),
  knowledge: later('knowledge', 1100),
  honesty: later('honesty', 900),
  goals: later('goals', 900),
  pay: later('pay', 900),
};

export const PAGES: Readonly<Partial<Record<PageId, TeamSection>>> = {
  digest: later('digest', 700),
  exports: later('exports', 600),
};

/** The tab of a section; the first one where the address names none. */
export function tabOf(section: string): TabId {
  const found = (Object.keys(TABS) as TabId[]).find((tab) => (TABS[tab] as readonly string[]).includes(section));
  return found ?? 'week';
}
