import { describe, expect, it } from 'vitest';
import { isFlagged, labels } from './labelled';

const all = labels();
const languages = [...new Set(all.map(({ language }) => language))].sort();

const share = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);

describe('labelled placeholders', () => {
  it.each(languages)('has at least 50 of them in %s', (language) => {
    expect(all.filter((label) => label.language === language).length).toBeGreaterThanOrEqual(50);
  });

  it('knows at least 98 % of the judged half, and of the other', () => {
    const rows = [true, false].map((judged) => {
      const half = all.filter((label) => label.judged === judged);
      const missed = half.filter(({ kind, text }) => !isFlagged(kind, text));
      const half98 = share(half.length - missed.length, half.length);
      const named = judged
        ? ''
        : `; missed: ${missed.map(({ language, kind, text }) => `${language} ${kind} ${text}`).join(', ')}`;
      console.info(
        `${judged ? 'judged half' : 'other half'}: ${half.length - missed.length} of ${half.length} flagged (${(half98 * 100).toFixed(1)} %)${named}`,
      );
      return half98;
    });
    expect(Math.min(...rows)).toBeGreaterThanOrEqual(0.98);
  });

  it.each(languages)('knows at least 95 % of each language by itself: %s', (language) => {
    const own = all.filter((label) => label.language === language);
    expect(share(own.filter(({ kind, text }) => isFlagged(kind, text)).length, own.length)).toBeGreaterThanOrEqual(0.95);
  });
});
