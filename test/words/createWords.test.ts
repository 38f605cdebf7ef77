import { describe, expect, it } from 'vitest';
import { createWords } from '../../src/words/createWords';
import { learnLaterTexts } from '../../src/words/en';
import type { Place } from '../../src/words/format';
import { plainText } from '../../src/words/plainText';

await learnLaterTexts();

const PLACE: Place = {
  productName: 'Salesforce',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  today: '2026-11-22',
  now: '2026-11-22T12:20:00.000Z',
};
const words = createWords(PLACE);
const of = (change: Partial<Place>) => createWords({ ...PLACE, ...change });

describe('dates in words', () => {
  it.each([
    ['a day', words.date('2026-12-04'), 'Fri 4 Dec 2026'],
    ['a day of the coming weeks', words.shortDate('2026-12-04'), 'Fri 4 Dec'],
    ['in the American order, still in English', of({ locale: 'en-US' }).date('2026-12-04'), 'Fri Dec 4, 2026'],
    ['a German in an English panel', of({ locale: 'de-DE' }).date('2026-12-04'), 'Fri 4 Dec 2026'],
    ['Salesforce writes the locale with an underscore', of({ locale: 'en_US' }).date('2026-12-04'), 'Fri Dec 4, 2026'],
    ['an unknown locale', of({ locale: '!!' }).date('2026-12-04').includes('2026') ? 'readable' : '', 'readable'],
    ['an unknown zone counts as UTC', of({ zone: 'Mars/Olympus' }).time('2026-11-22T12:20:00.000Z'), '12:20'],
    ['29 February', words.date('2028-02-29'), 'Tue 29 Feb 2028'],
    ['year 9999', words.date('9999-12-31'), 'Fri 31 Dec 9999'],
    ['no date at all', words.date('soon'), 'soon'],
    ['a moment in the zone of the person', words.time('2026-11-22T12:20:00.000Z'), '13:20'],
    ['a moment of today has no day', words.moment('2026-11-22T12:20:00.000Z'), '13:20'],
    ['a moment of another day', words.moment('2026-11-20T12:20:00.000Z'), 'Fri 20 Nov, 13:20'],
    ['the day does not move with the zone, UTC+14', of({ zone: 'Pacific/Kiritimati' }).date('2026-12-04'), 'Fri 4 Dec 2026'],
    ['the day does not move with the zone, UTC-11', of({ zone: 'Pacific/Pago_Pago' }).date('2026-12-04'), 'Fri 4 Dec 2026'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('how long ago, and how soon', () => {
  it.each([
    ['2026-11-22', 'today'],
    ['2026-11-21', 'yesterday'],
    ['2026-11-19', '3 days ago'],
    ['2026-08-20', '94 days ago'],
    ['2026-06-12', '5 months ago'],
    ['2024-01-10', '3 years ago'],
    ['2026-11-22T12:18:00.000Z', '2 min ago'],
    ['2026-11-22T12:19:40.000Z', 'just now'],
    ['2026-11-22T10:20:00.000Z', '2 hours ago'],
    ['2026-11-23', 'tomorrow'],
  ])('%s is %s', (at, expected) => {
    expect(words.ago(at)).toBe(expected);
  });

  it('a meeting ahead', () => {
    expect(words.say('meeting.in', { subject: 'Decision round', at: '2026-11-22T13:00:00.000Z' })).toBe(
      'Decision round in 40 min',
    );
  });

  it('an age has no "ago"', () => {
    expect(words.age('2026-11-13')).toBe('9 days');
    expect(words.age('2026-11-22')).toBe('today');
  });
});

describe('numbers and money', () => {
  it.each([
    ['euros without cents where there are none', words.money(184000), '€184,000'],
    ['cents', words.money(0.1 + 0.2), '€0.30'],
    ['yen have no decimals', words.money(184000.4, 'JPY'), 'JP¥184,000'],
    ['Kuwaiti dinars have three', words.money(1.5, 'KWD').replace(/\s/, ' '), 'KWD 1.500'],
    ['a German writes the point the other way', of({ locale: 'de-DE' }).number(1234.5), '1.234,5'],
    ['negative', words.money(-5), '-€5'],
    ['a currency that is none', words.money(5, '??'), '5 ??'],
    ['no record currency: that of the place', words.money(5, null), '€5'],
  ])('%s', (_, shown, expected) => {
    expect(shown).toBe(expected);
  });
});

describe('say', () => {
  it.each([
    [1, '1 to go'],
    [3, '3 to go'],
  ])('%i', (count, expected) => {
    expect(words.say('header.toGo', { count })).toBe(expected);
  });

  it('zero may have a form of its own', () => {
    expect(words.say('customer.cases', { count: 0 })).toBe('No open cases');
  });

  it('an argument is text: braces in it are not filled in, and it cannot turn the sentence', () => {
    expect(words.say('nudge.askedBy', { who: '{count}\u202Etsitrap' })).toBe('Asked for by {count}tsitrap');
  });
});

describe('the title of a finding', () => {
  it.each([
    ['its message', ['opportunity.closeDate', 'past', 'poor', { days: 12 }], 'Close date was 12 days ago'],
    ['one day', ['opportunity.closeDate', 'past', 'poor', { days: 1 }], 'Close date was yesterday'],
    [
      'a message whose argument is missing gives way to the verdict',
      ['opportunity.closeDate', 'past', 'poor', {}],
      'The close date needs a new day',
    ],
    ['an unknown message gives way to the verdict', ['opportunity.nextStep', 'odd', 'missing', {}], 'What is the next step?'],
    [
      'a name of Object.prototype is no message',
      ['opportunity.nextStep', 'constructor', 'missing', {}],
      'What is the next step?',
    ],
    ['nor a rule', ['__proto__', 'missing', 'missing', {}], '__proto__'],
    [
      'a rule of the organisation: the label of its field',
      ['custom.region', 'missing', 'missing', {}, 'Sales region'],
      'Sales region',
    ],
    ['without a field: its id in words', ['custom.salesRegion', 'missing', 'missing', {}], 'Sales region'],
  ] as const)('%s', (_, [id, message, verdict, args, label], expected) => {
    expect(words.ruleTitle(id, message, verdict, args, label ?? null)).toBe(expected);
  });
});

describe('errors in words', () => {
  it('say what happened, why, and what to do', () => {
    expect(words.errorWords({ kind: 'auth', serverMessage: null, retryAt: null }, 'Salesforce')).toEqual({
      title: 'You are signed out',
      body: 'Your time in Salesforce ran out. Sign in there again; what you typed is kept.',
    });
  });

  it('name the time to come back', () => {
    const { body } = words.errorWords(
      { kind: 'throttled', serverMessage: null, retryAt: '2026-11-22T12:21:00.000Z' },
      'Salesforce',
    );
    expect(body).toContain('13:21');
  });

  it('quote the server as text', () => {
    const { body } = words.errorWords({ kind: 'invalid', serverMessage: '<b>Locked</b>', retryAt: null }, 'Salesforce');
    expect(body).toContain('Salesforce says: “<b>Locked</b>”');
  });
});

describe('text of the CRM', () => {
  it.each([
    ['a right-to-left override', 'a\u202Eb', 'ab'],
    ['NUL', 'a\u0000b', 'ab'],
    ['a lone surrogate', 'a\uD83Db', 'ab'],
    ['a family of one glyph stays whole', '👩‍👩‍👧', '👩‍👩‍👧'],
    ['Arabic and Hebrew stay', 'العربية עברית', 'العربية עברית'],
    ['line breaks stay', 'a\nb', 'a\nb'],
    ['blank', '   ', ''],
  ])('%s', (_, text, expected) => {
    expect(plainText(text)).toBe(expected);
  });

  it('100,000 characters are cut', () => {
    expect(plainText('x'.repeat(100_000), 300)).toHaveLength(300);
  });
});
