import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { launchBrowser } from './browser';
import { panelStates } from './panelStates';
import { type StatesPage, serveStates } from './statesPage';

const SIDES = ['top', 'right', 'bottom', 'left'].flatMap((side) => [
  `padding-${side}`,
  `margin-${side}`,
  ...['color', 'width', 'style'].map((what) => `border-${side}-${what}`),
]);
const ASKED = [
  ...SIDES,
  ...'color background-color fill stroke opacity box-shadow outline-style outline-width outline-color'.split(' '),
  ...'font-family font-size font-weight line-height text-align white-space overflow-wrap font-variant-numeric'.split(' '),
  ...'display position width height min-width min-height max-width max-height overflow-x overflow-y box-sizing'.split(' '),
  ...'flex-direction flex-grow flex-shrink flex-wrap align-items justify-content row-gap column-gap cursor transform'.split(' '),
  ...'border-top-left-radius grid-template-columns list-style-type color-scheme text-decoration-line resize'.split(' '),
];

/**
 * What elements look like, by state and place: those whose classes did not stand before, or those that `wanted` names. As
 * text, because a transpiled function would name helpers that the page does not have.
 */
const LOOK = `(names, wanted) => {
  const looks = {};
  const seen = new Set();
  for (const name of names) {
    window.drawState(name);
    document.querySelectorAll('#panel *').forEach((element, index) => {
      const [place, classes] = [name + ', element ' + index, element.tagName + ' ' + (element.getAttribute('class') ?? '')];
      if (wanted ? !wanted.includes(place) : seen.has(classes)) return;
      seen.add(classes);
      const style = getComputedStyle(element);
      looks[place] = [element.tagName, ...${JSON.stringify(ASKED)}.map((property) => property + ': ' + style.getPropertyValue(property))];
    });
  }
  return looks;
}`;

type Looks = Readonly<Record<string, readonly string[]>>;

let browser: Browser;
let served: readonly StatesPage[];

beforeAll(async () => {
  browser = await launchBrowser();
  served = [await serveStates(), await serveStates({ lean: false })];
}, 180_000);

afterAll(async () => {
  await browser?.close();
  for (const each of served ?? []) await each.close();
});

it.each([
  { look: '360 px', query: 'theme=light', options: { viewport: { width: 360, height: 700 } } },
  { look: '300 px, dark', query: 'theme=dark', options: { viewport: { width: 300, height: 700 } } },
  {
    look: '800 px, forced colours',
    query: 'theme=highContrast',
    options: { viewport: { width: 800, height: 700 }, forcedColors: 'active' as const },
  },
])(
  'the styles that ship draw every state as Griffel draws it: $look',
  async ({ query, options }) => {
    const context = await browser.newContext({ reducedMotion: 'reduce', ...options });
    context.setDefaultTimeout(60_000);
    const look = async (url: string, wanted: readonly string[] | null): Promise<Looks> => {
      const page = await context.newPage();
      await page.goto(`${url}?state=ready&${query}`);
      await page.locator('main').waitFor();
      const names = panelStates.map(({ name }) => name);
      return page.evaluate<Looks>(`(${LOOK})(${JSON.stringify(names)}, ${JSON.stringify(wanted)})`);
    };
    const [lean, plain] = served;
    const shipped = await look(lean?.url ?? '', null);
    const griffel = await look(plain?.url ?? '', Object.keys(shipped));
    await context.close();
    expect(Object.keys(shipped).length).toBeGreaterThan(100);
    expect(shipped).toEqual(griffel);
  },
  120_000,
);
