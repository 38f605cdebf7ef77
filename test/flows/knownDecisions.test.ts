import { describe, expect, it } from 'vitest';
import { type KnownDecisions, NO_DECISIONS, needsDecisions, refreshDecisions } from '../../src/flows/knownDecisions';
import type { BarrierDecision } from '../../src/model/barrier';
import { CrmError } from '../../src/model/crmError';
import type { Response } from '../../src/model/response';
import type { CrmPort } from '../../src/ports/crm';
import { memoryWorld } from '../contract/memoryWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const said: Response = {
  ruleId: 'opportunity.nextStep',
  ref: { entity: 'Opportunity', id: 'refit' },
  kind: 'whyNot',
  reason: 'noAccess',
  note: null,
  phase: null,
  fingerprint: '',
  until: null,
  seconds: null,
  gain: null,
  at: NOW,
};
const word: BarrierDecision = {
  ruleId: 'opportunity.nextStep',
  reason: 'noAccess',
  phase: null,
  decision: 'confirmed',
  text: null,
  at: NOW,
};
const at = (time: string): KnownDecisions => ({ list: [word], readAt: `2026-11-22T${time}:00.000Z`, complete: true });

async function portThat(answer: () => Promise<readonly BarrierDecision[]>): Promise<{ port: CrmPort; asked(): number }> {
  let asked = 0;
  const { portFor } = await memoryWorld();
  const readDecisions = () => {
    asked += 1;
    return answer();
  };
  return { port: { ...portFor('rep'), readDecisions }, asked: () => asked };
}
const refuse = async () => {
  throw new CrmError('throttled', 'busy');
};

describe('decisions', () => {
  it.each<[string, readonly Response[], boolean]>([
    ['no answers', [], false],
    ['a reason outside one’s control', [said], true],
    ['a reason of one’s own choice', [{ ...said, reason: 'takesTooLong' }], false],
    ['own words', [{ ...said, reason: 'other', note: 'No access' }], false],
    ['another answer', [{ ...said, kind: 'later' }], false],
  ])('are needed by %s: %s', (_, responses, expected) => {
    expect(needsDecisions(responses)).toBe(expected);
  });

  it.each<[string, KnownDecisions, readonly Response[], number]>([
    ['not at all where no answer needs them', NO_DECISIONS, [], 0],
    ['at the first answer that needs them', NO_DECISIONS, [said], 1],
    ['not again within the hour', at('09:00'), [said], 0],
    ['again after an hour', at('08:30'), [said], 1],
  ])('are asked for: %s', async (_, known, responses, expected) => {
    const { port, asked } = await portThat(async () => [word]);
    const after = await refreshDecisions(port, known, responses, NOW);
    expect(asked()).toBe(expected);
    if (expected === 0) expect(after).toBe(known);
    else expect(after).toEqual({ list: [word], readAt: NOW, complete: true });
  });

  it('are none, and said to be missing, where they cannot be read; the next look asks again', async () => {
    const { port, asked } = await portThat(refuse);
    const failed = await refreshDecisions(port, NO_DECISIONS, [said], NOW);
    expect(failed).toEqual({ list: [], readAt: null, complete: false });
    await refreshDecisions(port, failed, [said], NOW);
    expect(asked()).toBe(2);
  });

  it('that are known still stand where they cannot be read again', async () => {
    const { port } = await portThat(refuse);
    expect(await refreshDecisions(port, at('08:00'), [said], NOW)).toEqual(at('08:00'));
  });

  it('are not called missing where the look was cancelled', async () => {
    const { port } = await portThat(refuse);
    const gone = new AbortController();
    gone.abort();
    expect(await refreshDecisions(port, NO_DECISIONS, [said], NOW, gone.signal)).toBe(NO_DECISIONS);
  });
});
