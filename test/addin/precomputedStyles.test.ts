import { teamsHighContrastTheme, tokens, webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { resolveStyleRulesForSlots } from '@griffel/core';
import { describe, expect, it } from 'vitest';
import { precomputedStyles } from '../../addin/precomputedStyles';

type Transform = (this: { error(text: string): never }, code: string, id: string) => Promise<{ readonly code: string } | null>;

const transform = precomputedStyles().transform as Transform;
const run = (code: string, id: string) =>
  transform.call(
    {
      error(text) {
        throw new Error(text);
      },
    },
    code,
    id,
  );

/** What the replaced module exports, with names of its own world filled in. */
async function exported(id: string, given: Record<string, unknown> = {}): Promise<unknown> {
  const { code } = (await run('', id)) ?? { code: '' };
  const body = code.replace(/^import .+$/m, '').replace(/export const \w+ =/, 'return');
  return new Function(...Object.keys(given), body)(...Object.values(given));
}

describe('styles computed while building', () => {
  it('are what the browser would compute', async () => {
    const code = [
      "import { makeStyles, tokens } from '@fluentui/react-components';",
      "const gap = '4px' as const;",
      'export const useA = makeStyles({ root: { color: tokens.colorBrandBackground, columnGap: gap } });',
      "export const useB = makeStyles({ x: { ':hover': { padding: '1px' }, '@media (forced-colors: active)': { left: 0 } } });",
    ].join('\n');
    const written = (await run(code, '/some/A.styles.ts'))?.code ?? '';
    const a = resolveStyleRulesForSlots({ root: { color: tokens.colorBrandBackground, columnGap: '4px' } });
    const b = resolveStyleRulesForSlots({
      x: { ':hover': { padding: '1px' }, '@media (forced-colors: active)': { left: 0 } },
    });
    for (const part of [...a, ...b]) expect(written).toContain(JSON.stringify(part));
    expect(written).not.toContain('makeStyles');
  });

  it.each([
    [
      'another import',
      "import { x } from './x';\nimport { makeStyles } from '@fluentui/react-components';\nexport const useA = x;",
    ],
    ['a name that is no style', "import { Button } from '@fluentui/react-components';\nexport const useA = Button;"],
  ])('refuse %s', async (_name, code) => {
    await expect(run(code, '/some/A.styles.ts')).rejects.toThrow('more than styles');
  });

  it('leave every other file alone', async () => {
    expect(await run('export const a = 1;', '/some/A.ts')).toBeNull();
  });

  it('keep every token and theme as Fluent has it', async () => {
    const lib = '/x/node_modules/@fluentui/tokens/lib';
    const light = await exported(`${lib}/themes/web/lightTheme.js`);
    const all = (await exported(`${lib}/tokens.js`)) as Record<string, string>;
    expect(light).toEqual(webLightTheme);
    expect(await exported(`${lib}/themes/web/darkTheme.js`, { webLightTheme })).toEqual(webDarkTheme);
    expect(await exported(`${lib}/themes/teams/highContrastTheme.js`, { webLightTheme })).toEqual(teamsHighContrastTheme);
    for (const [name, value] of Object.entries(tokens).filter(([name]) => name in webLightTheme)) expect(all[name]).toBe(value);
  });
});
