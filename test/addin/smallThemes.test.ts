import { teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { expect, it } from 'vitest';
import { smallThemes } from '../../addin/smallThemes';

const transform = smallThemes().transform as (code: string, id: string) => { readonly code: string } | null;

/** What the replaced module exports, with names of its own world filled in. */
function exported(id: string, given: Record<string, unknown> = {}): unknown {
  const body = (transform('', id)?.code ?? '').replace(/^import .+$/m, '').replace(/export const \w+ =/, 'return');
  return new Function(...Object.keys(given), body)(...Object.values(given));
}

it('keep every token and theme as Fluent has it', () => {
  const lib = '/x/node_modules/@fluentui/tokens/lib';
  const light = exported(`${lib}/themes/web/lightTheme.js`);
  const all = exported(`${lib}/tokens.js`) as Record<string, string>;
  expect(light).toEqual(webLightTheme);
  expect(exported(`${lib}/themes/web/darkTheme.js`, { webLightTheme })).toEqual(webDarkTheme);
  expect(exported(`${lib}/themes/teams/highContrastTheme.js`, { webLightTheme })).toEqual(teamsHighContrastTheme);
  expect(exported('/x/src/components/theme/restOfTheme.ts')).toEqual(webLightTheme);
  for (const [name, value] of Object.entries(tokens).filter(([name]) => name in webLightTheme)) expect(all[name]).toBe(value);
});

it('leave every other file alone', () => {
  expect(transform('', '/x/node_modules/@fluentui/tokens/lib/index.js')).toBeNull();
});

it('have the light theme once where nothing of it comes later', () => {
  const once = smallThemes(false).transform as typeof transform;
  expect(once('', '/x/src/components/theme/restOfTheme.ts')).toBeNull();
});
