import type { Plugin } from 'vite';
import { precomputedStyles } from './precomputedStyles';
import { smallIcons } from './smallIcons';
import { smallThemes } from './smallThemes';
import { unusedTokens } from './unusedTokens';

/** What a build does so that Fluent's look costs little: plain styles, plain themes, and of the themes only what is asked for. */
export function leanFluent(): readonly Plugin[] {
  const ownTokens = new Set<string>();
  return [precomputedStyles(ownTokens), smallThemes(), smallIcons(), unusedTokens(ownTokens)];
}
