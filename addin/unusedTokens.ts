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
const OF_DARK = entries(webDarkTheme);
const OF_CONTRAST = entries(teamsHighContrastTheme);
/** What all themes share stands in a copy of the light one only: the others come as what they have other than it. */
const SHARED = new Set([...OF_LIGHT].filter((entry) => OF_DARK.has(entry) && OF_CONTRAST.has(entry)));

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
 * styles of this project ask for (`ownTokens`); the second copy, `restOfTheme`, what only later parts of Fluent ask for. Without
 * a second copy that comes later, as in the areas, the first load has both.
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
      const light = ({ code }: Chunk) => [...code.matchAll(ENTRY)].some(([all]) => SHARED.has(all.slice(1)));
      // Where Fluent's parts stand in the first load there is no later copy: what any part asks for has to be at hand there.
      const splits = chunks.some((chunk) => !first.has(chunk) && light(chunk));
      const atOnce = splits ? new Set([...names([...first]), ...ownTokens]) : used;
      for (const chunk of chunks) {
        const keep = first.has(chunk)
          ? (name: string) => atOnce.has(name)
          : (name: string, light: boolean) => used.has(name) && !(light && atOnce.has(name));
        chunk.code = withoutTokens(chunk.code, keep);
      }
    },
  };
}
