import { expect, it } from 'vitest';
import { themeOf } from '../../../src/adapters/browser/themeOf';

it.each([
  [false, '', 'light'],
  [false, '?appid=1&flags=themeOption%3Ddarkmode', 'dark'],
  [false, '?flags=easyreproautomation%3Dtrue%2CthemeOption%3Ddarkmode', 'dark'],
  [false, '?name=themeOption%3Ddarkmode', 'light'],
  [true, '?flags=themeOption%3Ddarkmode', 'highContrast'],
] as const)('high contrast %s, address "%s": %s', (highContrast, search, theme) => {
  expect(themeOf(highContrast, search)).toBe(theme);
});
