import { describe, expect, it } from 'vitest';
import type { BarrierDecision } from '../../src/model/barrier';
import type { RecordFacts } from '../../src/model/facts';
import { addCounters, type Counters, type PayFinding } from '../../src/model/sheet';
import { figures as count } from '../../src/scoring/figures/figures';
import { barriersWaiting } from '../../src/scoring/team/barriersWaiting';
import { concentrationCurve, holders } from '../../src/scoring/team/concentration';
import { contribution } from '../../src/scoring/team/contribution';
import { coverage } from '../../src/scoring/team/coverage';
import { decisionLog } from '../../src/scoring/team/decisionLog';
import { kinds } from '../../src/scoring/team/kinds';
import { marketing } from '../../src/scoring/team/marketing';
import { objective } from '../../src/scoring/team/objectives';
import { pileUp } from '../../src/scoring/team/pileUp';
import { pipeline } from '../../src/scoring/team/pipeline';
import { processReviews } from '../../src/scoring/team/processReviews';
import { questions } from '../../src/scoring/team/questions';
import { readiness } from '../../src/scoring/team/readiness';
import { ruleByTeam } from '../../src/scoring/team/ruleByTeam';
import { ruleCost } from '../../src/scoring/team/ruleCost';
import { unconsumed } from '../../src/scoring/team/unconsumed';
import { unusable } from '../../src/scoring/team/unusable';
import { BARRIERS, PAY, PEOPLE, teamData } from '../fixtures/teamData';
import { sheetDoc } from '../fixtures/teamSheets';
import { counted, figureContext, judged } from '../scoring/figures/counted';
import { deal, dealWith, record } from '../scoring/given';

const WON = { status: 'won' as const, phase: null, closedAt: '2026-11-10T12:00:00.000Z' };

describe('B7 what rules cost', () => {
  it('sorts by seconds x hits: many short fixes cost more than one long one', () => {
    const found = ruleCost({ 'fixSeconds|a': 60, 'fixes|a': 1, 'fixSeconds|b': 200, 'fixes|b': 40, 'fixes|c': 3 });
    expect(found).toEqual([
      { rule: 'b', seconds: 200, fixes: 40, each: 5 },
      { rule: 'a', seconds: 60, fixes: 1, each: 60 },
    ]);
  });
});

describe('B13 contacts for marketing', () => {
  it('an e-mail that does not parse lowers the share', () => {
    const contact = (email: string) =>
      record('Contact', {
        fields: { name: 'Ada Berg', email, phone: '+49 40 3501 220', mobile: null, title: 'Buyer', accountId: '0011' },
      });
    const share = (emails: readonly string[]) => {
      const by = figureContext();
      return marketing(count(judged(by, emails.map(contact)), by)).ready.share;
    };
    expect(share(['ada@nordkai.de', 'bo@nordkai.de'])).toBe(100);
    expect(share(['ada@nordkai.de', 'bo(at)nordkai'])).toBe(50);
  });
});

describe('B15 busy work', () => {
  it('a mandatory field that nobody is named to use is raised, before anything else', () => {
    const [first, second, third] = teamData().programme.rules.filter(({ fix, level }) => fix !== null && level === 'expected');
    if (!first || !second || !third) throw new Error('The default programme has three rules with a fix.');
    const found = unconsumed([
      { ...first, usedBy: [] },
      { ...second, level: 'mandatory' },
      { ...third, level: 'mandatory', usedBy: ['Report: forecast'] },
    ]);
    expect(found.map(({ rule, level }) => [rule, level])).toEqual([
      [second.id, 'mandatory'],
      [first.id, 'expected'],
    ]);
  });

  it('nobody is blamed for not having been asked: an expected rule without a list is not in it', () => {
    expect(unconsumed(teamData().programme.rules)).toEqual([]);
  });
});

describe('B19 the decision log', () => {
  const decided: BarrierDecision = {
    ruleId: 'opportunity.decisionMaker',
    reason: 'noAccess',
    phase: null,
    decision: 'confirmed',
    text: 'Access is asked for. Rests on 8 answers of 5 people, week of Mon 16 Nov 2026. Thank you for telling.',
    at: '2026-11-20T09:00:00.000Z',
  };

  it('holds the decision, the numbers used and the thanks, the newest first; notes of other groups stay with them', () => {
    const note = { kind: 'review' as const, about: 'cycleTime', text: 'No link.', at: '2026-11-21T09:00:00.000Z' };
    const lines = decisionLog(
      [decided],
      [
        { ...note, unit: 'north' },
        { ...note, unit: 'south' },
      ],
      ['north'],
    );
    expect(lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['review', 'No link.'],
      ['barrier', decided.text],
    ]);
  });

  it('what is decided waits no more, and one word for every phase covers each phase', () => {
    expect(barriersWaiting(BARRIERS, []).map(({ reason }) => reason)).toEqual(['makesNoSense', 'noAccess', 'customerWontSay']);
    expect(barriersWaiting(BARRIERS, [decided]).map(({ reason }) => reason)).toEqual(['makesNoSense', 'customerWontSay']);
    const other = { ...decided, phase: 'close' as const };
    expect(barriersWaiting(BARRIERS, [other])).toHaveLength(3);
  });

  it('a reason of one’s own choice is no barrier, and fewer than a group of people have no number', () => {
    const own = { rule: 'opportunity.amount', reason: 'takesTooLong', phase: null, answers: 30, people: 9 };
    const [first] = barriersWaiting([own, { ...own, reason: 'noAccess', answers: 2, people: 0 }], []);
    expect(first).toMatchObject({ reason: 'noAccess', answers: 2, people: 0, since: null });
  });
});

describe('C4 the pile-up', () => {
  it('a seeded pile-up is ranked first, by phase and by spot; all add up', () => {
    const at = (waiting: Counters) => ({ ...waiting, 'open|qualify': 4, 'open|propose': 6 });
    const sources = [
      { key: 'b', name: 'Ben', counters: at({ 'waiting|propose': 4 }) },
      { key: 'a', name: 'Ada', counters: at({ 'waiting|qualify': 2, 'waiting|propose': 1 }) },
    ];
    const found = pileUp(addCounters(...sources.map(({ counters }) => counters)), sources);
    expect(found.ranked[0]).toEqual({ phase: 'propose', waiting: 5, open: 12 });
    expect(found.spots[0]).toEqual({ row: 'b', phase: 'propose', waiting: 4 });
    expect([found.waiting, found.open, found.share]).toEqual([7, 20, 71]);
  });

  it('nothing waits: no share, not zero', () => {
    expect(pileUp({}, [])).toMatchObject({ waiting: 0, share: null, spots: [] });
  });
});

describe('C5 off the process', () => {
  it('a skipped phase is found', () => {
    const steps = [
      { at: '2026-10-01T08:00:00.000Z', phase: 'qualify' as const },
      { at: '2026-11-01T08:00:00.000Z', phase: 'close' as const },
    ];
    const found = pipeline(counted([deal({ steps })], ['pathChecked', 'skipped', 'backfilled']));
    expect(found.skipped).toEqual({ part: 1, whole: 1, share: 100 });
    expect(found.backfilled.part).toBe(0);
  });
});

describe('C6 three kinds', () => {
  it('one fixture each, none counted twice', () => {
    const by = figureContext();
    const facts = [dealWith({ nextStep: null }), dealWith({ nextStep: 'call' }), dealWith({ amount: 99_999 })];
    const found = kinds(count(judged(by, facts), by));
    expect(found.kinds.map(({ kind, findings }) => [kind, findings])).toEqual([
      ['missing', 1],
      ['poor', 1],
      ['rubbish', 1],
    ]);
    expect(found.all).toBe(3);
  });
});

describe('C7 concentration', () => {
  it('shares sum to 100 %, and stand in the order of names', () => {
    const found = holders(
      [5, 5, 5, 1].map((unusableRecords, index) => ({ key: `${index}`, name: 'DABC'[index] ?? '', unusable: unusableRecords })),
    );
    expect(found.map(({ name, share }) => [name, share])).toEqual([
      ['A', 32],
      ['B', 31],
      ['C', 6],
      ['D', 31],
    ]);
    expect(found.reduce((sum, { share }) => sum + share, 0)).toBe(100);
  });

  it('the curve goes in steps of whole groups and ends at all of them; nothing unusable is no curve', () => {
    const found = concentrationCurve([
      { people: 5, unusable: 6 },
      { people: 10, unusable: 9 },
      { people: 16, unusable: 10 },
    ]);
    expect(found?.points.map(({ people, share }) => [people, share])).toEqual([
      [0, 0],
      [5, 60],
      [10, 90],
      [16, 100],
    ]);
    expect(found?.points[found.marked]?.people).toBe(5);
    expect(concentrationCurve([{ people: 5, unusable: 0 }])).toBeNull();
    expect(concentrationCurve(undefined)).toBeNull();
  });
});

describe('C8 coverage', () => {
  it('is a share of accounts: twins are counted once by the sheet, and a larger team does not raise it', () => {
    const counters = { 'accounts|de': 10, 'covered|de': 8, 'accounts|fr': 2, silent: 1 };
    expect(coverage('n', 'North', counters)).toEqual({ key: 'n', name: 'North', part: 8, whole: 12, share: 67, silent: 1 });
    expect(coverage('n', 'North', addCounters(counters, counters)).share).toBe(67);
  });
});

describe('C10 questions', () => {
  it('say how many accounts answer each, the least answered first', () => {
    const found = questions({ asked: 10, 'answered|whatIsOpen': 9, 'answered|whoDecides': 3 });
    expect(found.at(-1)).toEqual({ question: 'whatIsOpen', part: 9, whole: 10, share: 90 });
    expect(found.filter(({ part }) => part === 0)).toHaveLength(3);
  });

  it('not counted is not zero', () => {
    expect(questions({ asked: 10 })).toEqual([]);
    expect(questions({})).toEqual([]);
  });
});

describe('C11 contribution', () => {
  it('sums to 100 %, integration users stand apart', () => {
    const found = contribution(teamData().organisation);
    expect(found?.departments.map(({ name, share }) => [name, share])).toEqual([
      ['Sales', 57],
      ['Service', 26],
      ['Marketing', 11],
      ['Finance', 6],
    ]);
    expect(found?.all).toBe(16_560);
    expect(found?.others).toEqual([{ kind: 'integration', records: 1_840 }]);
  });
});

describe('C13 unusable customer knowledge', () => {
  it('10 reps, sales 50 % of the data, 2 of them without a usable record: 10 %', () => {
    const rep = (bad: boolean): Counters => ({ knowledge: 10, ...(bad && { unusable: 10 }) });
    const sales = Array.from({ length: 10 }, (_, index) => rep(index < 2));
    const others: Counters = { knowledge: 100 };
    expect(unusable(addCounters(...sales, others))).toEqual({ part: 20, whole: 200, share: 10 });
  });

  it('no knowledge has no share', () => {
    expect(unusable({})).toEqual({ part: 0, whole: 0, share: null });
  });
});

describe('D26 readiness for pay', () => {
  it('eligible, on hold or reduced with reasons; people in their first days and without deals are not in it', () => {
    const found = readiness('individual', PEOPLE);
    expect(found?.counts).toEqual({ eligible: 2, hold: 1, reduced: 1 });
    expect(found?.people.map(({ name, state, reasons }) => [name, state, reasons.map(({ rule }) => rule)])).toEqual([
      ['Amara Okafor', 'eligible', []],
      ['Ben Tallis', 'reduced', ['opportunity.enteredInTime']],
      ['Chiara Moretti', 'eligible', []],
      ['Dev Ranganathan', 'hold', ['opportunity.decisionMaker']],
    ]);
  });

  it.each(['team', 'worksCouncil'] as const)('does not exist in %s mode, whatever is handed over', (mode) => {
    expect(readiness(mode, PEOPLE)).toBeNull();
  });
});

describe('D27 deadlines', () => {
  const steps = [{ at: '2026-11-18T22:30:00.000Z', phase: 'propose' as const }];
  const due = (createdAt: string, zone: string) => {
    const by = figureContext({ deadlines: [{ phase: 'propose', workingDays: 1, must: 'moved' }] }, { zone });
    const moved = [...steps, { at: createdAt, phase: 'close' as const }];
    return pipeline(counted([deal({ steps: moved })], ['deadlineMet', 'deadlineLate'], by)).deadlines;
  };

  it('after it by an hour is told, in the person’s own time zone', () => {
    expect(due('2026-11-19T22:30:00.000Z', 'Europe/Berlin').part).toBe(0);
    expect(due('2026-11-20T00:30:00.000Z', 'Europe/Berlin').part).toBe(1);
    expect(due('2026-11-20T00:30:00.000Z', 'America/New_York').part).toBe(0);
  });
});

describe('D28 the day before closure', () => {
  const names = ['entryChecked', 'enteredLate', 'dayBefore', 'exempt', 'visible'];
  const late = (product: string): RecordFacts => dealWith({ product }, { ...WON, createdAt: '2026-11-09T12:00:00.000Z' });

  it('a deal created one day before it closed is told, one of an exempt product is not', () => {
    const by = figureContext({ productField: 'product', exemptProducts: ['Spares'] });
    const found = pipeline(counted([late('Refit'), late('Spares')], names, by));
    expect(found.dayBefore).toEqual({ part: 1, whole: 1, share: 100 });
    expect(found.exempt).toBe(1);
    expect(found.visible?.reduce((sum, { deals }) => sum + deals, 0)).toBe(1);
  });
});

describe('D29 objectives', () => {
  it('are recomputed from the records: weight x met by weight x applicable, with their evidence', () => {
    const by = figureContext();
    const records = judged(by, [deal(), dealWith({ amount: null }), dealWith({ closeDate: '2026-11-01' })]);
    const rules = by.plan.programme.rules;
    const counts: Record<string, number[]> = {};
    let [met, of] = [0, 0];
    for (const { result } of records) {
      result.verdicts.forEach((code, index) => {
        const rule = by.plan.rules[index];
        if (!rule) return;
        const row = counts[rule.id] ?? [0, 0, 0, 0, 0, 0];
        counts[rule.id] = row.map((n, at) => (at === code ? n + 1 : n));
        if (!['completeness', 'currency'].includes(rule.measure) || code === 0 || code === 5) return;
        of += rule.weight;
        if (code === 1) met += rule.weight;
      });
    }
    const found = objective('accurate', rules, counts);
    expect(found.value).toBe(Math.round((met * 100) / of));
    expect(found.evidence.find(({ rule }) => rule === 'opportunity.amount')).toMatchObject({ met: 2, of: 3 });
    expect(objective('timely', rules, {}).value).toBeNull();
  });
});

describe('D20 no link', () => {
  const NULL: PayFinding = { ...(PAY[1] as PayFinding) };

  it('a seeded null opens a review, once a quarter; too few people open none', () => {
    expect(processReviews([NULL], [], '2026-11-16')).toEqual([{ measure: 'cycleTime', opened: null, by: '2026-12-07' }]);
    const note = { kind: 'review' as const, about: 'cycleTime', unit: 'organisation', text: '', at: '2026-11-24T09:00:00.000Z' };
    expect(processReviews([NULL], [note], '2026-11-16')).toEqual([{ measure: 'cycleTime', opened: note, by: '2026-12-08' }]);
    expect(processReviews([NULL], [{ ...note, at: '2026-05-01T09:00:00.000Z' }], '2026-11-16')[0]?.opened).toBeNull();
    expect(
      processReviews(
        [
          { ...NULL, finding: 'notEnough' },
          { ...NULL, finding: 'link' },
        ],
        [],
        '2026-11-16',
      ),
    ).toEqual([]);
  });
});

describe('D41 rule by team', () => {
  it('finds the largest gap in each group; a cell under ten records has no number', () => {
    const at = (met: number, missing: number) => ({ all: [3, met, missing, 0, 0, 2] });
    const one = sheetDoc({ rules: { a: at(6, 4), b: at(9, 1), c: at(8, 1) } }).rules;
    const two = sheetDoc({ rules: { a: at(10, 2), b: at(5, 5) } }).rules;
    const whole = { a: at(16, 6), b: at(14, 6), c: at(8, 1) };
    const found = ruleByTeam(whole, [one, two]);
    expect(found.rows.map(({ rule, share, cells }) => [rule, share, cells.map((cell) => cell.share)])).toEqual([
      ['b', 30, [10, 50]],
      ['a', 27, [40, 17]],
    ]);
    expect(found.largest).toEqual({ rule: 'b', groups: 1, of: 2 });
    expect(ruleByTeam({}, []).largest).toBeNull();
  });
});
