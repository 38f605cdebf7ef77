import { describe, expect, it } from 'vitest';
import type { Programme } from '../../src/model/programme';
import { cohortKeys, cohortOf, tenureBand, tenureDays } from '../../src/programme/cohort';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { phaseOf } from '../../src/programme/phaseOf';
import { ProgrammeError } from '../../src/programme/problem';
import { english } from '../../src/words/en';

/** rules.md in short: id, measure, weight, seconds of the fix (0 = none). */
const RULES =
  `account completeness 3 8;amount completeness 3 8;nextStep completeness 3 20;decisionMaker completeness 3 60;primaryContact completeness 2 15;
source completeness 1 3;competitor completeness 0 20;lostReason completeness 2 5;closeDate currency 4 5;nextActivity currency 3 20;touched currency 3 20;
enteredInTime timeliness 3 0;enteredAtOnce timeliness 2 0;path process 2 0;phaseAge process 2 0;pushes process 1 0;
account.industry completeness 2 4;account.size completeness 1 10;account.country completeness 2 5;account.reach completeness 2 20;account.contact completeness 3 45;
account.twin completeness 2 60;account.touched currency 2 20;contact.email completeness 3 15;contact.phone completeness 2 15;contact.title completeness 1 8;
contact.account completeness 2 8;lead.company completeness 2 8;lead.reach completeness 3 15;lead.source completeness 1 3;lead.firstTouch timeliness 3 0;
lead.moving currency 2 20;activity.inTime timeliness 2 0;activity.linked substance 2 10;activity.outcome substance 3 30;activity.original substance 3 0`
    .split(';')
    .map((line) => line.trim().split(' '))
    .map(([id = '', measure, weight, seconds]) => [
      id.includes('.') ? id : `opportunity.${id}`,
      measure,
      Number(weight),
      Number(seconds),
    ]);

const copy = (change: (programme: Record<string, never>) => void): string => {
  const value = JSON.parse(JSON.stringify(defaultProgramme('salesforce')));
  change(value);
  return JSON.stringify(value);
};

function refusal(input: unknown): ProgrammeError {
  try {
    parseProgramme(input);
  } catch (error) {
    if (error instanceof ProgrammeError) return error;
    throw error;
  }
  throw new Error('was not refused');
}

describe('the default programme', () => {
  it('has exactly the rules of the design, in both CRMs', () => {
    const short = (crm: 'salesforce' | 'dynamics') =>
      defaultProgramme(crm).rules.map(({ id, measure, weight, fix }) => [id, measure, weight, fix?.seconds ?? 0]);
    expect(short('salesforce')).toEqual(RULES);
    // A lost deal and a completed activity are read-only in Dataverse: no fix (decision 3).
    const readOnly = ['opportunity.lostReason', 'activity.linked'];
    expect(short('dynamics')).toEqual(
      RULES.map((rule) => (readOnly.includes(String(rule[0])) ? [...rule.slice(0, 3), 0] : rule)),
    );
  });

  it('makes no rule mandatory, and only weight 0 is optional', () => {
    for (const { level, weight } of defaultProgramme('salesforce').rules)
      expect(level).toBe(weight === 0 ? 'optional' : 'expected');
  });

  it('has words with a benefit for every rule', () => {
    for (const { id } of defaultProgramme('dynamics').rules) expect(english.rules[id]?.benefit ?? '', id).not.toBe('');
  });

  it.each(['salesforce', 'dynamics'] as const)('survives being written and read: %s', (crm) => {
    const programme = defaultProgramme(crm);
    expect(parseProgramme(JSON.stringify(programme))).toEqual(programme);
  });
});

describe('a programme that is refused', () => {
  type Loose = { [key: string]: Loose } & Loose[];
  const edit = (change: (programme: Loose) => void) =>
    refusal(copy(change as unknown as (programme: Record<string, never>) => void));
  const set = (target: unknown, key: string | number, value: unknown) => Object.assign(target as object, { [key]: value });

  it.each<[string, (programme: Loose) => void, string, string]>([
    ['an unknown key', (p) => set(p, 'extra', 1), 'extra', 'is not known here'],
    ['an unknown key of a rule', (p) => set(p.rules?.[0], 'script', 'x'), 'rules[0].script', 'is not known here'],
    ['an unknown operator', (p) => set(p.rules?.[0], 'when', { none: [] }), 'rules[0].when', 'exactly one of'],
    ['two operators at once', (p) => set(p.rules?.[0], 'when', { all: [], any: [] }), 'rules[0].when', 'exactly one of'],
    ['an unknown signal', (p) => set(p.rules?.[0], 'must', { signal: 'eval' }), 'rules[0].must.signal', 'no signal "eval"'],
    [
      'a signal called like a property of every object',
      (p) => set(p.rules?.[0], 'must', { signal: 'toString' }),
      'rules[0].must.signal',
      'no signal',
    ],
    [
      'an unknown argument',
      (p) => set(p.rules?.[0], 'must', { signal: 'given', args: { field: 'a', to: 1 } }),
      'rules[0].must.args.to',
      'no such argument',
    ],
    [
      'a missing argument',
      (p) => set(p.rules?.[0], 'must', { signal: 'given', args: {} }),
      'rules[0].must.args.field',
      'is missing',
    ],
    [
      'a number out of bounds',
      (p) => set(p.rules?.[0], 'must', { signal: 'touched', args: { days: 1e9 } }),
      'rules[0].must.args.days',
      'number from',
    ],
    [
      'a field that is no name',
      (p) => set(p.rules?.[0], 'must', { signal: 'given', args: { field: 'a;b' } }),
      'rules[0].must.args.field',
      'name of a field',
    ],
    ['conditions nested too deep', (p) => set(p.rules?.[0], 'when', nested(12)), 'rules[0].when', 'deep'],
    ['a group smaller than five', (p) => set(p, 'groupSize', 2), 'groupSize', 'at least 5'],
    ['a missing part', (p) => set(p, 'medians', undefined), 'medians', 'is missing'],
    ['a holiday that is no day', (p) => set(p, 'holidays', ['2026-02-30']), 'holidays[0]', 'must be a day'],
    ['the same rule twice', (p) => set(p.rules?.[1], 'id', 'opportunity.account'), 'rules[1].id', 'twice'],
    [
      'a custom rule without a benefit',
      (p) => set(p.rules?.[0], 'id', 'opportunity.mine'),
      'rules[0].benefit',
      'what it gives the rep',
    ],
    [
      'a custom rule with a blank benefit',
      (p) => set(set(p.rules?.[0], 'id', 'opportunity.mine'), 'benefit', '  '),
      'rules[0].benefit',
      'must not be empty',
    ],
  ])('%s', (_, change, path, message) => {
    const { kind, problems } = edit(change);
    expect(kind).toBe('invalid');
    expect(problems[0]?.path.startsWith(path), JSON.stringify(problems)).toBe(true);
    expect(problems[0]?.message).toContain(message);
  });

  it('says all faults at once: a fault that the schema finds hides none inside a condition, an unknown key no other', () => {
    const { problems } = edit((p) => {
      set(p, 'gate', 'ten');
      set(p, 'later', 1);
      set(p, 'sooner', 1);
      set(p.rules?.[0], 'script', 'x');
      set(p.rules?.[0], 'remark', 'x');
      set(p.rules?.[0], 'when', { all: [{ signal: 'opn' }, { signal: 'given', args: {} }], any: [{ signal: 'also' }], some: [] });
      set(p.rules?.[1], 'fix', { kind: 'task', seconds: 0, hours: 1, days: 1 });
      set(p.rules?.[1], 'id', 'opportunity.account');
      set(p.rules?.[2], 'must', { signal: 'given', args: { field: 'a;b', to: 1 } });
      set(p.rules, 3, 'none');
    });
    expect(problems.map(({ path }) => path).sort()).toEqual([
      'gate',
      'later',
      'rules[0].remark',
      'rules[0].script',
      'rules[0].when',
      'rules[0].when.all[0].signal',
      'rules[0].when.all[1].args.field',
      'rules[0].when.any[0].signal',
      'rules[0].when.some',
      'rules[1].fix.days',
      'rules[1].fix.hours',
      'rules[1].fix.seconds',
      'rules[1].id',
      'rules[2].must.args.field',
      'rules[2].must.args.to',
      'rules[3]',
      'sooner',
    ]);
  });

  it('ends, whatever is given: a thousand unknown keys are 50 faults', () => {
    const { problems } = edit((p) => {
      for (let index = 0; index < 1_000; index += 1) set(p.rules?.[0], `k${index}`, index);
    });
    expect(problems).toHaveLength(50);
  });

  function nested(depth: number): unknown {
    return depth === 0 ? { signal: 'noTwin' } : { not: nested(depth - 1) };
  }

  it('reaches for the prototype', () => {
    const text = JSON.stringify(defaultProgramme('salesforce')).replace('{"format":1', '{"__proto__":{"format":1},"format":1');
    expect(refusal(text).problems).toEqual([{ path: '__proto__', message: 'is not allowed as a name' }]);
  });

  it('was made by a newer version: says so, and what to do', () => {
    const error = edit((p) => set(p, 'format', 2));
    expect(error.kind).toBe('newer');
    expect(error.message).toContain('newer version (format 2)');
  });

  it.each([['{"format":1'], ['[]'], ['null'], ['"text"'], ['[['.repeat(60) + ']]'.repeat(60)], ['']])(
    'is damaged: %.20s',
    (text) => {
      expect(refusal(text).problems.length).toBeGreaterThan(0);
    },
  );

  it('a custom rule with its benefit is taken', () => {
    const text = copy((p) => {
      Object.assign((p as unknown as Programme).rules[0] as object, {
        id: 'opportunity.mine',
        benefit: 'You are asked only once.',
      });
    });
    expect(parseProgramme(text).rules[0]?.benefit).toBe('You are asked only once.');
  });
});

describe('phases', () => {
  const programme = defaultProgramme('salesforce');

  it.each([
    ['Prospecting', 10, 'qualify'],
    ['Perception Analysis', 70, 'develop'],
    ['Negotiation/Review', 90, 'close'],
    ['Pitch', 24, 'qualify'],
    ['Pitch', 25, 'develop'],
    ['Pitch', 50, 'propose'],
    ['Pitch', 75, 'close'],
    ['Closed Won', 100, null],
    ['Pitch', null, null],
    ['Pitch', Number.NaN, null],
    ['constructor', null, null],
  ])('%s at %s %% is %s', (value, probability, phase) => {
    expect(phaseOf(programme, { value, label: value, probability })).toBe(phase);
  });

  it('Dataverse keeps them as option numbers', () => {
    expect(phaseOf(defaultProgramme('dynamics'), { value: '2', label: 'Vorschlag', probability: null })).toBe('propose');
  });
});

describe('cohorts', () => {
  it.each([
    [0, 'ramp'],
    [59, 'ramp'],
    [60, 'first'],
    [365, 'first'],
    [366, 'third'],
    [1095, 'third'],
    [1096, 'over'],
  ])('%i days are the band %s', (days, band) => {
    expect(tenureBand(days)).toBe(band);
  });

  it('tenure counts from the start of the programme, for a later user from the creation', () => {
    const programme = { ...defaultProgramme('salesforce'), startedOn: '2026-10-01' };
    expect(tenureDays(programme, '2020-01-01T00:00:00.000Z', '2026-11-01')).toBe(31);
    expect(tenureDays(programme, '2026-10-22T00:00:00.000Z', '2026-11-01')).toBe(10);
    expect(tenureDays(defaultProgramme('salesforce'), null, '2026-11-01')).toBeNull();
  });

  it('widens without tenure, then without segment', () => {
    const cohort = cohortOf({ role: 'AE', segment: null, department: 'North' }, 'over');
    expect(cohortKeys(cohort)).toEqual(['AE|North|over', 'AE|North', 'AE']);
  });
});
