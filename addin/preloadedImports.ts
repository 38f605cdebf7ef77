import type { Plugin } from 'vite';

/**
 * Names in the page what its script imports at once, so that a browser asks for all of it together and not for the second half
 * when the first was read. Vite's own way brings a helper into the script for parts that come later, which these parts do not need.
 */
export function preloadedImports(): Plugin {
  return {
    name: 'foothold-preloaded-imports',
    transformIndexHtml: {
      order: 'post',
      handler: (_, { chunk }) =>
        (chunk?.imports ?? []).map((file) => ({
          tag: 'link',
          attrs: { rel: 'modulepreload', crossorigin: true, href: `./${file}` },
          injectTo: 'head',
        })),
    },
  };
}
