import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isRubbishEmail } from '../../../src/scoring/rubbish/isRubbishEmail';
import { isRubbishPhone } from '../../../src/scoring/rubbish/isRubbishPhone';
import { isRubbishText } from '../../../src/scoring/rubbish/isRubbishText';
import { isRubbishWebsite } from '../../../src/scoring/rubbish/isRubbishWebsite';
import { parseEmail } from '../../../src/scoring/text/email';
import { countLetters } from '../../../src/scoring/text/letters';
import { phoneDigits } from '../../../src/scoring/text/phone';
import { websiteHost } from '../../../src/scoring/text/website';
import { describeShared, sharedPath } from '../../fixtures/shared';

const JUDGES: readonly ((text: string) => unknown)[] = [
  (text) => isRubbishText(text, 'text'),
  (text) => isRubbishText(text, 'company'),
  isRubbishEmail,
  isRubbishPhone,
  isRubbishWebsite,
  parseEmail,
  phoneDigits,
  websiteHost,
  (text) => countLetters(text),
];

describe('any text', () => {
  it('is judged without an error, and always alike', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 200 }), (text) => {
        for (const judge of JUDGES) expect(judge(text)).toEqual(judge(text));
      }),
    );
  });

  it.each(['a', '-', 'ab', 'a@', '.a', '1 ', '\u0301', '\ud800', 'x x '])('of a million times %j is cut, not chewed', (piece) => {
    const text = piece.repeat(1_000_000 / piece.length);
    for (const judge of JUDGES) judge(text);
    expect(parseEmail(text)).toBeNull();
    expect(phoneDigits(text)).toBeNull();
  });
});

describeShared('the list of naughty strings', () => {
  it('is neither rubbish nor sound by decree: it only must not break anything', () => {
    const texts: string[] = JSON.parse(readFileSync(sharedPath('junk_detection/blns.json') ?? '', 'utf8'));
    expect(texts.length).toBeGreaterThan(300);
    for (const text of texts) for (const judge of JUDGES) judge(text);
  });
});

describe('what cannot be seen', () => {
  it('are no letters', () => {
    expect(countLetters('\u3164\u115f\u1160\uffa0'.repeat(20))).toBe(0);
    expect(countLetters('\u200bOffer \u2060to \ufeffAna')).toBe(10);
  });
});

describe('texts of both kinds', () => {
  it.each([
    ['Call Ana about the new offer', false],
    ['Angebot folgt nächste Woche', false],
    ['Test drive on Monday', false],
    ['Prueba de concepto con el cliente', false],
    ['No budget until Q3', false],
    ['call call call call', true],
    ['lalalalala', true],
    ['sdkfjhsdkfjh', true],
    ['HTTPS RFP', false],
    ['👍👍👍', true],
    ['to be de\u200bfined', true],
    ['\u2060folgt n\u00adoch', true],
    ['\u3164\u115f\u1160\u3164', true],
    ['Angebot\u200b geht an \u2060Ana', false],
    ['123456', true],
    [`Lorem ipsum ${'dolor sit amet '.repeat(30)}`, true],
    ['x'.repeat(500), true],
    ['Met the buyer; the board decides in May. '.repeat(5), false],
  ])('%.40s: %s', (text, expected) => {
    expect(isRubbishText(text, 'text')).toBe(expected);
  });

  it.each([
    ['noreply@dockside.io', true],
    ['a@a.com', true],
    ['no@tiene.com', true],
    ['sem@email.com', true],
    ['jo@hp.com', false],
    ['test.anna@gmail.com', false],
    ['null.peter@web.de', false],
    ['someone@sub.mailinator.com', true],
    ['ana@foo.example', true],
  ])('%s: %s', (email, expected) => {
    expect(isRubbishEmail(email)).toBe(expected);
  });

  it.each([
    ['+1 415 555 0132', false],
    ['0800 1111', false],
    ['+49 89 1000200', false],
    ['0123456789', true],
    ['99999999', true],
    ['12 12 12 12 12', true],
    ['n/a', true],
    ['-', true],
  ])('%s: %s', (phone, expected) => {
    expect(isRubbishPhone(phone)).toBe(expected);
  });

  it.each([
    ['www.none.com', true],
    ['http://example.com/', true],
    ['test.de', false],
    ['xxx.com', true],
    ['https://www.dockside.io/en', false],
  ])('%s: %s', (website, expected) => {
    expect(isRubbishWebsite(website)).toBe(expected);
  });
});
