import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../src/model/facts';
import { PHASES } from '../../src/model/rule';
import { check, type Result } from '../../src/scoring/check';
import { gain } from '../../src/scoring/gain';
import { merge } from '../../src/scoring/merge';
import { ring } from '../../src/scoring/ring';
import { EMPTY_TALLY, type Tally } from '../../src/scoring/tally';
import { tallyOf, update } from '../../src/scoring/update';
import { isFinding } from '../../src/scoring/verdicts';
import { activity, context, deal, planOf } from './given';

const plan = planOf();
const now = context(plan);

/** Deals in any state, sound or not, with odd values among them. */
const facts: fc.Arbitrary<RecordFacts> = fc
  .record({
    id: fc.uuid(),
    accountId: fc.option(fc.constant('0011')),
    amount: fc.option(fc.oneof(fc.constantFrom(0, 1, 99_999, Number.NaN, 48_000), fc.double({ min: -10, max: 1e7 }))),
    nextStep: fc.option(fc.constantFrom('Send the revised offer', 'tbd', '', 'x', 'folgt noch')),
    closeDate: fc.option(fc.constantFrom('2026-12-18', '2026-11-01', '2099-01-01', '9999-12-31', '2027-02-29', 'soon')),
    source: fc.option(fc.constant('Web')),
    reached: fc.option(fc.constantFrom(...PHASES)),
    status: fc.constantFrom('open' as const, 'won' as const, 'lost' as const),
    createdAt: fc.option(fc.constantFrom('2026-11-25T09:00:00.000Z', '2026-09-01T08:00:00.000Z', '2020-02-29T00:00:00.000Z')),
    pushes: fc.option(fc.nat(5)),
    roles: fc.option(fc.constantFrom('Decision Maker', 'Other')),
    touched: fc.option(fc.constantFrom('2026-11-24T09:00:00.000Z', '2026-01-24T09:00:00.000Z')),
    same: fc.option(fc.nat(8)),
  })
  .map(({ id, reached, status, createdAt, pushes, roles, touched, same, ...fields }) =>
    deal({
      id,
      fields: { ...fields, lostReason: null, competitor: null },
      phase: reached,
      reached,
      status,
      closedAt: status === 'open' ? null : '2026-11-01T08:00:00.000Z',
      createdAt,
      pushes,
      contactRoles: [{ contactId: '1', contactName: 'A', role: roles, primary: roles !== null }],
      activities: touched === null ? [] : [activity({ doneAt: touched, dueOn: null })],
      elsewhere: { sameAmount: same, twins: null, sameText: null, madeTogether: null },
    }),
  );

const result: fc.Arbitrary<Result> = facts.map((each) => check(plan, each, now));
const results = fc.array(result, { maxLength: 12 });
const tally = results.map((all) => tallyOf(plan, all));

/** Maps in one order, so that equality is about content. */
function plain({ cells, rules, records }: Tally): unknown {
  const sorted = <T>(map: ReadonlyMap<string, T>) => [...map].sort(([a], [b]) => (a < b ? -1 : 1));
  return { cells: sorted(cells), rules: sorted(rules), records };
}

describe('laws of tallies', () => {
  it('merge is commutative and associative, and an empty tally changes nothing', () => {
    fc.assert(
      fc.property(tally, tally, tally, (a, b, c) => {
        expect(plain(merge(a, b))).toEqual(plain(merge(b, a)));
        expect(plain(merge(merge(a, b), c))).toEqual(plain(merge(a, merge(b, c))));
        expect(plain(merge(a, EMPTY_TALLY))).toEqual(plain(a));
      }),
    );
  });

  it('update undoes itself exactly', () => {
    fc.assert(
      fc.property(tally, fc.option(result), fc.option(result), (start, before, after) => {
        const begun = before ? update(plan, start, null, before) : start;
        expect(plain(update(plan, update(plan, begun, before, after), after, before))).toEqual(plain(begun));
      }),
    );
  });

  it('streamed in any order and any parts equals the batch', () => {
    fc.assert(
      fc.property(results, fc.nat(), fc.nat(12), (all, seed, cut) => {
        const shuffled = all.map((each, index) => ({ each, key: (index * 7919 + seed) % 31 })).sort((a, b) => a.key - b.key);
        const streamed = shuffled.reduce((sum, { each }) => update(plan, sum, null, each), EMPTY_TALLY);
        const parts = merge(tallyOf(plan, all.slice(0, cut)), tallyOf(plan, all.slice(cut)));
        expect(plain(streamed)).toEqual(plain(tallyOf(plan, all)));
        expect(plain(parts)).toEqual(plain(tallyOf(plan, all)));
      }),
    );
  });
});

/** How a person would mend each finding. */
const MENDED: Readonly<Record<string, (each: RecordFacts) => RecordFacts>> = {
  'opportunity.account': (each) => ({ ...each, fields: { ...each.fields, accountId: '0012' } }),
  'opportunity.nextStep': (each) => ({ ...each, fields: { ...each.fields, nextStep: 'Call Ana about the offer' } }),
  'opportunity.source': (each) => ({ ...each, fields: { ...each.fields, source: 'Phone Inquiry' } }),
  'opportunity.closeDate': (each) => ({ ...each, fields: { ...each.fields, closeDate: '2026-12-01' } }),
  'opportunity.nextActivity': (each) => ({
    ...each,
    activities: [
      ...(each.activities ?? []),
      activity({ id: 'n', done: false, doneAt: null, dueOn: '2026-11-30', createdAt: now.now }),
    ],
  }),
};

describe('the gain that is shown', () => {
  it('equals check after the fix minus check before, in whole points', () => {
    fc.assert(
      fc.property(facts, (each) => {
        const before = check(plan, each, now);
        for (const [ruleId, mend] of Object.entries(MENDED)) {
          if (!isFinding(before.verdicts[plan.indexOf.get(ruleId) ?? -1] ?? 0)) continue;
          const after = check(plan, mend(each), now);
          const moved = (ring(plan, after.verdicts).percent ?? 0) - (ring(plan, before.verdicts).percent ?? 0);
          expect(gain(plan, before, [ruleId]).record).toBe(moved);
        }
      }),
    );
  });

  it('is never negative', () => {
    fc.assert(fc.property(result, (each) => plan.rules.every(({ id }) => gain(plan, each, [id]).record >= 0)));
  });
});
