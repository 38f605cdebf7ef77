import { expect, it } from 'vitest';
import { check } from '../../src/scoring/check';
import { ruleCounts } from '../../src/scoring/tally';
import { tallyOf } from '../../src/scoring/update';
import { context, dealWith, planOf } from './given';

it('missing, poor and rubbish are three detectors with a rate each, and no record counts twice', () => {
  const plan = planOf();
  const steps = ['Send the revised offer', null, 'Call', 'tbd'];
  const results = steps.map((nextStep, index) => check(plan, dealWith({ nextStep }, { id: `d${index}` }), context(plan)));
  // notApplicable is not counted, then pass, missing, poor, rubbish, neutral.
  expect(ruleCounts(tallyOf(plan, results), 'opportunity.nextStep')).toEqual([0, 1, 1, 1, 1, 0]);
});
