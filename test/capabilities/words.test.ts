import { describe, expect, it } from 'vitest';
import { VERDICTS } from '../../src/model/rule';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { createWords } from '../../src/words/createWords';
import { english, learnLaterTexts } from '../../src/words/en';
import { BLAME, readingEase } from './plainWords';

await learnLaterTexts();

const words = createWords({
  productName: 'Salesforce',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  today: '2026-11-22',
  now: '2026-11-22T09:30:00.000Z',
});
const ARGS = { days: 12, value: '2026-11-10', count: 3, letters: 8, others: 4, of: 2, name: 'Nordkai', on: '2026-11-10' };
const findings = VERDICTS.filter((verdict) => verdict === 'missing' || verdict === 'poor' || verdict === 'rubbish');

describe.each(['salesforce', 'dynamics'] as const)('every nudge as it is drawn in %s', (crm) => {
  const { rules } = defaultProgramme(crm);
  const drawn = rules
    .filter(({ fix }) => fix !== null)
    .flatMap(({ id }) => [
      words.ruleLabel(id),
      words.ruleBenefit(id) ?? '',
      words.ruleExpects(id),
      ...Object.keys(english.rules[id]?.titles ?? {}).flatMap((message) =>
        findings.map((verdict) => words.ruleTitle(id, message, verdict, ARGS, 'Close Date')),
      ),
    ]);

  it('D9 blaming the users: no sentence puts the blame on a person', () => {
    expect(drawn.length).toBeGreaterThan(100);
    expect(drawn.filter((text) => BLAME.test(text))).toEqual([]);
    for (const blame of ['You forgot the amount', 'Your update failed', 'This task is overdue', 'You must fill this in'])
      expect(BLAME.test(blame)).toBe(true);
  });

  it('B25 not good at technology: plain words, short sentences, nothing left unfilled', () => {
    expect(readingEase(drawn)).toBeGreaterThan(70);
    expect(readingEase(['Organisational instrumentation necessitates comprehensive parameterisation'])).toBeLessThan(30);
    expect(drawn.filter((text) => text.length > 160 || /[{}]|undefined|null\b/.test(text))).toEqual([]);
  });
});
