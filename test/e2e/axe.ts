import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Frame, Page } from 'playwright-core';

const require = createRequire(createRequire(import.meta.url).resolve('@axe-core/playwright'));

/** axe-core's script, as `@axe-core/playwright` brings it. */
const SOURCE = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');

interface Axe {
  run(
    context: object,
    options: object,
  ): Promise<{ readonly violations: readonly { readonly id: string; readonly nodes: readonly { readonly html: string }[] }[] }>;
}

/** Puts axe into a page that is drawn many times: its half a megabyte is read once, not at every look. */
export async function bringAxe(page: Page | Frame): Promise<void> {
  await page.evaluate(SOURCE);
}

/**
 * What axe has against the page as it is drawn now, each with its elements; all of its default rules. Contrast can be left out
 * where another look has the same colours.
 */
export async function axeFindings(page: Page | Frame, { contrast = true } = {}): Promise<string[]> {
  return page.evaluate(async (enabled) => {
    const { axe } = window as unknown as { readonly axe: Axe };
    // Tabster's invisible helpers take the focus for a moment only.
    const { violations } = await axe.run(
      { exclude: [['[data-tabster-dummy]']] },
      { resultTypes: ['violations'], rules: { 'color-contrast': { enabled } } },
    );
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
  }, contrast);
}
