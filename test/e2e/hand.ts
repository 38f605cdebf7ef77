import type { Locator, Page } from 'playwright-core';

/** What a hand has done: presses of a pointer, single keys (Enter, Tab, shortcuts), and characters that were typed. */
export interface Effort {
  readonly clicks: number;
  readonly keys: number;
  readonly characters: number;
}

/** A hand at a page: it does what a person does, and counts it. */
export interface Hand {
  effort(): Effort;
  click(target: Locator): Promise<void>;
  press(key: string): Promise<void>;
  /** Types into a control; one that has the focus already needs no click. A date takes its eight digits. */
  type(target: Locator, text: string): Promise<void>;
  /** A list: opened with one click, chosen from with another. */
  choose(target: Locator, option: { readonly index: number } | { readonly label: string }): Promise<void>;
}

/** A new count at a page. Frames of the page share its keyboard. */
export function createHand(page: Page): Hand {
  let clicks = 0;
  let keys = 0;
  let characters = 0;
  const click = async (target: Locator) => {
    await target.click();
    clicks += 1;
  };
  return {
    effort: () => ({ clicks, keys, characters }),
    click,
    async press(key) {
      await page.keyboard.press(key);
      keys += 1;
    },
    async type(target, text) {
      const focused = await target.evaluate((element) => element === element.ownerDocument.activeElement);
      if (!focused) await click(target);
      if ((await target.getAttribute('type')) === 'date') {
        // The order of the digits is the browser's own; their number is not.
        await target.fill(text);
        characters += text.replace(/-/g, '').length;
      } else {
        await page.keyboard.type(text);
        characters += text.length;
      }
    },
    async choose(target, option) {
      await target.selectOption(option);
      clicks += 2;
    },
  };
}
