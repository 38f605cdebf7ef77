import { describe, expect, it } from 'vitest';
import type { BarrierDecision } from '../../src/model/barrier';
import { addCounters, type Counters, type PayFinding } from '../../src/model/sheet';
import { barriersWaiting } from '../../src/scoring/team/barriersWaiting';
import { decisionLog } from '../../src/scoring/team/decisionLog';
import { objective, objectives } from '../../src/scoring/team/objectives';
import { pileUp } from '../../src/scoring/team/pileUp';
import { processReviews } from '../../src/scoring/team/processReviews';
import { readiness } from '../../src/scoring/team/readiness';
import { ruleByTeam } from '../../src/scoring/team/ruleByTeam';
import { ruleCost } from '../../src/scoring/team/ruleCost';
import { unconsumed } from '../../src/scoring/team/unconsumed';
import { BARRIERS, PAY, teamData } from '../fixtures/teamData';
import { PEOPLE } from '../fixtures/teamProgramme';
import { figures, sheetDoc } from '../fixtures/teamSheets';
import { figureContext, judged } from '../scoring/figures/counted';
import { deal, dealWith } from '../scoring/given';

describe('B7 what rules cost', () => {
  it('sorts by seconds x hits: many short fixes cost more than one long one', () => {
    const found = ruleCost({ 'fixSeconds|a': 60, 'fixes|a': 1, 'fixSeconds|b': 200, 'fixes|b': 40, 'fixes|c': 3 });
    expect(found).toEqual([
      { rule: 'b', seconds: 200, fixes: 40, each: 5 },
      { rule: 'a', seconds: 60, fixes: 1, each: 60 },
    ]);
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
    // Most deals are open in the first phase; most of those that wait are in another, and with the person who comes last.
    const at = (waiting: Counters) => ({ ...waiting, 'open|qualify': 9, 'open|propose': 6 });
    const sources = [
      { key: 'a', name: 'Ada', counters: at({ 'waiting|qualify': 2, 'waiting|propose': 1 }) },
      { key: 'b', name: 'Ben', counters: at({ 'waiting|propose': 4 }) },
    ];
    const found = pileUp(addCounters(...sources.map(({ counters }) => counters)), sources);
    expect(found.ranked[0]).toEqual({ phase: 'propose', waiting: 5, open: 12 });
    expect(found.spots).toEqual([
      { row: 'b', phase: 'propose', waiting: 4 },
      { row: 'a', phase: 'qualify', waiting: 2 },
      { row: 'a', phase: 'propose', waiting: 1 },
    ]);
    expect([found.waiting, found.open, found.share]).toEqual([7, 30, 71]);
  });

  it('nothing waits: no share, not zero', () => {
    expect(pileUp({}, [])).toMatchObject({ waiting: 0, share: null, spots: [] });
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

  it('one reduced deal is enough, whatever is on hold beside it; the reason of the most deals comes first', () => {
    const deal = (id: string, state: 'hold' | 'reduced' | 'eligible', ...reasons: readonly string[]) => ({
      id,
      name: id,
      state,
      reasons,
    });
    const ready = [
      deal('a', 'hold', 'opportunity.amount', 'opportunity.account'),
      deal('b', 'eligible'),
      deal('c', 'reduced', 'opportunity.path', 'opportunity.account'),
    ];
    const found = readiness('individual', [figures('Ada', { ready })]);
    expect(found?.counts).toEqual({ eligible: 0, hold: 0, reduced: 1 });
    expect(found?.people[0]?.reasons).toEqual([
      { rule: 'opportunity.account', deals: 2 },
      { rule: 'opportunity.amount', deals: 1 },
      { rule: 'opportunity.path', deals: 1 },
    ]);
  });

  it.each(['team', 'worksCouncil'] as const)('does not exist in %s mode, whatever is handed over', (mode) => {
    expect(readiness(mode, PEOPLE)).toBeNull();
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

  it('both have a formula of their own; nobody in the first days has one', () => {
    const { rules } = figureContext().plan.programme;
    const own = figures('Ada', {
      rules: {
        'opportunity.amount': [0, 1, 1, 0, 0, 0],
        'opportunity.closeDate': [0, 4, 0, 0, 0, 0],
        'activity.inTime': [0, 1, 0, 3, 0, 0],
      },
    });
    const found = objectives('individual', [{ ...own, name: 'Bo', firstDays: true }, own], rules);
    expect(found?.map(({ name }) => name)).toEqual(['Ada']);
    const shown = (['accurate', 'timely'] as const).map((id) => found?.[0]?.[id].evidence.map(({ rule }) => rule));
    expect(shown).toEqual([['opportunity.closeDate', 'opportunity.amount'].sort(), ['activity.inTime']]);
    expect(found?.[0]?.timely.value).toBe(25);
  });

  it.each(['team', 'worksCouncil'] as const)('are of nobody in %s mode, whatever is handed over', (mode) => {
    const { rules } = figureContext().plan.programme;
    expect(objectives('individual', PEOPLE, rules)?.length).toBeGreaterThan(2);
    expect(objectives(mode, PEOPLE, rules)).toBeNull();
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
    const three = sheetDoc({ rules: { a: at(2, 1) } }).rules;
    const whole = { a: at(18, 7), b: at(14, 6), c: at(8, 1) };
    const found = ruleByTeam(whole, [one, two, three]);
    expect(found.rows.map(({ rule, share, cells }) => [rule, share, cells.map((cell) => cell.share)])).toEqual([
      ['b', 30, [10, 50, null]],
      ['a', 28, [40, 17, 'few']],
    ]);
    expect(found.rows.map(({ rule, cells }) => [rule, cells.map(({ total }) => total.applicable)])).toEqual([
      ['b', [10, 10, 0]],
      ['a', [10, 12, 3]],
    ]);
    expect(found.largest).toEqual({ rule: 'b', groups: 1, of: 2 });
    expect(ruleByTeam({}, []).largest).toBeNull();
  });
});
