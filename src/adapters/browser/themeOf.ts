import type { ThemeName } from '../../ports/host';

/**
 * The page's theme: high contrast as the person set it, dark where the address asks for it as model-driven apps do
 * (`flags=themeOption%3Ddarkmode`: believed, not verified in an environment), else light.
 * @example themeOf(false, '?appid=1&flags=themeOption%3Ddarkmode') // 'dark'
 */
export function themeOf(highContrast: boolean, search: string): ThemeName {
  if (highContrast) return 'highContrast';
  const flags = new URLSearchParams(search).get('flags') ?? '';
  return /(^|,)themeOption=darkmode(,|$)/i.test(flags) ? 'dark' : 'light';
}
