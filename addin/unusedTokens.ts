import { teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Plugin } from 'vite';

/** Every token with every value that a theme gives it, as minified code writes it. */
const WRITTEN = new Set(
  [webLightTheme, webDarkTheme, teamsHighContrastTheme]
    .flatMap((theme) => Object.entries(theme))
    .flatMap(([name, value]) =>
      typeof value === 'number' ? [`${name}:${value}`] : [`${name}:\`${value}\``, `${name}:${JSON.stringify(value)}`],
    ),
);

const ENTRY = /,(\w+):(`[^`]*`|"[^"]*"|\d+)(?=[,}])/g;

/** The code without those entries of themes whose name is not kept. */
function withoutTokens(code: string, kept: ReadonlySet<string>): string {
  return code.replace(ENTRY, (all: string, name: string) => (WRITTEN.has(all.slice(1)) && !kept.has(name) ? '' : all));
}

/**
 * Leaves out of the themes what no style of the bundle asks for: more than half of them. A token counts as used where its
 * name stands anywhere else than in a theme.
 */
export function unusedTokens(): Plugin {
  return {
    name: 'unused-tokens',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file) => file.type === 'chunk');
      const elsewhere = chunks.map(({ code }) => withoutTokens(code, new Set())).join('\n');
      const used = new Set(elsewhere.match(/\w+/g));
      for (const chunk of chunks) chunk.code = withoutTokens(chunk.code, used);
    },
  };
}
