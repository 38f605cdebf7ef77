import { describe, expect, it } from 'vitest';
import type { Board } from '../../src/model/board';
import type { RecordFacts } from '../../src/model/facts';
import type { Response } from '../../src/model/response';
import type { MeasureId } from '../../src/model/rule';
import { board, ranks } from '../../src/scoring/board';
import { check, type Result } from '../../src/scoring/check';
import { choosePrior, compare, type Prior } from '../../src/scoring/comparison';
import { fingerprint } from '../../src/scoring/fingerprint';
import { ring } from '../../src/scoring/ring';
import { score } from '../../src/scoring/score';
import { cellKey, EMPTY_TALLY, type Tally } from '../../src/scoring/tally';
import { tallyOf } from '../../src/scoring/update';
import { activity, context, deal, dealWith, planOf, record } from './given';

const plan = planOf();
const at = (rule: string) => plan.indexOf.get(rule) ?? -1;
const ringOf = (facts: RecordFacts, change = {}) => ring(plan, check(plan, facts, context(plan, change)).verdicts);

function notKnown(facts: RecordFacts, ruleId: string, change: Partial<Response> = {}): Response {
  const rule = plan.rules[at(ruleId)];
  if (!rule) throw new Error(ruleId);
  const print = fingerprint(rule, facts);
  const ref = { entity: facts.entity, id: facts.id };
  return {
    ruleId,
    ref,
    kind: 'notKnown',
    reason: null,
    note: null,
    phase: facts.phase,
    fingerprint: print,
    until: null,
    seconds: null,
    gain: null,
    at: '2026-11-20T08:00:00.000Z',
    ...change,
  };
}

/** A tally of records that all have the same value in one measure. */
function tallyWith(cells: readonly (readonly [MeasureId, string, number, number])[], records = 30): Tally {
  const map = new Map<string, { n: number; sum: number; squares: number }>();
  for (const [measure, stratum, n, value] of cells) {
    for (const kind of ['own', 'fair'] as const)
      map.set(cellKey(kind, measure, stratum), { n, sum: n * value, squares: n * value * value });
    map.set(cellKey('spread', '', stratum), { n, sum: n * value, squares: n * value * value });
  }
  return { cells: map, rules: new Map(), records };
}

const prior = (people: number, tally: Tally): Prior => ({ people, tally });

describe('counter-examples: what must not pay', () => {
  const empty = dealWith(
    { accountId: null, amount: null, nextStep: null, source: null, closeDate: null },
    { activities: [], contactRoles: [] },
  );

  it('declaring everything unknown does not make a record complete: at most 25 % of the ring leaves', () => {
    const answers = plan.rules.filter(({ id, fix }) => id.startsWith('opportunity.') && fix).map(({ id }) => notKnown(empty, id));
    const declared = ringOf(empty, { responses: answers });
    expect(declared.percent).toBe(0);
    expect(declared.applicable).toBeGreaterThanOrEqual(25 * 0.75);
    const half = dealWith({ nextStep: null, closeDate: null }, { contactRoles: [] });
    const gaps = ['opportunity.closeDate', 'opportunity.nextStep', 'opportunity.decisionMaker', 'opportunity.primaryContact'];
    expect(ringOf(half).percent).toBe(52);
    const asked = ringOf(half, { responses: gaps.map((id) => notKnown(half, id)) });
    // Close date (4) and main contact (2) fit into a quarter of 25; the others keep their verdicts.
    expect(asked).toMatchObject({ applicable: 19, passed: 13 });
  });

  it('an answer expires at the next stage and when the value changes', () => {
    const facts = dealWith({ nextStep: null });
    const responses = [notKnown(facts, 'opportunity.nextStep')];
    expect(ringOf(facts, { responses }).toGo).toBe(0);
    expect(ringOf({ ...facts, phase: 'close', reached: 'close' }, { responses }).toGo).toBe(1);
    expect(ringOf(dealWith({ nextStep: 'tbd' }), { responses }).toGo).toBe(1);
  });

  it('dropping back a stage sheds no rules: a phase once reached keeps applying', () => {
    const facts = dealWith({ nextStep: null }, { contactRoles: [] });
    const back = { ...facts, phase: 'qualify' as const };
    expect(ringOf(back)).toEqual(ringOf(facts));
    expect(check(plan, back, context(plan)).stratum).toBe(check(plan, facts, context(plan)).stratum);
  });

  it('entering an honest early deal costs nothing during its grace days', () => {
    const fresh = { ...empty, id: 'new', createdAt: '2026-11-24T12:00:00.000Z' };
    const all = Array.from({ length: 12 }, (_, index) => deal({ id: `d${index}` }));
    const results = all.map((each) => check(plan, each, context(plan)));
    const before = score(plan, tallyOf(plan, results));
    const after = score(plan, tallyOf(plan, [...results, check(plan, fresh, context(plan))]));
    expect(before).toEqual(after);
    expect(before).toMatchObject({ enough: true, value: 100 });
  });

  it('an inherited record counts after 30 days, and its lateness never', () => {
    expect(ringOf({ ...empty, inheritedAt: '2026-11-01T08:00:00.000Z' }).percent).toBeNull();
    expect(ringOf({ ...empty, inheritedAt: '2026-10-20T08:00:00.000Z' }).percent).toBe(0);
    const late = deal({ activities: [activity({ createdAt: '2026-08-01T08:00:00.000Z', doneAt: '2026-08-01T08:00:00.000Z' })] });
    const verdict = (facts: RecordFacts) => check(plan, facts, context(plan)).verdicts[at('opportunity.enteredAtOnce')];
    expect(verdict(late)).toBe(3);
    expect(verdict({ ...late, inheritedAt: '2026-10-01T08:00:00.000Z' })).toBe(0);
  });

  it('a finding without a fix ages out after 90 days', () => {
    const stuck = (since: string) => check(plan, deal({ phaseSince: since }), context(plan)).verdicts[at('opportunity.phaseAge')];
    expect(stuck('2026-10-01T08:00:00.000Z')).toBe(1);
    expect(stuck('2026-09-01T08:00:00.000Z')).toBe(3);
    expect(stuck('2026-05-01T08:00:00.000Z')).toBe(0);
    const pushed = (lastPushAt: string | null) =>
      check(plan, deal({ pushes: 3, lastPushAt }), context(plan)).verdicts[at('opportunity.pushes')];
    expect([pushed('2026-10-01T08:00:00.000Z'), pushed('2026-05-01T08:00:00.000Z'), pushed(null)]).toEqual([3, 0, 3]);
  });

  it('2099 is not a plan', () => {
    expect(ringOf(dealWith({ closeDate: '2099-12-31' })).percent).toBe(84);
  });

  it('a hundred easy records, logins and activities add nothing: entities carry fixed weights', () => {
    const own = tallyWith([['completeness', 'Opportunity.propose', 30, 6000]]);
    const padded = tallyWith(
      [
        ['completeness', 'Opportunity.propose', 30, 6000],
        ['completeness', 'Lead.open', 30, 10_000],
      ],
      60,
    );
    const hundred = tallyWith(
      [
        ['completeness', 'Opportunity.propose', 30, 6000],
        ['completeness', 'Lead.open', 3000, 10_000],
      ],
      3030,
    );
    expect(score(plan, own)).toMatchObject({ value: 60 });
    expect(score(plan, padded)).toMatchObject({ value: 68 });
    expect(score(plan, hundred)).toMatchObject({ value: 68 });
    // Against the cohort, whose leads are perfect too, the padding moves nothing at all.
    const cohort = prior(12, padded);
    expect(compare(plan, own, cohort)?.distance).toBe(0);
    expect(compare(plan, hundred, cohort)?.distance).toBe(0);
  });

  it('50 duplicate notes are rubbish, and give no gain', () => {
    const note = (sameText: number) =>
      record('Activity', {
        status: 'closed',
        activity: { ...activity({ description: 'Talked about the offer and the next delivery date' }), followedUp: false },
        elsewhere: { sameAmount: null, twins: null, sameText, madeTogether: 1 },
        createdAt: '2026-11-01T08:00:00.000Z',
      });
    const verdicts = (facts: RecordFacts) => check(plan, facts, context(plan)).verdicts[at('activity.original')];
    expect(verdicts(note(0))).toBe(1);
    expect(verdicts(note(49))).toBe(4);
    const one = tallyOf(plan, [check(plan, note(0), context(plan))]);
    const fifty = tallyOf(
      plan,
      Array.from({ length: 50 }, () => check(plan, note(49), context(plan))),
    );
    const mean = (tally: Tally) =>
      [...tally.cells].filter(([key]) => key.startsWith('own|substance')).map(([, cell]) => cell.sum / cell.n);
    expect(mean(fifty)[0]).toBeLessThan(mean(one)[0] ?? 0);
  });
});

describe('counter-examples: the comparison', () => {
  const cohort = prior(
    12,
    tallyWith([
      ['completeness', 'Opportunity.close', 100, 6000],
      ['completeness', 'Opportunity.qualify', 100, 9000],
    ]),
  );

  it('merit is not inverted: 0.65 where peers reach 0.60 stands above 0.85 where peers reach 0.90', () => {
    const negotiator = compare(plan, tallyWith([['completeness', 'Opportunity.close', 30, 6500]]), cohort);
    const prospector = compare(plan, tallyWith([['completeness', 'Opportunity.qualify', 30, 8500]]), cohort);
    expect(negotiator?.distance).toBeCloseTo(300);
    expect(prospector?.distance).toBeCloseTo(-300);
  });

  it('shrinks by k = 20 records: 30 deals of 0.65 on a prior of 0.60 are worth 0.63', () => {
    const compared = compare(plan, tallyWith([['completeness', 'Opportunity.close', 30, 6500]]), cohort);
    expect(compared?.value).toBeCloseTo(6300);
  });

  it('a typed day never raises the comparison: activity.inTime counts for the own score only', () => {
    const timely = record('Activity', {
      status: 'closed',
      activity: { ...activity(), followedUp: true },
      createdAt: '2026-11-01T08:00:00.000Z',
    });
    const tally = tallyOf(plan, [check(plan, timely, context(plan))]);
    expect(tally.cells.has(cellKey('own', 'timeliness', 'Activity.closed'))).toBe(true);
    expect(tally.cells.has(cellKey('fair', 'timeliness', 'Activity.closed'))).toBe(false);
  });

  it('a cohort under five falls back to the wider one, at last to the published default', () => {
    const [narrow, wide, published] = [prior(4, EMPTY_TALLY), prior(9, EMPTY_TALLY), prior(0, EMPTY_TALLY)];
    expect(choosePrior(plan, [narrow, wide, published])).toBe(wide);
    expect(choosePrior(plan, [narrow, published])).toBe(published);
  });
});

describe('counter-examples: the gate', () => {
  it('is one over all records: deleting an activity gains nothing', () => {
    const deals = Array.from({ length: 10 }, (_, index) => check(plan, deal({ id: `d${index}` }), context(plan)));
    const poor = check(
      plan,
      record('Activity', {
        status: 'closed',
        activity: { ...activity(), followedUp: false },
        createdAt: '2026-11-01T08:00:00.000Z',
      }),
      context(plan),
    );
    const withIt = score(plan, tallyOf(plan, [...deals, poor]));
    expect(withIt).toMatchObject({ enough: true, n: 10 });
    expect(withIt.enough && withIt.measures.find(({ measure }) => measure === 'substance')).toMatchObject({ thin: true, n: 1 });
  });

  it('nine records are not enough, and that is not zero', () => {
    const nine = Array.from({ length: 9 }, (_, index): Result => check(plan, deal({ id: `d${index}` }), context(plan)));
    expect(score(plan, tallyOf(plan, nine))).toEqual({ enough: false, n: 9, needed: 10 });
    expect(score(plan, EMPTY_TALLY)).toEqual({ enough: false, n: 0, needed: 10 });
  });
});

describe('counter-examples: the board', () => {
  const cohort = prior(12, tallyWith([['completeness', 'Opportunity.propose', 100, 7000]]));
  const person = (id: string, value: number, tenureDays = 400) => ({
    id,
    tenureDays,
    tally: tallyWith([['completeness', 'Opportunity.propose', 30, value]]),
  });
  const six = ['a', 'b', 'c', 'd', 'e', 'f'].map((id, index) => person(id, 6000 + index * 400));
  const show = (people: typeof six, last: readonly string[] | null = null, others: readonly (readonly string[])[] = []) =>
    board(plan, people, [cohort], { last, others });

  it('is not shown for fewer than five, nor are people in their first 60 days in it', () => {
    expect(show(six.slice(0, 4))).toEqual({ shown: false, reason: 'tooFewPeople' });
    expect(show([...six.slice(0, 4), person('n', 9000, 59)])).toEqual({ shown: false, reason: 'tooFewPeople' });
  });

  it('6 people, then 5, would tell the leaver: the last membership stays, or nothing is shown', () => {
    const members = six.map(({ id }) => id);
    const left = show(six.slice(0, 5), members);
    expect(left).toEqual({ shown: false, reason: 'membershipChanged' });
    const seven = show([...six, person('g', 7000)], members) as Board;
    expect(seven).toMatchObject({ shown: true, membershipHeld: true, members });
    const eleven = show([...six, ...['g', 'h', 'i', 'j', 'k'].map((id) => person(id, 7000))], members) as Board;
    expect(eleven).toMatchObject({ membershipHeld: false, size: 11 });
  });

  it('overlapping filters whose difference is one person are not shown both', () => {
    expect(show(six, null, [['a', 'b', 'c', 'd', 'e']])).toEqual({ shown: false, reason: 'overlapsAnother' });
    expect(show(six, null, [['u', 'v', 'w', 'x', 'y']])).toMatchObject({ shown: true });
  });

  it('bands begin below the leader of the band, not below the neighbour: chained overlap is no band', () => {
    const spread = (id: string, value: number) => {
      const tally = tallyWith([['completeness', 'Opportunity.propose', 30, value]]);
      const cells = new Map(tally.cells);
      cells.set(cellKey('spread', '', 'Opportunity.propose'), {
        n: 30,
        sum: 30 * value,
        squares: 30 * value * value + 29 * 1500 * 1500,
      });
      return { id, tenureDays: 400, tally: { ...tally, cells } };
    };
    const shown = show(['a', 'b', 'c', 'd', 'e', 'f', 'g'].map((id, index) => spread(id, 9000 - index * 600))) as Board;
    expect(shown.bands.length).toBeGreaterThan(1);
    expect(shown.bands.every(({ people, distance }) => people >= 5 || distance === null)).toBe(true);
  });

  it('ranks are of rounded values, 1-2-2-4, and a range appears only where it points at nobody', () => {
    expect(ranks([81.2, 78.9, 79.1, 60])).toEqual([1, 2, 2, 4]);
    const shown = show(six) as Board;
    expect(shown.places.map(({ range }) => range)).toEqual(
      [null, null, null, null, null, { from: 6, to: 6 }].map((each, index) => (index === 0 ? { from: 1, to: 1 } : each)),
    );
  });
});
