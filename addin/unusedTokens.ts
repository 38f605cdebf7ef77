import { type Theme, teamsHighContrastTheme, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import type { Plugin } from 'vite';

/** A value of a theme as minified code writes it. */
function written(name: string, value: string | number): readonly string[] {
  return typeof value === 'number' ? [`${name}:${value}`] : [`${name}:\`${value}\``, `${name}:${JSON.stringify(value)}`];
}

/** Every token with every value that these themes give it. */
function entries(...themes: readonly Theme[]): ReadonlySet<string> {
  return new Set(themes.flatMap((theme) => Object.entries(theme)).flatMap(([name, value]) => written(name, value)));
}

const OF_A_THEME = entries(webLightTheme, webDarkTheme, teamsHighContrastTheme);
const OF_LIGHT = entries(webLightTheme);

const ENTRY = /,(\w+):(`[^`]*`|"[^"]*"|\d+)(?=[,}])/g;

/** The code without the entries of themes that are not kept. */
function withoutTokens(code: string, keep: (name: string, light: boolean) => boolean): string {
  return code.replace(ENTRY, (all: string, name: string) => {
    const entry = all.slice(1);
    return OF_A_THEME.has(entry) && !keep(name, OF_LIGHT.has(entry)) ? '' : all;
  });
}

/** What `generateBundle` has to tell of a chunk. */
interface Chunk {
  readonly type: 'chunk';
  readonly fileName: string;
  readonly isEntry: boolean;
  readonly imports: readonly string[];
  code: string;
}

/** The files that an entry imports at once, and the entry. */
function firstLoad(chunks: readonly Chunk[]): ReadonlySet<Chunk> {
  const found = new Set<Chunk>();
  const visit = (chunk: Chunk | undefined) => {
    if (!chunk || found.has(chunk)) return;
    found.add(chunk);
    for (const name of chunk.imports) visit(chunks.find(({ fileName }) => fileName === name));
  };
  for (const chunk of chunks) if (chunk.isEntry) visit(chunk);
  return found;
}

/**
 * Leaves out of the themes what no style of the bundle asks for: more than half of them. A token counts as used where its
 * name stands anywhere else than in a theme. The light theme is there twice: the first load has what its own code and the
 * styles of this project ask for (`ownTokens`); the second copy, `restOfTheme`, what only later parts of Fluent ask for.
 */
export function unusedTokens(ownTokens: ReadonlySet<string>): Plugin {
  return {
    name: 'unused-tokens',
    generateBundle(_options, bundle) {
      const chunks = Object.values(bundle).filter((file): file is typeof file & Chunk => file.type === 'chunk');
      const first = firstLoad(chunks);
      const names = (of: readonly Chunk[]) =>
        new Set(of.flatMap(({ code }) => withoutTokens(code, () => false).match(/\w+/g) ?? []));
      const used = names(chunks);
      const atOnce = new Set([...names([...first]), ...ownTokens]);
      for (const chunk of chunks) {
        const keep = first.has(chunk)
          ? (name: string) => atOnce.has(name)
          : (name: string, light: boolean) => used.has(name) && !(light && atOnce.has(name));
        chunk.code = withoutTokens(chunk.code, keep);
      }
    },
  };
}
