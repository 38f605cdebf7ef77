import { describe, expect, it } from 'vitest';
import { byId, comparable, ownBundles } from './comparable';
import { all, ENTITIES, FIELDS, started, type Who, type World } from './publishWorld';

export function factsCases(current: World): void {
  const owners = (...who: readonly Who[]) => who.map((each) => ({ id: current().ids[each], zone: 'Europe/Berlin' }));

  describe('facts by owner', () => {
    it.each(['rep', 'peer'] as const)('of the %s are those that the own score reads', async (who) => {
      const world = current();
      const port = await started(world);
      const [facts] = await all(port.facts({ fields: FIELDS, owners: owners(who) }));
      const own = world.crmFor(who);
      await own.start(ENTITIES);
      for (const entity of ['Opportunity', 'Account', 'Contact', 'Lead'] as const) {
        const expected = byId(await ownBundles(own, entity));
        const given = byId((facts?.bundles ?? []).filter(({ record }) => record.ref.entity === entity));
        expect(given.map(comparable), entity).toEqual(expected.map(comparable));
      }
      expect(facts?.bundles.length).toBeGreaterThan(0);
      expect(facts?.bundles.filter(({ partial }) => partial.length > 0)).toEqual([]);
    });

    it('name every owner once, also one without a record, and nobody else', async () => {
      const port = await started(current());
      const given = await all(port.facts({ fields: { Lead: FIELDS.Lead }, owners: owners('rep', 'peer', 'manager') }));
      expect(given.map(({ ownerId }) => ownerId).sort()).toEqual(
        owners('rep', 'peer', 'manager')
          .map(({ id }) => id)
          .sort(),
      );
      const { manager } = current().ids;
      expect(given.find(({ ownerId }) => ownerId === manager)?.bundles).toEqual([]);
    });

    it('of nobody ask nothing', async () => {
      const port = await started(current());
      expect(await all(port.facts({ fields: FIELDS, owners: [] }))).toEqual([]);
    });

    it('carry beside an activity the open one that follows it', async () => {
      const port = await started(current());
      const [facts] = await all(port.facts({ fields: { Activity: FIELDS.Activity }, owners: owners('rep') }));
      const done = facts?.bundles.find(({ record }) => record.ref.id === current().followed.done);
      expect(done?.activities?.[0]).toMatchObject({ id: current().followed.done, done: true });
      expect(done?.activities?.map(({ id }) => id)).toContain(current().followed.next);
    });

    it('carry it in the own reading too, so that the own score counts the same', async () => {
      const crm = current().crmFor('rep');
      await crm.start(ENTITIES);
      const { bundles } = await crm.readOwn('Activity', FIELDS.Activity, null);
      const done = bundles.find(({ record }) => record.ref.id === current().followed.done);
      expect(done?.activities?.[0]).toMatchObject({ id: current().followed.done, done: true });
      expect(done?.activities?.map(({ id }) => id)).toContain(current().followed.next);
    });

    it('carry the own answers that count, and no others', async () => {
      const world = current();
      const crm = world.crmFor('rep');
      await crm.start(ENTITIES);
      const answer = {
        ruleId: 'opportunity.amount',
        ref: { entity: 'Opportunity', id: world.deal },
        reason: null,
        note: null,
        phase: null,
        fingerprint: 'f',
        until: null,
        seconds: null,
        gain: null,
        at: '2026-11-20T10:00:00.000Z',
      } as const;
      await crm.saveResponse({ ...answer, kind: 'notKnown' });
      await crm.saveResponse({ ...answer, ruleId: 'opportunity.closeDate', kind: 'fixed' });
      const port = await started(world);
      const [facts] = await all(port.facts({ fields: { Opportunity: FIELDS.Opportunity }, owners: owners('rep') }));
      const deal = facts?.bundles.find(({ record }) => record.ref.id === world.deal);
      expect(deal?.responses.map(({ ruleId, kind }) => [ruleId, kind])).toEqual([['opportunity.amount', 'notKnown']]);
    });

    it('come whole after faults on the way', async () => {
      const world = current();
      const port = await started(world);
      world.fail('drop', 'busy', 'drop');
      const given = await all(port.facts({ fields: { Opportunity: FIELDS.Opportunity }, owners: owners('rep') }));
      expect(given[0]?.bundles.map(({ record }) => record.ref.id)).toContain(world.deal);
    });

    it('stop when they are cancelled', async () => {
      const port = await started(current());
      const facts = all(port.facts({ fields: FIELDS, owners: owners('rep') }, undefined, AbortSignal.abort()));
      await expect(facts).rejects.toMatchObject({ name: 'CrmError', kind: 'network' });
    });

    it('tell how far they have come', async () => {
      const port = await started(current());
      const seen: string[] = [];
      const request = { fields: { Lead: FIELDS.Lead }, owners: owners('rep', 'peer') };
      await all(port.facts(request, ({ what, done, total }) => seen.push(`${what} ${done}/${total}`)));
      expect(seen.at(-1)).toMatch(/^owners \d\/2$/);
    });
  });
}
