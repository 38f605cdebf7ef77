import { describe, expect, it } from 'vitest';
import { tabName } from '../../../src/adapters/browser/tabName';

function storage(kept: Record<string, string> = {}) {
  return {
    getItem: (key: string) => kept[key] ?? null,
    setItem: (key: string, value: string) => {
      kept[key] = value;
    },
  };
}

describe('the name of a browser tab', () => {
  it('is made once, and found by every frame of the tab', () => {
    const tab = storage();
    expect([tabName(tab, () => 'a'), tabName(tab, () => 'b')]).toEqual(['a', 'a']);
    expect(tabName(storage(), () => 'c')).toBe('c');
  });

  it('is empty where nothing can be kept: a name of its own would be heard by nobody', () => {
    const full = { getItem: () => null, setItem: () => void fail() };
    const fail = () => {
      throw new DOMException('full', 'QuotaExceededError');
    };
    expect([tabName(null, () => 'a'), tabName(full, () => 'a')]).toEqual(['', '']);
  });
});
