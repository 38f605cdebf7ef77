import { describe, expect, it } from 'vitest';
import type { Response } from '../../../src/model/response';
import type { ContractWorld, World } from '../contractWorld';
import { started } from './started';

function later(world: ContractWorld): Response {
  return {
    ruleId: 'opportunity.closeDate',
    ref: world.ids.deal,
    kind: 'later',
    reason: null,
    note: null,
    phase: 'propose',
    fingerprint: 'a1b2',
    until: '2026-11-29',
    seconds: null,
    gain: null,
    at: '2026-11-22T09:30:00.000Z',
  };
}

/** One row per user + record + rule. */
export function responseCases(world: World): void {
  describe('answers to nudges', () => {
    it('come back with the record, whole', async () => {
      const port = await started(world());
      await port.saveResponse(later(world()));
      const { responses } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      expect(responses).toEqual([later(world())]);
    });

    it('are updated, not added, when the person answers again', async () => {
      const port = await started(world());
      await port.saveResponse(later(world()));
      const whyNot: Response = {
        ...later(world()),
        kind: 'whyNot',
        reason: 'other',
        note: 'It\'s "null" — 100 % <b>',
        until: null,
      };
      await port.saveResponse(whyNot);
      const fixed: Response = {
        ...later(world()),
        ruleId: 'opportunity.amount',
        kind: 'fixed',
        seconds: 7,
        gain: 16,
        until: null,
      };
      await port.saveResponse(fixed);
      const { responses } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      expect([...responses].sort((a, b) => a.ruleId.localeCompare(b.ruleId))).toEqual([fixed, whyNot]);
    });

    it('come with the own records too, where they change what counts', async () => {
      const port = await started(world());
      const whyNot: Response = { ...later(world()), kind: 'whyNot', reason: 'noAccess', until: null };
      const notKnown: Response = { ...later(world()), ruleId: 'opportunity.amount', kind: 'notKnown', until: null };
      for (const response of [whyNot, notKnown]) await port.saveResponse(response);
      const { bundles } = await port.readOwn('Opportunity', ['name'], null);
      const given = new Map(bundles.map(({ record, responses }) => [record.ref.id, responses]));
      const here = given.get(world().ids.deal.id) ?? [];
      expect([...here].sort((a, b) => a.ruleId.localeCompare(b.ruleId))).toEqual([notKnown, whyNot]);
      for (const [id, responses] of given) if (id !== world().ids.deal.id) expect(responses).toEqual([]);
    });

    it('stay with their record, but a muted rule is muted everywhere', async () => {
      const port = await started(world());
      const mute: Response = { ...later(world()), ruleId: 'account.twin', ref: null, kind: 'muted', phase: null, until: null };
      await port.saveResponse(mute);
      await port.saveResponse(later(world()));
      const { responses } = await port.readRecord({ ref: world().ids.account, fields: ['name'] });
      expect(responses).toEqual([mute]);
    });
  });
}
