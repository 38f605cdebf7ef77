import { describe, expect, it } from 'vitest';
import type { World } from '../contractWorld';
import { ENTITIES, started } from './started';

/** Who, what exists and what may be seen. */
export function startCases(world: World): void {
  describe('start', () => {
    it('says who is signed in, with a zone and a locale that Intl knows', async () => {
      const { person, organisation } = await world().portFor('rep').start(ENTITIES);
      expect(person.id).toBe(world().ids.repId);
      expect(person.name).toBe(world().ids.repName);
      expect(() => new Intl.DateTimeFormat(person.locale, { timeZone: person.zone })).not.toThrow();
      expect(organisation.id).not.toBe('');
      expect(organisation.currency).toMatch(/^[A-Z]{3}$/);
      expect(() => new Intl.DateTimeFormat('en', { timeZone: organisation.zone })).not.toThrow();
    });

    it('takes at most two round trips, and none when it is asked again', async () => {
      const port = world().portFor('rep');
      const before = world().trips();
      const first = await port.start(ENTITIES);
      expect(world().trips() - before).toBeLessThanOrEqual(2);
      const after = world().trips();
      const again = await port.start(ENTITIES);
      expect(world().trips() - after).toBeLessThanOrEqual(1);
      expect(again.schema).toEqual(first.schema);
    });

    it('describes entities and fields with the CRM’s own labels and types', async () => {
      const { schema } = await world().portFor('rep').start(ENTITIES);
      const deal = schema.entities.Opportunity;
      expect(deal?.label).toBeTruthy();
      expect(deal?.labelPlural).toBeTruthy();
      expect(deal?.createable).toBe(true);
      expect(deal?.fields.name).toMatchObject({ name: 'name', type: 'text', editable: true });
      expect(deal?.fields.amount).toMatchObject({ type: 'money', editable: true });
      expect(deal?.fields.closeDate).toMatchObject({ type: 'date', editable: true });
      expect(deal?.fields.accountId).toMatchObject({ type: 'lookup' });
      expect(deal?.fields.accountId?.lookupTo).toContain('Account');
      for (const field of Object.values(deal?.fields ?? {})) expect(field.label).not.toBe('');
      expect(schema.entities.Contact?.fields.email?.type).toBe('email');
      expect(schema.entities.Account?.fields.website?.type).toBe('url');
    });

    it('lists the stages of a deal in order, labelled', async () => {
      const { schema } = await world().portFor('rep').start(ENTITIES);
      expect(schema.stages.length).toBeGreaterThanOrEqual(4);
      for (const stage of schema.stages) expect(stage.label).not.toBe('');
    });

    it('leaves out a field that the person may not read, and keeps it for who may', async () => {
      const { entity, field } = world().ids.hiddenField;
      const rep = await world().portFor('rep').start(ENTITIES);
      expect(rep.schema.entities[entity]?.fields).not.toHaveProperty(field);
      const admin = await world().portFor('admin').start(ENTITIES);
      expect(admin.schema.entities[entity]?.fields).toHaveProperty(field);
    });

    it('shows a field that the person may not edit as not editable', async () => {
      const { entity, field } = world().ids.readOnlyField;
      const { schema } = await world().portFor('rep').start(ENTITIES);
      expect(schema.entities[entity]?.fields[field]?.editable).toBe(false);
    });

    it('describes nothing when no entity is asked for', async () => {
      const { schema } = await world().portFor('rep').start([]);
      expect(Object.keys(schema.entities)).toEqual([]);
    });

    it('says where the CRM shows a record, without leaving its origin', async () => {
      const port = await started(world());
      const url = port.recordUrl(world().ids.deal);
      expect(url).toContain(world().ids.deal.id);
      expect(url).not.toMatch(/^javascript:/i);
    });
  });
}
