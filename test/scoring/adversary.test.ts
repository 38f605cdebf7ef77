import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/model/facts';
import type { Response } from '../../src/model/response';
import { type MeasureId, PHASES } from '../../src/model/rule';
import { check } from '../../src/scoring/check';
import { compare } from '../../src/scoring/comparison';
import { fingerprint } from '../../src/scoring/fingerprint';
import { ring } from '../../src/scoring/ring';
import { score } from '../../src/scoring/score';
import { cellKey, type Tally } from '../../src/scoring/tally';
import { tallyOf } from '../../src/scoring/update';
import { activity, context, deal, planOf } from './given';

const plan = planOf();
const now = context(plan);

/** Deals with gaps of every kind, in any phase. */
const anyDeal: fc.Arbitrary<RecordFacts> = fc
  .record({
    id: fc.uuid(),
    accountId: fc.option(fc.constant('0011')),
    amount: fc.option(fc.constantFrom(1, 48_000)),
    nextStep: fc.option(fc.constantFrom('Send the revised offer to Ana', 'tbd')),
    closeDate: fc.option(fc.constantFrom('2026-12-18', '2026-11-01')),
    source: fc.option(fc.constant('Web')),
    reached: fc.constantFrom(...PHASES),
    role: fc.option(fc.constant('Decision Maker')),
    touched: fc.boolean(),
    pushes: fc.nat(4),
  })
  .map(({ id, reached, role, touched, pushes, ...fields }) =>
    deal({
      id,
      fields: { ...deal().fields, ...fields },
      phase: reached,
      reached,
      pushes,
      contactRoles: [{ contactId: '1', contactName: 'A', role, primary: role !== null }],
      activities: touched ? [activity()] : [],
    }),
  );

function notKnown(facts: RecordFacts, ruleId: string, index: number): Response {
  const rule = plan.rules[plan.indexOf.get(ruleId) ?? -1];
  if (!rule) throw new Error(ruleId);
  return {
    ruleId,
    ref: { entity: facts.entity, id: facts.id },
    kind: 'notKnown',
    reason: null,
    note: null,
    phase: facts.phase,
    fingerprint: fingerprint(rule, facts),
    until: null,
    seconds: null,
    gain: null,
    at: `2026-11-20T08:00:${String(index).padStart(2, '0')}.000Z`,
  };
}

const ids = plan.rules.map(({ id }) => id).filter((id) => id.startsWith('opportunity.'));
const results = (facts: readonly RecordFacts[]) => facts.map((each) => check(plan, each, now));

describe('what the own word can do', () => {
  it('whatever is declared unknown, in whatever order: no more than a quarter of the ring leaves, and nothing that passes', () => {
    fc.assert(
      fc.property(anyDeal, fc.shuffledSubarray(ids), (facts, asked) => {
        const before = ring(plan, check(plan, facts, now).verdicts);
        const responses = asked.map((id, index) => notKnown(facts, id, index));
        const after = ring(plan, check(plan, facts, context(plan, { responses })).verdicts);
        expect(after.passed).toBe(before.passed);
        expect(after.applicable).toBeGreaterThanOrEqual(before.applicable * 0.75 - 1e-9);
        expect((after.percent ?? 0) / 100).toBeLessThanOrEqual(before.passed / Math.max(1, before.applicable * 0.75) + 0.005);
      }),
    );
  });

  it('the phase that a deal is set back to sheds no rule and no company, in any order of moves', () => {
    fc.assert(
      fc.property(anyDeal, fc.constantFrom(...PHASES), (facts, phase) => {
        fc.pre(PHASES.indexOf(phase) <= PHASES.indexOf(facts.reached ?? 'qualify'));
        const [there, back] = [facts, { ...facts, phase }].map((each) => check(plan, each, now));
        expect(back?.stratum).toBe(there?.stratum);
        expect(ring(plan, back?.verdicts ?? new Uint8Array())).toEqual(ring(plan, there?.verdicts ?? new Uint8Array()));
      }),
    );
  });
});

describe('what moving a deal to and fro can do', () => {
  it.each([
    ['never left', [['2026-08-01', 'propose']], 3],
    [
      'back and forth within a day',
      [
        ['2026-08-01', 'propose'],
        ['2026-11-20', 'develop'],
        ['2026-11-21', 'propose'],
      ],
      3,
    ],
    [
      'over and over',
      [
        ['2026-08-01', 'propose'],
        ['2026-09-20', 'qualify'],
        ['2026-09-21', 'propose'],
        ['2026-11-20', 'develop'],
        ['2026-11-21', 'propose'],
      ],
      3,
    ],
    [
      'away for three weeks',
      [
        ['2026-08-01', 'propose'],
        ['2026-10-30', 'develop'],
        ['2026-11-21', 'propose'],
      ],
      1,
    ],
    ['another stage of the same phase', [['2026-08-01', 'propose']], 3],
  ] as const)('two clicks make no old deal a new one: %s', (_, moves, expected) => {
    const steps = moves.map(([day, phase]) => ({ at: `${day}T08:00:00.000Z`, phase }));
    const facts = deal({ steps, phase: 'propose', phaseSince: '2026-11-21T08:00:00.000Z' });
    expect(check(plan, facts, now).verdicts[plan.indexOf.get('opportunity.phaseAge') ?? -1]).toBe(expected);
  });
});

describe('what is shown', () => {
  it('is rounded from what is stored: 79.4955 is stored as 79.50, and shown as 80 by both', () => {
    const cell = (value: number) => ({ n: 3, sum: 3 * value, squares: 3 * value * value });
    const cells = new Map([
      [cellKey('own', 'completeness', 'Opportunity.propose'), cell(7950)],
      [cellKey('own', 'currency', 'Opportunity.propose'), cell(7949)],
    ]);
    expect(score(plan, { cells, rules: new Map(), records: 30 })).toMatchObject({ exact: 7950, value: 80 });
  });
});

describe('what volume can do', () => {
  it('every deal copied as often as one likes leaves the own score as it is', () => {
    fc.assert(
      fc.property(fc.array(anyDeal, { minLength: 10, maxLength: 14 }), fc.integer({ min: 2, max: 6 }), (deals, times) => {
        const once = tallyOf(plan, results(deals));
        const often = tallyOf(plan, Array.from({ length: times }, () => results(deals)).flat());
        const [before, after] = [score(plan, once), score(plan, often)];
        expect(after.enough && after.exact).toBe(before.enough && before.exact);
      }),
      { numRuns: 50 },
    );
  });

  const MEASURES: readonly MeasureId[] = ['completeness', 'currency', 'process'];
  const STRATA = ['Opportunity.develop', 'Opportunity.close', 'Lead.open', 'Account.open'] as const;
  const means = fc.array(fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }), { minLength: 3, maxLength: 3 });

  /** `n` records in each stratum, all of the same value. */
  const tallyAt = (values: readonly (readonly number[])[], n: number): Tally => ({
    rules: new Map(),
    records: n * STRATA.length,
    cells: new Map(
      MEASURES.flatMap((measure, row) =>
        STRATA.map((stratum, column) => {
          const value = values[row]?.[column] ?? 0;
          return [cellKey('fair', measure, stratum), { n, sum: n * value, squares: n * value * value }] as const;
        }),
      ),
    ),
  });

  it('more of the same moves nobody across the cohort, and nobody further than the own mean is from it', () => {
    fc.assert(
      fc.property(means, means, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 2, max: 200 }), (own, peers, n, times) => {
        const cohort = { people: 12, tally: tallyAt(peers, 50) };
        const [few, many, bound] = [n, n * times, 1e9].map((count) => compare(plan, tallyAt(own, count), cohort)?.distance ?? 0);
        expect(few).toBeDefined();
        // By measure the sign stays and the size grows towards the own mean; their sum stays between them.
        const spread = MEASURES.reduce((sum, _, row) => sum + 10_000 * (row < 3 ? 1 : 0), 0);
        expect(Math.abs((many ?? 0) - (bound ?? 0))).toBeLessThanOrEqual(spread * (20 / (n * times * 4 + 20)) + 1e-6);
        expect(Math.abs(bound ?? 0)).toBeLessThanOrEqual(10_000);
      }),
    );
  });

  it('records that are no better than the cohort’s in their place add nothing, however many', () => {
    fc.assert(
      fc.property(means, fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 3_000 }), (peers, n, more) => {
        const cohort = { people: 12, tally: tallyAt(peers, 50) };
        const own = tallyAt(peers, n);
        const padded = new Map(own.cells);
        for (const [key, cell] of own.cells) {
          if (!key.endsWith('Lead.open')) continue;
          const value = cell.sum / cell.n;
          padded.set(key, { n: n + more, sum: (n + more) * value, squares: (n + more) * value * value });
        }
        expect(compare(plan, { ...own, cells: padded }, cohort)?.distance).toBeCloseTo(0, 6);
      }),
    );
  });
});

describe('what a watch set to another place can do', () => {
  it('moves a verdict by the day that lies between two places, and no further', () => {
    const far = ['Pacific/Kiritimati', 'Pacific/Pago_Pago'].map((zone) => context(plan, { zone }));
    fc.assert(
      fc.property(anyDeal, (facts) => {
        // Nothing of these deals is within a day of a limit: the place makes no difference at all.
        const here = check(plan, facts, now).verdicts;
        for (const there of far) expect([...check(plan, facts, there).verdicts]).toEqual([...here]);
      }),
      { numRuns: 50 },
    );
  });
});
