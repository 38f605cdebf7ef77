const FORCED = '(forced-colors: active)';
const DARK = '(prefers-color-scheme: dark)';

/**
 * The theme that a part of a page has: high contrast where the device forces its colours, dark where the page's own colour
 * scheme is dark. Lightning has no call for it.
 */
export function pageTheme(element) {
  if (window.matchMedia(FORCED).matches) return 'highContrast';
  const scheme = getComputedStyle(element).colorScheme ?? '';
  const dark = scheme.includes('dark') && (!scheme.includes('light') || window.matchMedia(DARK).matches);
  return dark ? 'dark' : 'light';
}

/** Calls when the device changes its colours; the function that comes back ends it. */
export function onThemeChange(listener) {
  const queries = [FORCED, DARK].map((query) => window.matchMedia(query));
  for (const query of queries) query.addEventListener('change', listener);
  return () => {
    for (const query of queries) query.removeEventListener('change', listener);
  };
}
