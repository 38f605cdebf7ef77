import { describe, expect, it } from 'vitest';
import { precomputedStyles } from '../../addin/precomputedStyles';

type Transform = (this: { error(text: string): never }, code: string, id: string) => Promise<{ readonly code: string } | null>;

const tokens = new Set<string>();
const transform = precomputedStyles(tokens).transform as Transform;
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

/** The classes and the sheet that a style file turns into. */
async function written(...lines: readonly string[]): Promise<{ names: Record<string, string>; css: string }> {
  const code = (
    await run(
      ["import { makeStyles, shorthands, tokens } from '@fluentui/react-components';", ...lines].join('\n'),
      '/some/A.styles.ts',
    )
  )?.code;
  const names = JSON.parse(/const all0 = (.+);/.exec(code ?? '')?.[1] ?? '{}');
  const css = JSON.parse(/addSheet\((".+")\);/.exec(code ?? '')?.[1] ?? '""') as string;
  return { names, css: Object.entries<string>(names).reduce((text, [slot, name]) => text.replaceAll(name, slot), css) };
}

describe('styles computed while building', () => {
  it('are plain rules, one class a slot, in the order of the file', async () => {
    const { css } = await written(
      "const gap = '4px' as const;",
      'export const useA = makeStyles({ one: { color: tokens.colorBrandBackground, columnGap: gap }, two: { columnGap: 0 } });',
    );
    expect(css).toBe('.one{color:var(--colorBrandBackground);column-gap:4px}.two{column-gap:0}');
    expect([...tokens]).toEqual(['colorBrandBackground']);
  });

  it('have rules inside at-rules last, as Griffel has, so that a plain rule of a later slot does not undo them', async () => {
    const { css } = await written(
      "export const useA = makeStyles({ one: { left: 0, '@media (forced-colors: active)': { left: '1px' } }, two: { left: '2px' } });",
    );
    expect(css).toBe('.one{left:0}.two{left:2px}@media (forced-colors: active){.one{left:1px}}');
  });

  it('keep states, movements and what Fluent’s shorthands mean, once and not mirrored', async () => {
    const { css } = await written(
      "export const useA = makeStyles({ one: { animationName: { to: { transform: 'rotate(360deg)' } }, paddingLeft: '1px',",
      "  ':hover': { padding: '1px' }, '&[aria-invalid=\"true\"]': shorthands.borderColor('red') } });",
    );
    expect(css).toContain('.one:hover{padding:1px}');
    expect(css).toContain('.one[aria-invalid="true"]{border-top-color:red;');
    expect(css.match(/@keyframes/g)).toHaveLength(1);
    expect(css).toContain('padding-left:1px');
    expect(css).not.toContain('padding-right');
  });

  it('are merged by joining: what stands later wins', async () => {
    const code = "import { mergeClasses } from '@fluentui/react-components';\nmergeClasses('a', false, 'b');";
    expect((await run(code, '/some/A.tsx'))?.code).toContain("from 'virtual:plain-sheet'");
  });

  it.each([
    [
      'another import',
      "import { x } from './x';\nimport { makeStyles } from '@fluentui/react-components';\nexport const useA = x;",
    ],
    ['a name that is no style', "import { Button } from '@fluentui/react-components';\nexport const useA = Button;"],
  ])('refuse %s', async (_name, code) => {
    await expect(run(code, '/some/B.styles.ts')).rejects.toThrow('more than styles');
  });

  it('leave every other file alone', async () => {
    expect(await run('export const a = 1;', '/some/A.ts')).toBeNull();
  });
});
