import { webDarkTheme, webLightTheme } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { unusedTokens } from '../../addin/unusedTokens';

/** The first code is the entry, which imports the second one; the others come later. */
function built(codes: readonly string[], ownTokens: readonly string[] = []): string[] {
  const bundle = Object.fromEntries(
    codes.map((code, index) => [
      `${index}.js`,
      { type: 'chunk', fileName: `${index}.js`, isEntry: index === 0, imports: index === 0 ? ['1.js'] : [], code },
    ]),
  );
  const generate = unusedTokens(new Set(ownTokens)).generateBundle as (options: object, bundle: object) => void;
  generate({}, bundle);
  return Object.values(bundle).map(({ code }) => code);
}

const { colorBrandBackground: brand, fontWeightBold: bold, shadow4 } = webLightTheme;
const theme = `var t={first:1,colorBrandBackground:\`${brand}\`,fontWeightBold:${bold},shadow4:\`${shadow4}\`};`;
const dark = `var d={first:1,colorBrandBackground:\`${webDarkTheme.colorBrandBackground}\`};`;

describe('tokens that no style asks for', () => {
  it('leave the theme', () => {
    expect(built([theme])).toEqual(['var t={first:1};']);
  });

  it('stay where the first load names them in a style or reads them as a member', () => {
    expect(built([theme, 'a="color:var(--colorBrandBackground)";b=x.shadow4'])[0]).toBe(
      `var t={first:1,colorBrandBackground:\`${brand}\`,shadow4:\`${shadow4}\`};`,
    );
  });

  it('stay in the first load where a style of this project asks for them, whenever it comes', () => {
    expect(built([theme, '', 'a="var(--shadow4)"'], ['shadow4'])[0]).toBe(`var t={first:1,shadow4:\`${shadow4}\`};`);
  });

  it('go to the second copy of the light theme where only a later part of Fluent asks for them', () => {
    const [first, , copy] = built([theme, 'a="var(--shadow4)"', theme, 'b="var(--colorBrandBackground)"']);
    expect(first).toBe(`var t={first:1,shadow4:\`${shadow4}\`};`);
    expect(copy).toBe(`var t={first:1,colorBrandBackground:\`${brand}\`};`);
  });

  it('stay in the first load where no later copy brings what a later part of Fluent asks for', () => {
    const later = [dark, 'b="var(--colorBrandBackground) var(--fontWeightBold)"'];
    expect(built([theme, 'a="var(--shadow4)"', ...later])[0]).toBe(theme);
  });

  it('stay in a later theme other than the light one, whoever asks for them', () => {
    expect(built([theme, 'a="var(--colorBrandBackground)"', dark])[2]).toBe(dark);
  });

  it('are only those of a theme: the same name with another value is somebody else’s', () => {
    const other = 'var o={first:1,fontWeightBold:12};';
    expect(built([other])).toEqual([other]);
  });
});
