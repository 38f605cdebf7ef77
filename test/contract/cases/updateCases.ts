import { describe, expect, it } from 'vitest';
import type { World } from '../contractWorld';
import { DEAL_FIELDS, expectRefusal, started } from './started';

/** Conditional writes of the changed fields only. */
export function updateCases(world: World): void {
  describe('updating', () => {
    it('writes the changed field, reads back, and leaves the others alone', async () => {
      const port = await started(world());
      const before = await port.readFields(world().ids.deal, DEAL_FIELDS);
      const after = await port.update({ ref: world().ids.deal, changes: { closeDate: '2027-02-28' }, version: before.version });
      expect(after.fields.closeDate).toBe('2027-02-28');
      expect(after.modifiedBy?.id).toBe(world().ids.repId);
      const read = await port.readFields(world().ids.deal, DEAL_FIELDS);
      expect(read.fields).toEqual({ ...before.fields, closeDate: '2027-02-28' });
      expect(read.version).toBe(after.version);
    });

    it('writes several kinds of values and clears one', async () => {
      const port = await started(world());
      const before = await port.readFields(world().ids.deal, ['amount']);
      const changes = { name: 'Harbour refit, phase 2', amount: 12500.5, description: null };
      const after = await port.update({ ref: world().ids.deal, changes, version: before.version });
      expect(after.fields).toMatchObject(changes);
      expect(after.name).toBe('Harbour refit, phase 2');
    });

    it('unlinks and links a lookup', async () => {
      const port = await started(world());
      const { deal, account } = world().ids;
      const { version } = await port.readFields(deal, ['accountId']);
      const unlinked = await port.update({ ref: deal, changes: { accountId: null }, version });
      expect(unlinked.fields.accountId).toBeNull();
      const linked = await port.update({ ref: deal, changes: { accountId: account.id }, version: unlinked.version });
      expect(linked.fields.accountId).toBe(account.id);
    });

    it('refuses with a conflict when somebody was there first, and writes nothing', async () => {
      const port = await started(world());
      const { version } = await port.readFields(world().ids.deal, ['closeDate']);
      await world().elsewhere.moveCloseDate(world().ids.deal, '2027-05-05');
      const write = { ref: world().ids.deal, changes: { closeDate: '2027-06-06' }, version };
      await expectRefusal(port.update(write), 'conflict');
      expect((await port.readFields(world().ids.deal, ['closeDate'])).fields.closeDate).toBe('2027-05-05');
    });

    it('names the refused field in the domain’s words, with the CRM’s own message', async () => {
      const port = await started(world());
      const { field, value } = world().ids.refused;
      const { version, fields } = await port.readFields(world().ids.deal, [field]);
      const error = await expectRefusal(port.update({ ref: world().ids.deal, changes: { [field]: value }, version }), 'invalid');
      expect(error.refusals.map((refusal) => refusal.field)).toEqual([field]);
      expect(error.refusals[0]?.message).not.toBe('');
      expect((await port.readFields(world().ids.deal, [field])).fields[field]).toEqual(fields[field]);
    });

    it('refuses to write a record that the person may only read', async () => {
      const { ref, field, value } = world().ids.readOnlyRecord;
      const port = await started(world());
      const bundle = await port.readRecord({ ref, fields: [field] });
      expect(bundle.mayEdit).toBe(false);
      const write = { ref, changes: { [field]: value }, version: bundle.record.version };
      await expectRefusal(port.update(write), 'permission');
    });

    it('refuses to write a field that the person may only read', async () => {
      const { entity, field } = world().ids.readOnlyField;
      const ref = entity === 'Account' ? world().ids.account : world().ids.deal;
      const port = await started(world());
      const { version } = await port.readFields(ref, ['name']);
      await expectRefusal(port.update({ ref, changes: { [field]: 1 }, version }), 'permission', 'invalid');
    });

    it('does not bring a deleted record back', async () => {
      const port = await started(world());
      const { version } = await port.readFields(world().ids.deal, ['closeDate']);
      await world().elsewhere.remove(world().ids.deal);
      const count = await world().elsewhere.count('Opportunity');
      const write = { ref: world().ids.deal, changes: { closeDate: '2027-06-06' }, version };
      await expectRefusal(port.update(write), 'notFound');
      expect(await world().elsewhere.count('Opportunity')).toBe(count);
      await expectRefusal(port.readFields(world().ids.deal, ['name']), 'notFound');
    });

    it('refuses a field that the org does not have, before anything is sent', async () => {
      const port = await started(world());
      const { version } = await port.readFields(world().ids.deal, ['name']);
      const before = world().trips();
      const write = { ref: world().ids.deal, changes: { noSuchFieldAnywhere: 'x' }, version };
      await expectRefusal(port.update(write), 'invalid');
      expect(world().trips()).toBe(before);
    });

    it('refuses a number that is none', async () => {
      const port = await started(world());
      const { version } = await port.readFields(world().ids.deal, ['amount']);
      for (const amount of [Number.NaN, Number.POSITIVE_INFINITY]) {
        await expectRefusal(port.update({ ref: world().ids.deal, changes: { amount }, version }), 'invalid');
      }
    });
  });
}
