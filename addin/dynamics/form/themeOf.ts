import type { ThemeName } from '../../../src/ports/host';

/**
 * The page's theme: high contrast as the person set it, dark where the address asks for it (the only documented sign of a
 * model-driven app's dark mode is `flags=themeOption%3Ddarkmode`), else light.
 * @example themeOf(false, '?appid=1&flags=themeOption%3Ddarkmode') // 'dark'
 */
export function themeOf(highContrast: boolean, search: string): ThemeName {
  if (highContrast) return 'highContrast';
  const flags = new URLSearchParams(search).get('flags') ?? '';
  return /(^|,)themeOption=darkmode(,|$)/i.test(flags) ? 'dark' : 'light';
}
