import { webLightTheme } from '@fluentui/react-components';
import { describe, expect, it } from 'vitest';
import { unusedTokens } from '../../addin/unusedTokens';

const generate = unusedTokens().generateBundle as (options: object, bundle: object) => void;

function built(...codes: string[]): string[] {
  const bundle = Object.fromEntries(codes.map((code, index) => [`${index}.js`, { type: 'chunk', code }]));
  generate({}, bundle);
  return Object.values(bundle).map(({ code }) => code);
}

const { colorBrandBackground: brand, fontWeightBold: bold, shadow4 } = webLightTheme;
const theme = `var t={first:1,colorBrandBackground:\`${brand}\`,fontWeightBold:${bold},shadow4:\`${shadow4}\`};`;

describe('tokens that no style asks for', () => {
  it('leave the theme', () => {
    expect(built(theme)).toEqual(['var t={first:1};']);
  });

  it('stay where another chunk names them in a style or reads them as a member', () => {
    expect(built(theme, 'a="color:var(--colorBrandBackground)"', 'b=x.shadow4')[0]).toBe(
      `var t={first:1,colorBrandBackground:\`${brand}\`,shadow4:\`${shadow4}\`};`,
    );
  });

  it('are only those of a theme: the same name with another value is somebody else’s', () => {
    const other = 'var o={first:1,fontWeightBold:12};';
    expect(built(other)).toEqual([other]);
  });
});
