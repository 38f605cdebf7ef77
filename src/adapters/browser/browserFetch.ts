/** The browser's fetch, bound to its window so that it can be handed around. */
export const browserFetch: typeof fetch = (input, init) => window.fetch(input, init);
