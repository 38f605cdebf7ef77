import type { ComponentType } from 'react';
import { Back } from './Back';
import { Day } from './Day';
import { Effort } from './Effort';
import { Goals } from './Goals';
import { Learn } from './Learn';
import { Measures } from './Measures';
import { Moments } from './Moments';
import { Place } from './Place';
import { Plays } from './Plays';
import { Praise } from './Praise';
import { Score } from './Score';
import { Seen } from './Seen';
import { Talk } from './Talk';
import { Weeks } from './Weeks';

/** The sections of the overview, in one chunk. */
export const OVERVIEW = {
  score: Score,
  measures: Measures,
  weeks: Weeks,
  back: Back,
  goals: Goals,
  talk: Talk,
  effort: Effort,
  day: Day,
  learn: Learn,
  moments: Moments,
  plays: Plays,
  place: Place,
  praise: Praise,
  seen: Seen,
} as const satisfies Record<string, ComponentType>;
