import { describe, expect, it } from 'vitest';
import { copiesOf, withCopies } from '../../src/flows/copiesOf';
import { elsewhereOf } from '../../src/flows/elsewhereOf';
import { toFacts } from '../../src/flows/toFacts';
import type { Activity } from '../../src/model/record';
import type { RecordBundle } from '../../src/ports/crm';
import { check } from '../../src/scoring/check';
import { compare } from '../../src/scoring/comparison';
import { score } from '../../src/scoring/score';
import { ruleCounts, type Tally } from '../../src/scoring/tally';
import { tallyOf } from '../../src/scoring/update';
import { deal } from '../flows/publishWorld';
import { context, planOf } from '../scoring/given';

const plan = planOf();
const DAY = 86_400_000;
const NOW = Date.parse('2026-11-25T10:00:00.000Z');
const at = (daysAgo: number, seconds = 0) => new Date(NOW - daysAgo * DAY + seconds * 1_000).toISOString();

/** A completed call on a deal, written down when the platform says so; `day` is the day that the person typed. */
function call(id: string, made: string, description: string, day = made.slice(0, 10)): RecordBundle {
  const about = { entity: 'Opportunity', id: 'rep-deal0' } as const;
  const self: Activity = {
    id,
    kind: 'call',
    subject: 'Call',
    description,
    done: true,
    dueOn: day,
    startsAt: null,
    doneAt: made,
    createdAt: made,
    ownerId: 'rep',
    ownerName: 'rep',
    about,
    who: null,
    whoName: null,
  };
  const { record, ...rest } = deal('rep', 0, true);
  const fields = { subject: 'Call', description, about: about.id };
  return {
    ...rest,
    status: 'closed',
    stage: null,
    stageSince: null,
    activities: [self],
    record: { ...record, ref: { entity: 'Activity', id }, name: id, createdAt: made, fields },
  };
}

/** A dozen deals with a few gaps, and a dozen calls of which each says something of its own, not all of them much. */
const HONEST: readonly RecordBundle[] = [
  ...Array.from({ length: 12 }, (_, index) => deal('rep', index, index % 4 !== 0)),
  ...Array.from({ length: 12 }, (_, index) =>
    call(`honest${index}`, at(2 + index * 3), index % 4 === 0 ? 'ok' : `Agreed on point ${index} of the offer, delivery follows`),
  ),
];

function tallyFor(bundles: readonly RecordBundle[]): Tally {
  const say = elsewhereOf(bundles);
  const elsewhere = withCopies(say, copiesOf(plan, bundles, say));
  const results = bundles.map((bundle) =>
    check(plan, { ...toFacts(bundle, null, plan.programme), elsewhere: elsewhere(bundle) }, context(plan)),
  );
  return tallyOf(plan, results);
}

const honest = tallyFor(HONEST);
const cohort = { people: 12, tally: honest };

function ownOf(tally: Tally): number {
  const own = score(plan, tally);
  if (!own.enough) throw new Error('the person has records enough');
  return own.exact;
}

const copied = Array.from({ length: 50 }, (_, index) =>
  call(`copy${index}`, at(3 + (index % 20)), 'Talked about the offer and delivery'),
);
const burst = Array.from({ length: 200 }, (_, index) =>
  call(`burst${index}`, at(1, index * 0.3), `Talked about matter ${index} at length`),
);
const backDated = Array.from({ length: 40 }, (_, index) =>
  call(`back${index}`, at(1, index * 0.5), `Remembered the talk number ${index} quite well`, at(20 + index).slice(0, 10)),
);

describe('B23 substance against volume, by the numbers', () => {
  it.each([
    ['50 copied notes', copied],
    ['200 tasks in a minute, each with words of its own', burst],
    ['a burst of 40 notes, dated back over weeks', backDated],
  ])('%s gain nothing: neither the own score nor the comparison rises', (_, more) => {
    const padded = tallyFor([...HONEST, ...more]);
    expect(ownOf(padded)).toBeLessThanOrEqual(ownOf(honest));
    const [before, after] = [compare(plan, honest, cohort), compare(plan, padded, cohort)];
    expect(after?.distance ?? 0).toBeLessThanOrEqual(before?.distance ?? 0);
  });

  /** Fifty deals that nobody has touched for months, and one activity on each of them. */
  const stale = Array.from({ length: 50 }, (_, index) => ({ ...deal('rep', index, true), activities: [] }));
  const onEach = (make: (index: number) => RecordBundle): readonly RecordBundle[] => {
    const calls = stale.map((_, index) => make(index));
    const touched = stale.map((each, index) => ({ ...each, activities: calls[index]?.activities ?? [] }));
    return [...HONEST.slice(12), ...touched, ...calls];
  };

  it.each([
    [
      '50 copied notes, a few a day',
      (index: number) => call(`c${index}`, at(1 + (index % 10), index * 400), 'Talked about the offer.'),
    ],
    [
      'copies with blanks, capitals, signs and zero-width characters in between',
      (index: number) => {
        const [before, after] = [
          ['Talked about', 'TALKED  about', 'Talked-about'][index % 3],
          ['\u200b', ' \u2060', '\ufe0f!'][index % 3],
        ];
        return call(`z${index}`, at(1 + (index % 10), index * 400), `${before} the off${after}er${'.'.repeat(index % 4)}`);
      },
    ],
    ['50 tasks in a minute', (index: number) => call(`b${index}`, at(1, index), `Talked about matter ${index} at length`)],
  ])('%s, one on each of 50 deals, touch none of them', (_, make) => {
    const before = tallyFor([...HONEST.slice(12), ...stale]);
    const after = tallyFor(onEach(make));
    expect(ownOf(after)).toBeLessThanOrEqual(ownOf(before));
    const cohortOfStale = { people: 12, tally: before };
    expect(compare(plan, after, cohortOfStale)?.distance ?? 0).toBeLessThanOrEqual(0);
    const real = onEach((index) =>
      call(`r${index}`, at(1 + (index % 10), index * 400), `Heard what matters next: point ${index}`),
    );
    expect(ownOf(tallyFor(real))).toBeGreaterThan(ownOf(before));
  });

  it.each([
    ['calls logged in two clicks, without a word', (index: number) => call(`q${index}`, at(1 + (index % 10), index * 400), '')],
    [
      'what a dialler logs by itself: the same words with another number and another duration',
      (index: number) =>
        call(`d${index}`, at(1 + (index % 10), index * 400), `Outbound call to +49 40 33017${100 + index}, ${40 + index} s`),
    ],
    [
      'nine times "left a message", and a word on each other',
      (index: number) => call(`m${index}`, at(1 + (index % 10), index * 400), index < 9 ? 'Left a message' : `On point ${index}`),
    ],
  ])('%s touch what they are about: honest work is not taken for copies', (_, make) => {
    const deals = onEach(make).filter(({ record }) => record.ref.entity === 'Opportunity');
    const before = tallyFor(stale);
    const touched = ruleCounts(tallyFor(onEach(make)), 'opportunity.touched');
    expect(ruleCounts(before, 'opportunity.touched')?.[1] ?? 0).toBe(0);
    expect(touched?.[1]).toBe(deals.length);
  });

  /** A task for next week on each deal, all with the same word and from the same minute: as the fix list saves them, or a list in the CRM. */
  const planned = stale.map((each, index) => {
    const [self] = call(`t${index}`, at(0, index), '', '2026-12-01').activities ?? [];
    return { ...each, activities: self ? [{ ...self, done: false, doneAt: null }] : [] };
  });

  it('50 tasks planned in a minute are plans and nothing more: done in a minute too, they touch nothing', () => {
    const [before, after] = [stale, planned].map((deals) => tallyFor([...HONEST.slice(12), ...deals]));
    if (!before || !after) throw new Error('two tallies');
    const moved = plan.rules.filter(({ id }) => String(ruleCounts(before, id)) !== String(ruleCounts(after, id)));
    expect(moved.map(({ id }) => id)).toEqual(['opportunity.nextActivity']);
    const done = tallyFor(onEach((index) => call(`t${index}`, at(0, index), '', '2026-12-01')));
    expect(ownOf(done)).toBeLessThanOrEqual(ownOf(before));
  });

  it('the same number of calls that say something does count: the test would see a gain', () => {
    const real = Array.from({ length: 50 }, (_, index) =>
      call(`real${index}`, at(1 + index, index), `Heard what matters next: point ${index}`),
    );
    expect(ownOf(tallyFor([...HONEST, ...real]))).toBeGreaterThan(ownOf(honest));
  });

  it('D2 changed behaviour, not log-ins: no rule, field or counter of the formula speaks of log-ins or views', () => {
    const formula = JSON.stringify([plan.programme, plan.fields]);
    expect(formula).not.toMatch(/log-?in|last(viewed|seen)|session/i);
    expect(ownOf(tallyFor(HONEST))).toBe(ownOf(honest));
  });
});
