import type { ComponentType } from 'react';
import { Digest } from './sections/Digest';
import { Exports } from './sections/Exports';
import { Goals } from './sections/Goals';
import { Honesty } from './sections/Honesty';
import { Knowledge } from './sections/Knowledge';
import { Leaders } from './sections/Leaders';
import { Pay } from './sections/Pay';
import { People } from './sections/People';
import { Stuck } from './sections/Stuck';

/** The sections of the tabs after the first, and the pages beside the tabs, in one chunk. */
export const LATER = {
  people: People,
  stuck: Stuck,
  leaders: Leaders,
  knowledge: Knowledge,
  honesty: Honesty,
  goals: Goals,
  pay: Pay,
  digest: Digest,
  exports: Exports,
} as const satisfies Record<string, ComponentType>;
