import { describe, expect, it } from 'vitest';
import { handedOver } from '../../src/app/handedOver';

describe('what the page handed over', () => {
  const page = handedOver({ org: 'contoso', tab: null, now: 7, theme: 'pink', url: 'https://a.example', bad: 'nowhere' });

  it('takes texts, and the fallback where there is none', () => {
    expect(page.text('org', '')).toBe('contoso');
    expect(page.text('tab', 'one')).toBe('one');
    expect(page.text('missing', '')).toBe('');
    expect(page.textOrNull('missing')).toBeNull();
    expect(page.address('url')).toBe('https://a.example');
    expect(page.oneOf('org', ['contoso', 'other'], 'other')).toBe('contoso');
    expect(page.oneOf('missing', ['light', 'dark'], 'light')).toBe('light');
  });

  it.each([
    ['a number for a text', () => page.textOrNull('now')],
    ['a text that must be there', () => page.text('missing')],
    ['an address that is none', () => page.address('bad')],
    ['a choice that is none', () => page.oneOf('theme', ['light', 'dark'], 'light')],
    ['nothing at all', () => handedOver(undefined)],
    ['a text for everything', () => handedOver('x')],
    ['a name that only the prototype has', () => handedOver({}).text('toString')],
  ])('refuses %s', (_name, read) => {
    expect(read).toThrow(TypeError);
  });
});
