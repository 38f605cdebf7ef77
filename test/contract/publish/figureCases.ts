import { describe, expect, it } from 'vitest';
import { all, ENTITIES, started, type World } from './publishWorld';

/** What an adapter that lacks the call would give: nothing, and the tests say so. */
async function* none(): AsyncGenerator<never> {}

/** What figures are counted from beside the records of each owner. */
export function figureCases(current: World): void {
  describe('figures', () => {
    it('units name those above them, nearest first, without a circle', async () => {
      const people = await all((await started(current())).people());
      const unit = people.find(({ id }) => id === current().ids.rep)?.unit;
      const path = [unit?.id, ...(unit?.parents ?? []).map(({ id }) => id)];
      expect(path.length).toBeGreaterThan(1);
      expect(new Set(path).size).toBe(path.length);
      expect(unit?.parents?.every(({ name }) => name !== '')).toBe(true);
    });

    it('decided deals come with owner, result and moments, whoever owns them; open ones and those before the day do not', async () => {
      const world = current();
      const port = await started(world);
      const deals = await all(port.decided?.('2025-11-22') ?? none());
      expect(deals).toMatchObject([{ ownerId: world.ids.rep, status: 'won', createdAt: expect.stringMatching(/Z$/) }]);
      expect(deals[0]?.closedOn).toMatch(/^2026-1[01]-\d\d$/);
      expect(await all(port.decided?.('2026-11-22') ?? none())).toEqual([]);
    });

    it('answers of a span come with their person, of every kind; its end is not in it', async () => {
      const world = current();
      const crm = world.crmFor('rep');
      await crm.start(ENTITIES);
      const ref = { entity: 'Opportunity', id: world.deal } as const;
      const plain = { reason: null, note: null, phase: null, fingerprint: 'f', until: null, gain: null } as const;
      const fixed = { ...plain, ref, ruleId: 'opportunity.amount', kind: 'fixed', seconds: 7 } as const;
      await crm.saveResponse({ ...fixed, at: '2026-11-20T10:00:00.000Z' });
      await crm.saveResponse({ ...fixed, ruleId: 'opportunity.source', kind: 'later', at: '2026-11-21T10:00:00.000Z' });
      const port = await started(world);
      const of = (from: string, to: string) => all(port.answers?.({ from, to }) ?? none());
      const found = await of('2026-11-20T10:00:00.000Z', '2026-11-21T10:00:00.000Z');
      expect(found).toMatchObject([{ personId: world.ids.rep, ruleId: 'opportunity.amount', kind: 'fixed', seconds: 7 }]);
      expect(await of('2026-11-21T10:00:00.000Z', '2026-11-23T00:00:00.000Z')).toMatchObject([{ kind: 'later', seconds: 7 }]);
    });

    it('rates are units for one of the organisation’s currency', async () => {
      const rates = await (await started(current())).rates?.();
      expect([...(rates ?? [])].every(([code, rate]) => /^[A-Z]{3}$/.test(code) && rate > 0)).toBe(true);
    });

    it('records of given owners are counted, of nobody else', async () => {
      const port = await started(current());
      const { rep, peer } = current().ids;
      const counts = await port.othersCounts?.([peer]);
      expect(counts?.get(peer)).toBeGreaterThan(0);
      expect(counts?.has(rep)).toBe(false);
      expect([...((await port.othersCounts?.([])) ?? [])]).toEqual([]);
    });
  });
}
