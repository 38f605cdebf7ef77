import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Plugin } from 'vite';

/** Fluent's own files that hold the names of all tokens or the recipe of a theme, with what takes their place. */
const REPLACED: Readonly<Record<string, string>> = {
  // Every token is the variable of its own name; beside the style files only Fluent's focus styles ask for one.
  'tokens.js': "export const tokens = /* @__PURE__ */ new Proxy({}, { get: (_all, name) => 'var(--' + name + ')' });",
  'themes/web/lightTheme.js': `export const webLightTheme = ${JSON.stringify(webLightTheme)};`,
  'themes/web/darkTheme.js': likeLight('webDarkTheme', webDarkTheme),
  'themes/teams/highContrastTheme.js': likeLight('teamsHighContrastTheme', teamsHighContrastTheme),
};

/** A theme as what it has other than the light one. */
function likeLight(name: string, theme: Theme): string {
  const own = Object.entries(theme).filter(([token, value]) => webLightTheme[token as keyof Theme] !== value);
  const light = "import { webLightTheme } from '../web/lightTheme.js';";
  return `${light}\nexport const ${name} = { ...webLightTheme, ...${JSON.stringify(Object.fromEntries(own))} };`;
}

/**
 * Fluent's themes as plain values instead of the recipes that make them in the browser; the light one twice where a bundle splits it
 * between what paints first and what comes later.
 */
export function smallThemes(secondLight = true): Plugin {
  return {
    name: 'small-themes',
    enforce: 'pre',
    transform(_code, id) {
      const file = id.replaceAll('\\', '/');
      const replaced = REPLACED[/@fluentui\/tokens\/lib\/(.+)$/.exec(file)?.[1] ?? ''];
      if (replaced) return { code: replaced, map: null };
      // A second copy, for what only later parts ask for: `unusedTokens` leaves in each copy what its readers need.
      if (secondLight && file.endsWith('/components/theme/restOfTheme.ts'))
        return { code: `export const restOfTheme = ${JSON.stringify(webLightTheme)};`, map: null };
      return null;
    },
  };
}
