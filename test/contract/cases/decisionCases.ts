import { describe, expect, it } from 'vitest';
import type { DecisionColumns } from '../../../src/model/barrier';
import { REASON_CONTROL, REASONS } from '../../../src/model/response';
import type { World } from '../contractWorld';
import { HOSTILE_TEXT } from './hostileCases';
import { started } from './started';

const AT = '2026-11-20T08:00:00.000Z';
const NO_ACCESS: DecisionColumns = {
  rule: 'opportunity.nextStep',
  reason: 'noAccess',
  phase: null,
  decision: 'confirmed',
  text: null,
  at: AT,
};

/** Words on barriers: written by managers and the programme's owner, read by everybody. */
export function decisionCases(world: World): void {
  describe('decisions about barriers', () => {
    const decide = (change: Partial<DecisionColumns> = {}) => world().elsewhere.decide('manager', { ...NO_ACCESS, ...change });

    it('are none where nobody decided anything, in one round trip', async () => {
      const port = await started(world());
      const before = world().trips();
      expect(await port.readDecisions()).toEqual([]);
      expect(world().trips() - before).toBe(1);
    });

    it('are read by a rep, whole, whoever made them', async () => {
      const port = await started(world());
      expect(await decide({ phase: 'propose', text: 'The field is open to your team now.' })).toBe('made');
      expect(await port.readDecisions()).toMatchObject([
        {
          ruleId: 'opportunity.nextStep',
          reason: 'noAccess',
          phase: 'propose',
          decision: 'confirmed',
          text: 'The field is open to your team now.',
          at: AT,
        },
      ]);
    });

    it('are not made by a rep, or reps would confirm themselves', async () => {
      const port = await started(world());
      expect(await world().elsewhere.decide('rep', NO_ACCESS)).toBe('refused');
      expect(await port.readDecisions()).toEqual([]);
    });

    it('count by their latest word on each rule, reason and phase, in whatever order they were stored', async () => {
      const port = await started(world());
      await decide({ at: '2026-11-21T08:00:00.000Z', decision: 'rejected', text: 'Newest' });
      await decide({ at: '2026-11-19T08:00:00.000Z', decision: 'handedOver', text: 'Oldest' });
      await decide({ text: 'Between' });
      await decide({ phase: 'close', text: 'Another phase' });
      await decide({ reason: 'customerWontSay', text: 'Another reason' });
      await decide({ rule: 'opportunity.amount', text: 'Another rule' });
      const texts = (await port.readDecisions()).map(({ text }) => text);
      expect(texts[0]).toBe('Newest');
      expect([...texts].sort()).toEqual(['Another phase', 'Another reason', 'Another rule', 'Newest']);
    });

    it.each([
      ['a reason of people’s own choice', { reason: REASONS.find((reason) => REASON_CONTROL[reason] === 'ownChoice') ?? null }],
      ['a reason that nobody knows', { reason: 'tooLazy' }],
      ['a word that nobody knows', { decision: 'perhaps' }],
      ['a phase that nobody knows, which must not become every phase', { phase: 'Proposal/Price Quote' }],
      ['no rule', { rule: null }],
    ] as const)('say nothing about %s', async (_, change) => {
      const port = await started(world());
      expect(await decide(change)).toBe('made');
      expect(await port.readDecisions()).toEqual([]);
    });

    it('keep a hostile reply as it was typed', async () => {
      const port = await started(world());
      for (const [index, [, text]] of HOSTILE_TEXT.entries()) await decide({ rule: `rule.${index}`, text });
      const read = new Map((await port.readDecisions()).map(({ ruleId, text }) => [ruleId, text]));
      for (const [index, [name, text]] of HOSTILE_TEXT.entries()) expect(read.get(`rule.${index}`), name).toBe(text);
    });
  });
}
