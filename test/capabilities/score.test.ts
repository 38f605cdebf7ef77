import { afterEach, describe, expect, it } from 'vitest';
import { readOwnScore } from '../../src/flows/readOwnScore';
import { startSession } from '../../src/flows/startSession';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { check } from '../../src/scoring/check';
import { ring } from '../../src/scoring/ring';
import { ruleCounts } from '../../src/scoring/tally';
import { tallyOf } from '../../src/scoring/update';
import type { Row } from '../sandbox/store/types';
import { tiny } from '../sandbox/test/tinyCompany';
import { activity, context, dealWith, planOf, record } from '../scoring/given';
import { type CapabilityWorld, CRMS, capabilityWorld } from './capabilityWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const STALE = '006000000009077AAA';

describe.each(CRMS)('the own score, read in %s', (crm) => {
  let world: CapabilityWorld;
  afterEach(async () => world.close());

  const own = async () => {
    const session = await startSession({ port: world.port(tiny.users.ada), clock: { now: () => NOW } });
    const { score } = await readOwnScore(session, NOW);
    return score.enough ? { exact: score.exact, measures: score.measures.map(({ measure, value }) => [measure, value]) } : null;
  };
  const activities = (from: number, count: number, more: (index: number) => Row) =>
    world.store.bulkInsert(
      'activity',
      Array.from({ length: count }, (_, index) => ({
        id: `00T${String(70_000 + from + index).padStart(12, '0')}AAA`,
        kind: 'phonecall',
        what_id: tiny.deals.adaOpen,
        activity_on: '2026-11-12',
        status: 'Completed',
        state_code: 1,
        completed_at: '2026-11-12T10:00:00.000Z',
        owner_id: tiny.users.ada,
        created_at: new Date(Date.parse('2026-11-12T10:00:00.000Z') + index * 3_600_000).toISOString(),
        ...more(index),
      })),
    );

  it('A5 people, not the technology: a hundred log-ins change no score', async () => {
    world = await capabilityWorld(crm);
    world.programme({ gate: 1 });
    const before = await own();
    expect(before).not.toBeNull();
    const admin = world.user(tiny.users.admin);
    for (let login = 0; login < 100; login += 1) {
      world.port(tiny.users.ada); // a session of its own
      const last_login_at = new Date(Date.parse(NOW) - login * 600_000).toISOString();
      world.store.update(admin, 'user', tiny.users.ada, { last_login_at }, 'salesforce');
    }
    expect(await own()).toEqual(before);
  });

  it('A5 people, not the technology: a hundred calls without substance raise nothing', async () => {
    world = await capabilityWorld(crm);
    world.programme({ gate: 1 });
    const before = await own();
    activities(0, 100, () => ({ subject: 'Call', description: null }));
    const after = await own();
    expect(before && after && after.exact <= before.exact).toBe(true);
    const value = (score: typeof before, name: string) => score?.measures.find(([measure]) => measure === name)?.[1] ?? 0;
    expect(Number(value(after, 'substance'))).toBeLessThan(Number(value(before, 'substance')));
    expect(value(after, 'completeness')).toEqual(value(before, 'completeness'));
  });

  it.each([
    ['50 copies of one text', 50, () => ({ description: 'Talked about the offer and the delivery dates' }), 3_600_000],
    [
      '200 in a minute, each with words of its own',
      200,
      (index: number) => ({ description: `Talked about matter ${index} at length` }),
      300,
    ],
  ] as const)('B23 substance against volume: %s raise nothing', async (_, count, text, apart) => {
    world = await capabilityWorld(crm);
    world.programme({ gate: 1 });
    // A deal that nobody has touched for months: copies and bursts do not touch it either.
    const common = { account_id: tiny.accounts.acme, stage_name: 'Value Proposition', owner_id: tiny.users.ada };
    const dates = { close_date: '2026-12-30', created_at: '2026-06-01T08:00:00.000Z' };
    world.store.bulkInsert('opportunity', [{ id: STALE, name: 'Press line', amount: 12_500, ...common, ...dates }]);
    const before = await own();
    const from = Date.parse('2026-11-12T10:00:00.000Z');
    activities(0, count, (index) => ({
      subject: 'Call',
      what_id: STALE,
      regarding_id: STALE,
      created_at: new Date(from + index * apart).toISOString(),
      completed_at: new Date(from + index * apart).toISOString(),
      ...text(index),
    }));
    const after = await own();
    const value = (score: typeof before, name: string) => Number(score?.measures.find(([measure]) => measure === name)?.[1] ?? 0);
    expect(after?.exact).toBeLessThanOrEqual(before?.exact ?? 0);
    for (const measure of ['substance', 'currency']) expect(value(after, measure)).toBeLessThanOrEqual(value(before, measure));
  });
});

describe('what counts', () => {
  it('A9 extra effort without benefit: a rule that does not say what it gives the rep is refused', () => {
    const programme = defaultProgramme('salesforce');
    const [first] = programme.rules;
    const own = { ...first, id: 'opportunity.forecastCall', benefit: null };
    expect(() => parseProgramme({ ...programme, rules: [...programme.rules, own] })).toThrow(/what it gives the rep/);
    expect(() => parseProgramme({ ...programme, rules: [...programme.rules, { ...own, benefit: '  ' }] })).toThrow(/benefit/);
    const told = { ...own, benefit: 'Your forecast call takes five minutes less.' };
    expect(parseProgramme({ ...programme, rules: [...programme.rules, told] }).rules.at(-1)?.benefit).toBe(told.benefit);
  });

  it('C6 lack of data, poor data, rubbish: three detectors with a rate each, no record counts twice', () => {
    const plan = planOf();
    const one = (nextStep: string | null, id: string) => check(plan, dealWith({ nextStep }, { id }), context(plan));
    const sound = Array.from({ length: 7 }, (_, index) => one('Send the revised offer to Ana', `sound${index}`));
    const tally = tallyOf(plan, [...sound, one(null, 'lacking'), one('Call', 'poor'), one('asdf asdf', 'rubbish')]);
    const [, pass = 0, missing = 0, poor = 0, rubbish = 0] = ruleCounts(tally, 'opportunity.nextStep') ?? [];
    const all = pass + missing + poor + rubbish;
    expect(all).toBe(10);
    expect([missing / all, poor / all, rubbish / all]).toEqual([0.1, 0.1, 0.1]);
  });

  it('D8 remove barriers: a confirmed barrier leaves the denominator, a rejected or undecided one does not', () => {
    const plan = planOf();
    const facts = dealWith({ nextStep: null });
    const percent = (barriers: Parameters<typeof context>[1]) =>
      ring(plan, check(plan, facts, context(plan, barriers)).verdicts).percent;
    const open = percent({});
    const ruleId = 'opportunity.nextStep';
    expect(open).toBeLessThan(100);
    expect(percent({ barriers: [{ ruleId, recordId: null, decision: 'confirmed' }] })).toBe(100);
    expect(percent({ barriers: [{ ruleId, recordId: facts.id, decision: 'confirmed' }] })).toBe(100);
    expect(percent({ barriers: [{ ruleId, recordId: 'another', decision: 'confirmed' }] })).toBe(open);
    expect(percent({ barriers: [{ ruleId, recordId: null, decision: 'rejected' }] })).toBe(open);
  });

  it('D48 interactions and not only transactions: a call counts with its outcome or with the next step made from it', () => {
    const plan = planOf();
    const verdict = (description: string | null, followedUp: boolean) => {
      const facts = record('Activity', {
        fields: { subject: 'Call', description, about: '0061' },
        activity: { ...activity({ description, about: { entity: 'Opportunity', id: '0061' } }), followedUp },
        status: 'closed',
      });
      return check(plan, facts, context(plan)).verdicts[plan.indexOf.get('activity.outcome') ?? -1];
    };
    expect(verdict('Ana wants the revised offer with two cranes by Friday.', true)).toBe(1);
    expect(verdict('Ana wants the revised offer with two cranes by Friday.', false)).toBe(1);
    expect(verdict(null, true)).toBe(1);
    expect(verdict(null, false)).toBe(2);
    expect(verdict('Called', false)).toBe(3);
    expect(verdict('asdf asdf asdf asdf asdf', false)).toBe(4);
  });
});
