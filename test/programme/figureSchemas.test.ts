import { describe, expect, it } from 'vitest';
import type { Programme } from '../../src/model/programme';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { ProgrammeError } from '../../src/programme/problem';

function problems(change: object): readonly string[] {
  try {
    parseProgramme({ ...defaultProgramme('salesforce'), ...change });
    return [];
  } catch (error) {
    if (!(error instanceof ProgrammeError)) throw error;
    return error.problems.map(({ path, message }) => `${path}: ${message}`);
  }
}

describe('members of a programme that figures rest on', () => {
  it('may all be there', () => {
    const more: Partial<Programme> = {
      productField: 'Product_Family__c',
      exemptProducts: ['Spare parts'],
      productCycleDays: { Cranes: 210 },
      deadlines: [
        { phase: 'propose', hours: 48, must: 'recorded' },
        { phase: 'qualify', workingDays: 10, must: 'moved' },
      ],
      payRules: { hold: ['opportunity.amount'], reduce: [] },
      fiscalStartMonth: 2,
      gapOrder: ['opportunity.closeDate'],
      unitsStartedOn: { '00E1': '2026-03-01' },
    };
    expect(problems(more)).toEqual([]);
    expect(parseProgramme({ ...defaultProgramme('salesforce'), ...more })).toMatchObject(more);
  });

  it.each([
    [
      'a deadline of both',
      { deadlines: [{ phase: 'propose', hours: 1, workingDays: 1, must: 'moved' }] },
      /^deadlines\[0\]: needs hours/,
    ],
    ['a deadline of neither', { deadlines: [{ phase: 'propose', must: 'moved' }] }, /^deadlines\[0\]: needs hours/],
    ['a deadline after the deal', { deadlines: [{ phase: 'won', hours: 1, must: 'moved' }] }, /^deadlines\[0\]\.phase: must be/],
    ['a month that is none', { fiscalStartMonth: 13 }, /^fiscalStartMonth: must be a whole number from 1 to 12$/],
    ['half a day of work', { deadlines: [{ phase: 'close', workingDays: 0.5, must: 'moved' }] }, /workingDays: must be a whole/],
    ['a rule by another name', { payRules: { hold: ['Amount'], reduce: [] } }, /^payRules\.hold\[0\]: must be the id of a rule$/],
    ['pay itself', { payRules: { hold: [], reduce: [], percent: 50 } }, /^payRules\.percent: is not known here$/],
    ['a day that is none', { unitsStartedOn: { north: '2026-02-30' } }, /^unitsStartedOn\.north: must be a day/],
    ['a field that cannot be one', { productField: 'Product; DROP' }, /^productField: must be the name of a field$/],
  ])('%s is refused by its path', (_, change, message) => {
    expect(problems(change)).toEqual([expect.stringMatching(message)]);
  });
});
