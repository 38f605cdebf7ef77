import { describe, expect, it } from 'vitest';
import { all, ENTITIES, started, type World } from './publishWorld';

export function orgCases(current: World): void {
  describe('starting', () => {
    it('says who publishes, what exists, and that everything can be read', async () => {
      const start = await current().port.start(ENTITIES);
      expect(start.person.id).toBe(current().ids.publisher);
      expect(start.partial).toEqual([]);
      expect(Object.keys(start.schema.entities).sort()).toEqual([...ENTITIES].sort());
    });

    it('says of somebody else what cannot be read whole', async () => {
      const start = await current().publishAs('rep').start(ENTITIES);
      expect(start.partial).toContain('Opportunity');
    });
  });

  describe('people', () => {
    it('are all named with role, unit, leader and state', async () => {
      const port = await started(current());
      const people = await all(port.people());
      const { rep, peer, manager } = current().ids;
      const ids = people.map(({ id }) => id);
      expect(ids).toEqual(expect.arrayContaining([rep, peer, manager]));
      expect(new Set(ids).size).toBe(ids.length);
      expect(people.find(({ id }) => id === rep)).toMatchObject({
        active: true,
        human: true,
        managerId: manager,
        zone: 'Europe/Berlin',
      });
      expect(people.find(({ id }) => id === rep)?.unit).not.toBeNull();
      expect(people.find(({ id }) => id === rep)?.createdAt).toMatch(/Z$/);
    });
  });

  describe('accounts', () => {
    it('are all named, whoever owns them', async () => {
      const accounts = await all((await started(current())).accounts());
      expect(accounts.length).toBeGreaterThan(0);
      expect(accounts.every(({ id, name }) => id !== '' && name !== '')).toBe(true);
      expect(accounts.map(({ ownerId }) => ownerId)).toContain(current().ids.rep);
    });
  });

  describe('decisions, choices and requests', () => {
    it('are empty where nobody made any', async () => {
      const port = await started(current());
      expect([await port.decisions(), await all(port.optIns()), await all(port.requests())]).toEqual([[], [], []]);
    });
  });

  describe('requests', () => {
    it('say who asked and when, and are gone once they were answered; those that are gone already are no fault', async () => {
      const port = await started(current());
      current().ask();
      current().later(60);
      current().ask();
      const asked = await all(port.requests());
      expect(asked).toHaveLength(2);
      expect(asked[0]).toMatchObject({ personId: current().ids.manager, what: 'publish' });
      const [first] = [...asked].sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 1));
      if (!first) throw new Error('no request');
      expect(await port.serve?.([first])).toBe(1);
      expect(await port.serve?.([first])).toBe(0);
      expect((await all(port.requests())).map(({ id }) => id)).toEqual(
        asked.filter(({ id }) => id !== first.id).map(({ id }) => id),
      );
    });
  });

  describe('rights on fields', () => {
    const asked = { Account: ['name', 'industry', 'website', 'country'], Contact: ['email'], Activity: ['description'] } as const;

    it('are withheld from nobody where nobody said so, and equal rights are one object', async () => {
      const port = await started(current());
      const limitsOf = await port.fieldRights?.(asked);
      const { rep, peer } = current().ids;
      expect(limitsOf?.(rep)).toEqual({});
      expect(limitsOf?.(rep)).toBe(limitsOf?.(peer));
    });

    it('are told of who is without them, as that person reads the schema, and of nobody else', async () => {
      const world = current();
      world.limitRep();
      const port = await started(world);
      const limitsOf = await port.fieldRights?.(asked);
      const expected = { Account: { industry: 'none', website: 'read' }, Contact: { email: 'none' } };
      expect(limitsOf?.(world.ids.rep)).toEqual(expected);
      expect([limitsOf?.(world.ids.peer), limitsOf?.(world.ids.manager)]).toEqual([{}, {}]);
      const { schema } = await world.crmFor('rep').start(ENTITIES);
      expect(schema.entities.Account?.fields.industry).toBeUndefined();
      expect(schema.entities.Contact?.fields.email).toBeUndefined();
      expect(schema.entities.Account?.fields.website?.editable).toBe(false);
      expect(schema.entities.Account?.fields.country?.editable).toBe(true);
    });

    it('are not known to a publisher who may not read those of others', async () => {
      const world = current();
      world.limitRep();
      const port = await started(world);
      world.hideRights();
      expect(await port.fieldRights?.(asked)).toBeNull();
    });
  });

  describe('the lease', () => {
    const lease = (holder: string, minutes = 10) => ({
      name: 'publish',
      holder,
      until: new Date(Date.parse(current().now()) + minutes * 60_000).toISOString(),
    });

    it('is held by one run at a time', async () => {
      const port = await started(current());
      const first = lease('run-one');
      expect(await port.claim(first)).toEqual({ granted: true, held: first });
      expect(await port.claim(lease('run-two'))).toEqual({ granted: false, held: first });
      expect(await port.claim({ ...lease('run-two'), name: 'shard-2' })).toMatchObject({ granted: true });
    });

    it('goes to one of two who ask at once', async () => {
      const port = await started(current());
      const answers = await Promise.all(['a', 'b', 'c'].map((holder) => port.claim(lease(holder))));
      expect(answers.filter(({ granted }) => granted)).toHaveLength(1);
    });

    it('can be extended by its holder and taken over when it has ended', async () => {
      const world = current();
      const port = await started(world);
      await port.claim(lease('run-one', 5));
      const longer = lease('run-one', 20);
      expect(await port.claim(longer)).toEqual({ granted: true, held: longer });
      world.later(10 * 60);
      expect(await port.claim(lease('run-two'))).toMatchObject({ granted: false });
      world.later(15 * 60);
      expect(await port.claim(lease('run-two'))).toMatchObject({ granted: true });
    });

    it('is given back by its holder alone, and is no run', async () => {
      const port = await started(current());
      const first = lease('run-one');
      await port.claim(first);
      expect(await all(port.published('run', { from: null, to: null }))).toEqual([]);
      expect(await port.purge({ what: 'run', before: null })).toBe(0);
      await port.release(lease('run-two'));
      expect(await port.claim(lease('run-two'))).toMatchObject({ granted: false });
      await port.release(first);
      expect(await port.claim(lease('run-two'))).toMatchObject({ granted: true });
    });
  });
}
