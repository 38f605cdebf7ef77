import {
  shorthands,
  type Theme,
  teamsHighContrastTheme,
  tokens,
  typographyStyles,
  webDarkTheme,
  webLightTheme,
} from '@fluentui/react-components';
import { type GriffelStyle, resolveStyleRulesForSlots } from '@griffel/core';
import { type Plugin, transformWithOxc } from 'vite';

/** What a style file may take from Fluent. */
const KNOWN = { shorthands, tokens, typographyStyles };

const IMPORT = /^import \{([^}]+)\} from '@fluentui\/react-components';$/m;

type Slots = Record<string, GriffelStyle>;

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
 * Computes the style files (`*.styles.ts`) while building, as Fluent does with its own: the same classes and rules as in
 * the browser, without the compiler and the tokens' names having to be loaded there. A style file imports from Fluent only.
 */
export function precomputedStyles(): Plugin {
  return {
    name: 'precomputed-styles',
    enforce: 'pre',
    async transform(code, id) {
      const replaced = REPLACED[/@fluentui[/\\]tokens[/\\]lib[/\\](.+)$/.exec(id)?.[1]?.replaceAll('\\', '/') ?? ''];
      if (replaced) return { code: replaced, map: null };
      if (!id.endsWith('.styles.ts')) return null;
      const names =
        IMPORT.exec(code)?.[1]
          ?.split(',')
          .map((name) => name.trim()) ?? [];
      const plain = (await transformWithOxc(code, id)).code;
      const body = plain
        .replace(/^import [^;]+ from ["']@fluentui\/react-components["'];$/m, '')
        .replace(/^export const /gm, 'exported.');
      const exported: Record<string, unknown> = {};
      const known: Record<string, unknown> = { ...KNOWN, makeStyles: (slots: Slots) => slots };
      const unknown = names.find((name) => !(name in known));
      if (unknown || /^(import|export) /m.test(body))
        this.error(`${id} has more than styles: ${unknown ?? 'an import or export'}`);
      new Function('exported', ...names, body)(exported, ...names.map((name) => known[name]));
      const lines = Object.entries(exported).map(([name, slots]) => {
        const [classes, rules] = resolveStyleRulesForSlots(slots as Slots);
        return `export const ${name} = /* @__PURE__ */ __styles(${JSON.stringify(classes)}, ${JSON.stringify(rules)});`;
      });
      return { code: `import { __styles } from '@fluentui/react-components';\n${lines.join('\n')}\n`, map: null };
    },
  };
}
