import { describe, expect, it } from 'vitest';
import { safeUrl } from '../../src/components/text/safeUrl';

describe('safeUrl', () => {
  it.each([
    ['https passes', 'https://nordkai.example/a?b=1', 'https://nordkai.example/a?b=1'],
    ['http passes', 'http://nordkai.example/', 'http://nordkai.example/'],
    ['an address without a scheme gets https', 'nordkai.example', 'https://nordkai.example/'],
    ['with a port', 'nordkai.example:8080/a', 'https://nordkai.example:8080/a'],
    ['mail', 'mailto:a@b.example', 'mailto:a@b.example'],
    ['phone', 'tel:+49405550101', 'tel:+49405550101'],
    ['a script', 'javascript:alert(1)', null],
    ['a script in capitals', 'JaVaScRiPt:alert(1)', null],
    ['a script behind a blank', ' javascript:alert(1)', null],
    ['a script with a tab inside', 'java\tscript:alert(1)', null],
    ['data', 'data:text/html,<script>alert(1)</script>', null],
    ['a file', 'file:///etc/passwd', null],
    ['a word', 'none', null],
    ['blank', '  ', null],
    ['text', 'see our page', null],
  ])('%s', (_, text, expected) => {
    expect(safeUrl(text)).toBe(expected);
  });
});
