import type { ComponentType } from 'react';
import { ThisWeek } from './sections/ThisWeek';
import { Train } from './sections/Train';

/** The sections of the tab that opens first, in one chunk. */
export const FIRST = {
  week: ThisWeek,
  train: Train,
} as const satisfies Record<string, ComponentType>;
