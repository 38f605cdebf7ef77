import { describe, expect, it } from 'vitest';
import type { World } from '../contractWorld';
import { keyOf, started } from './started';

/** Lookups and choices. */
export function searchCases(world: World): void {
  describe('searching and choosing', () => {
    it('finds records by a part of their name, whatever the case', async () => {
      const port = await started(world());
      const part = world().ids.accountName.slice(1, 5).toLowerCase();
      const hits = await port.search('Account', part);
      expect(hits).toContainEqual(expect.objectContaining({ ref: world().ids.account, name: world().ids.accountName }));
    });

    it('sends nothing for less than two letters', async () => {
      const port = await started(world());
      const before = world().trips();
      for (const text of ['', ' ', 'a', ' a ']) expect(await port.search('Account', text)).toEqual([]);
      expect(world().trips()).toBe(before);
    });

    it.each(['%%', '__', '[a-z]', '*a*', "x' OR Name != null", "x\\' OR", "''", '&<>"', 'a) or (1 eq 1'])(
      'takes %s literally',
      async (text) => {
        const port = await started(world());
        expect(await port.search('Account', text)).toEqual([]);
      },
    );

    it('finds a name with a quote and an underscore in it', async () => {
      const port = await started(world());
      const made = await port.createContact(
        { accountId: world().ids.account.id, firstName: null, lastName: "O'Brien_100%", email: null, phone: null },
        keyOf(20),
      );
      for (const text of ["O'Br", 'en_100', '100%']) {
        const hits = await port.search('Contact', text);
        expect(hits.map((hit) => hit.ref.id)).toEqual([made.ref.id]);
        expect(hits[0]?.detail).toBe(world().ids.accountName);
      }
    });

    it('lists the choices of a field with labels', async () => {
      const port = await started(world());
      const industries = await port.options('Account', 'industry', null);
      expect(industries.length).toBeGreaterThan(1);
      for (const option of industries) expect(option.label).not.toBe('');
      const stages = await port.options('Opportunity', 'stage', null);
      const { stage } = await port.readRecord({ ref: world().ids.deal, fields: ['stage'] });
      expect(stages.map((option) => option.value)).toContain(stage?.value);
    });
  });
}
