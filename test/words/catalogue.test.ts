import { describe, expect, it } from 'vitest';
import { REASONS } from '../../src/model/response';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { english } from '../../src/words/en';
import { learnProgress } from '../../src/words/learnProgress';
import { learnTeam } from '../../src/words/learnTeam';
import type { Message } from '../../src/words/message';

await Promise.all([learnProgress(), learnTeam()]);

function formsOf(message: Message): string[] {
  return typeof message === 'string'
    ? [message]
    : [message.zero, message.one, message.two, message.few, message.many, message.other].filter((form) => form !== undefined);
}

const texts = Object.entries(english.texts).flatMap(([id, message]) => formsOf(message).map((text) => ({ id, text })));
const rules = Object.entries(english.rules).flatMap(([id, { label, benefit, titles }]) => [
  { id: `${id} label`, text: label },
  { id: `${id} benefit`, text: benefit },
  { id: `${id} expects`, text: english.expects[id] ?? '' },
  ...Object.entries(titles).flatMap(([key, message]) => formsOf(message).map((text) => ({ id: `${id} ${key}`, text }))),
]);
const all = [...texts, ...rules];

/** Words that put blame on a person, or raise the voice. */
const BLAME =
  /\b(fail(ed|ure|s)?|forg[oe]t|forgotten|overdue|must|should|wrong|bad|poor|lazy|fault|error|invalid|illegal|violat\w*|mandatory|neglect\w*|careless|mistakes?|penalt\w*|punish\w*|warning|your fault|comply|compliance|late|never|ignored?)\b|!/i;

/** Syllables as English spelling shows them: groups of vowels, without a silent e. */
function syllables(word: string): number {
  const groups = word
    .toLowerCase()
    .replace(/e$/, '')
    .match(/[aeiouy]+/g);
  return Math.max(1, groups?.length ?? 1);
}

/** Flesch reading ease of a text; 60 and more is plain English. */
function readingEase(text: string): number {
  const sentences = Math.max(1, (text.match(/[.!?:;](\s|$)/g) ?? []).length);
  const words = text.match(/[A-Za-z’']+/g) ?? [];
  const sounds = words.reduce((sum, word) => sum + syllables(word), 0);
  return 206.835 - 1.015 * (words.length / sentences) - 84.6 * (sounds / Math.max(1, words.length));
}

describe('the catalogue', () => {
  it('blames nobody', () => {
    expect(all.filter(({ text }) => BLAME.test(text))).toEqual([]);
  });

  it('would find blame', () => {
    expect(
      ['You forgot the amount', 'Update failed', 'This is overdue', 'You must fix this!'].every((text) => BLAME.test(text)),
    ).toBe(true);
  });

  it('uses short sentences: no text over 160 characters, no sentence over 24 words', () => {
    const long = all.filter(
      ({ text }) => text.length > 160 || text.split(/[.:;?]\s/).some((sentence) => sentence.split(' ').length > 24),
    );
    expect(long).toEqual([]);
  });

  it('reads as plain English as a whole, and no benefit needs a second reading', () => {
    expect(readingEase(all.map(({ text }) => `${text.replace(/\{.*?\}/g, 'one')}.`).join(' '))).toBeGreaterThan(70);
    const hard = Object.entries(english.rules).filter(([, { benefit }]) => readingEase(benefit) < 45);
    expect(hard.map(([id]) => id)).toEqual([]);
  });

  it('calls nobody by the word user and speaks no jargon', () => {
    expect(all.filter(({ text }) => /\b(users?|API|null|sync|payload|endpoint|query|schema|UI)\b/i.test(text))).toEqual([]);
  });

  it('has every slot in a form that the formatter knows', () => {
    const kinds = all.flatMap(({ id, text }) => [...text.matchAll(/\{\w+:(\w+)\}/g)].map(([, kind]) => ({ id, kind })));
    const known = ['date', 'shortDate', 'time', 'moment', 'ago', 'ahead', 'age', 'number', 'money'];
    expect(kinds.filter(({ kind }) => !known.includes(kind ?? ''))).toEqual([]);
  });

  it('has a word for every reason', () => {
    expect(REASONS.filter((reason) => !(`reason.${reason}` in english.texts))).toEqual([]);
  });
});

describe('every rule of the default programme has its words', () => {
  const programmes = (['salesforce', 'dynamics'] as const).map((crm) => defaultProgramme(crm));
  const ids = [...new Set(programmes.flatMap(({ rules: list }) => list.map(({ id }) => id)))];

  it.each(ids)('%s', (id) => {
    const words = english.rules[id];
    expect(words?.label.length).toBeGreaterThan(5);
    expect(words?.label.length).toBeLessThan(40);
    expect(words?.benefit).toMatch(/\.$/);
    expect(english.expects[id]?.length).toBeGreaterThan(5);
    expect(words?.titles.missing).toBeDefined();
  });

  it('and the catalogue has no rule that is not there', () => {
    expect(Object.keys(english.rules).filter((id) => !ids.includes(id))).toEqual([]);
  });
});
