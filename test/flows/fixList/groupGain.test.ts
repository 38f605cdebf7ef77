import { describe, expect, it } from 'vitest';
import { groupGain } from '../../../src/flows/fixList/groupGain';
import { type OwnRecord, ownPages } from '../../../src/flows/ownPages';
import { startSession } from '../../../src/flows/startSession';
import { batchGain } from '../../../src/scoring/gain';
import { tallyOf } from '../../../src/scoring/update';
import { isFinding } from '../../../src/scoring/verdicts';
import { fixListWorld, TWELVE } from '../../stores/fixList/fixListWorld';

async function ownOf(count: number) {
  const world = fixListWorld(TWELVE.slice(0, count));
  const session = await startSession(world);
  const records: OwnRecord[] = [];
  for await (const page of ownPages(session, world.clock.now())) records.push(...page.records);
  return { plan: session.plan, results: records.map(({ result }) => result) };
}

describe('the gain of a group', () => {
  it('is the batch gain of scoring over the person’s own tally, for every rule', async () => {
    const { plan, results } = await ownOf(12);
    const tally = tallyOf(plan, results);
    const gains = plan.rules.map(({ id }, index) => {
      const failing = results.filter(({ verdicts }) => isFinding(verdicts[index] ?? 0));
      const { points, lift } = groupGain(plan, failing, id, tally);
      expect(points, id).toBe(batchGain(plan, failing, [id], tally));
      // Shown points are rounded before and after; what orders the groups is not.
      expect(Math.abs((points ?? 0) * 100 - lift), id).toBeLessThanOrEqual(100);
      return points ?? 0;
    });
    expect(Math.max(...gains)).toBeGreaterThan(0);
  });

  it('without a score the weight of what is open orders the groups, and no points are promised', async () => {
    const { plan, results } = await ownOf(3);
    const tally = tallyOf(plan, results);
    const deals = results.filter(({ entity }) => entity === 'Opportunity');
    expect(groupGain(plan, deals, 'opportunity.closeDate', tally)).toEqual({ points: null, lift: 12 });
  });
});
