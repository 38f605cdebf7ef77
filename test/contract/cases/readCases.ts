import { describe, expect, it } from 'vitest';
import { ACCOUNT_FACTS } from '../../../src/model/customer';
import type { World } from '../contractWorld';
import { DAY, DEAL_FIELDS, expectRefusal, INSTANT, keyOf, started } from './started';

/** Everything around a record in one round trip. */
export function readCases(world: World): void {
  describe('reading', () => {
    it('reads a deal with everything around it in exactly one request', async () => {
      const port = await started(world());
      const before = world().trips();
      const bundle = await port.readRecord({ ref: world().ids.deal, fields: DEAL_FIELDS });
      expect(world().trips() - before).toBe(1);
      expect(bundle.partial).toEqual([]);
      expect(bundle.record.ref).toEqual(world().ids.deal);
      expect(bundle.record.name).toBe(world().ids.dealName);
      expect(bundle.record.fields.accountId).toBe(world().ids.account.id);
      expect(bundle.record.lookupNames.accountId).toBe(world().ids.accountName);
      expect(bundle.record.ownerId).toBe(world().ids.repId);
      expect(bundle.record.ownerName).toBe(world().ids.repName);
      expect(bundle.record.version).not.toBe('');
      expect(bundle.status).toBe('open');
      expect(bundle.closedAt).toBeNull();
      expect(bundle.mayEdit).toBe(true);
      expect(bundle.stage?.value).toBe(bundle.record.fields.stage);
      expect(bundle.account).toMatchObject({ id: world().ids.account.id, name: world().ids.accountName });
      expect(bundle.account?.contacts?.map((contact) => contact.id)).toContain(world().ids.contact.id);
      expect(bundle.activities?.length).toBeGreaterThan(0);
    });

    it('gives days as days, moments in UTC with milliseconds, money as numbers', async () => {
      const port = await started(world());
      const { record, activities } = await port.readRecord({ ref: world().ids.deal, fields: DEAL_FIELDS });
      expect(record.fields.closeDate).toMatch(DAY);
      expect(record.fields.amount).toBeTypeOf('number');
      expect(record.createdAt).toMatch(INSTANT);
      expect(record.modifiedAt).toMatch(INSTANT);
      for (const activity of activities ?? []) {
        for (const at of [activity.createdAt, activity.startsAt, activity.doneAt]) if (at !== null) expect(at).toMatch(INSTANT);
        if (activity.dueOn !== null) expect(activity.dueOn).toMatch(DAY);
      }
    });

    it('drops a field that the org lacks instead of failing, and never shows it as blank', async () => {
      const port = await started(world());
      const { record } = await port.readRecord({ ref: world().ids.deal, fields: ['name', 'noSuchFieldAnywhere'] });
      expect(record.fields).toHaveProperty('name');
      expect(record.fields).not.toHaveProperty('noSuchFieldAnywhere');
    });

    it('drops a field that the person may not read', async () => {
      const { entity, field } = world().ids.hiddenField;
      const ref = entity === 'Account' ? world().ids.account : world().ids.deal;
      const port = await started(world());
      const { record } = await port.readRecord({ ref, fields: ['name', field] });
      expect(record.fields).not.toHaveProperty(field);
    });

    it('reads a record without any fields asked for', async () => {
      const port = await started(world());
      const { record } = await port.readRecord({ ref: world().ids.deal, fields: [] });
      expect(record.name).toBe(world().ids.dealName);
    });

    it('reads the facts of the account with the record, and says when the account last changed', async () => {
      const port = await started(world());
      const { deal, account, contact } = world().ids;
      const before = world().trips();
      const { account: around } = await port.readRecord({ ref: deal, fields: ['name'] });
      expect(world().trips() - before).toBe(1);
      const { fields } = await port.readFields(account, ACCOUNT_FACTS);
      expect(around?.facts?.fields).toEqual(fields);
      expect(around?.facts?.modifiedAt).toMatch(INSTANT);
      const ofContact = await port.readRecord({ ref: contact, fields: ['name'] });
      expect(ofContact.account?.facts).toEqual(around?.facts);
    });

    it('gives a fact no age of its own that the CRM does not tell', async () => {
      const port = await started(world());
      const { account } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      expect(account?.facts?.changedAt).toEqual({});
    });

    it('reads accounts and contacts the same way, in one request each', async () => {
      const port = await started(world());
      for (const ref of [world().ids.account, world().ids.contact]) {
        const before = world().trips();
        const bundle = await port.readRecord({ ref, fields: ['name', 'phone'] });
        expect(world().trips() - before).toBe(1);
        expect(bundle.record.ref).toEqual(ref);
        expect(bundle.record.name).not.toBe('');
      }
    });

    it('reads a few fields with the present version', async () => {
      const port = await started(world());
      const whole = await port.readRecord({ ref: world().ids.deal, fields: DEAL_FIELDS });
      const few = await port.readFields(world().ids.deal, ['closeDate']);
      expect(few.version).toBe(whole.record.version);
      expect(few.fields.closeDate).toBe(whole.record.fields.closeDate);
    });

    it('says notFound for an id that is none, and for one that no record has', async () => {
      const port = await started(world());
      const none = { ...world().ids.deal, id: `${world().ids.deal.id.slice(0, -4)}zzzz` };
      await expectRefusal(port.readRecord({ ref: none, fields: ['name'] }), 'notFound', 'invalid');
      const path = { ...world().ids.deal, id: '../accounts' };
      await expectRefusal(port.readRecord({ ref: path, fields: ['name'] }), 'notFound', 'invalid');
    });

    it('reads own records a page at a time, each once and none of others', async () => {
      const port = await started(world());
      const seen: string[] = [];
      let cursor: string | null = null;
      for (let page = 0; page < 20; page += 1) {
        const { bundles, next } = await port.readOwn('Opportunity', DEAL_FIELDS, cursor);
        for (const { record } of bundles) {
          seen.push(record.ref.id);
          expect(record.ownerId).toBe(world().ids.repId);
        }
        cursor = next;
        if (next === null) break;
      }
      expect(cursor).toBeNull();
      expect(seen).toContain(world().ids.deal.id);
      expect(new Set(seen).size).toBe(seen.length);
    });

    it('tells after first paint who waits on the account and what other deals look like', async () => {
      const port = await started(world());
      const { record } = await port.readRecord({ ref: world().ids.deal, fields: DEAL_FIELDS });
      const around = await port.readAround(record);
      expect(around.readAt).toMatch(INSTANT);
      expect(around.elsewhere.sameAmount === null || around.elsewhere.sameAmount >= 1).toBe(true);
    });

    it('rejects with a CrmError and sends nothing when it was cancelled before', async () => {
      const port = await started(world());
      const before = world().trips();
      const cancelled = AbortSignal.abort();
      await expectRefusal(port.readRecord({ ref: world().ids.deal, fields: ['name'] }, cancelled), 'network', 'unexpected');
      const draft = {
        kind: 'task' as const,
        about: world().ids.deal,
        who: null,
        subject: 'Never sent',
        description: null,
        done: false,
        dueOn: '2026-12-01',
        startsAt: null,
        minutes: null,
      };
      await expectRefusal(port.createActivity(draft, keyOf(900), cancelled), 'network', 'unexpected');
      expect(world().trips()).toBe(before);
    });
  });
}
