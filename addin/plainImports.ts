import type { Plugin } from 'vite';

const HELPER = '\0vite/preload-helper.js';

/**
 * An `import()` without Vite's helper around it. The helper fetches a chunk's own imports and styles ahead, which
 * `modulePreload: false` and styles inside the code leave nothing to do.
 */
export function plainImports(): Plugin {
  return {
    name: 'plain-imports',
    enforce: 'pre',
    load: (id) => (id === HELPER ? 'export const __vitePreload = (load) => load();' : null),
  };
}
