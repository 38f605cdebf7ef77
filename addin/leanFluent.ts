import type { Plugin } from 'vite';
import { precomputedStyles } from './precomputedStyles';
import { smallIcons } from './smallIcons';
import { smallThemes } from './smallThemes';
import { unusedTokens } from './unusedTokens';

/**
 * What a build does so that Fluent's look costs little: plain styles, plain themes, and of the themes only what is asked for. Where
 * Fluent's parts come after the first paint, as in the panel, what they ask of the light theme comes in a second copy with them.
 */
export function leanFluent({ secondLight = true } = {}): readonly Plugin[] {
  const ownTokens = new Set<string>();
  return [precomputedStyles(ownTokens), smallThemes(secondLight), smallIcons(), unusedTokens(ownTokens)];
}
