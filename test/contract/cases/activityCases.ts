import { describe, expect, it } from 'vitest';
import type { ActivityDraft } from '../../../src/ports/crm';
import type { ContractWorld, World } from '../contractWorld';
import { keyOf, started } from './started';

function draft(world: ContractWorld, part: Partial<ActivityDraft>): ActivityDraft {
  return {
    kind: 'task',
    about: world.ids.deal,
    who: null,
    subject: 'Send the offer',
    description: null,
    done: false,
    dueOn: '2026-12-01',
    startsAt: null,
    minutes: null,
    ...part,
  };
}

/** What a person makes once is there once. */
export function activityCases(world: World): void {
  describe('creating', () => {
    it.each([
      ['an open task', { kind: 'task', subject: 'Send the offer' }],
      ['a finished task', { kind: 'task', subject: 'Offer sent', done: true }],
      [
        'a call that took place',
        { kind: 'call', subject: 'Called the yard', description: 'They wait for the crane.', done: true },
      ],
      [
        'a meeting',
        { kind: 'meeting', subject: 'Yard visit', startsAt: '2026-12-01T09:00:00.000Z', minutes: 45, description: 'Dock 3' },
      ],
      [
        'a meeting that took place',
        { kind: 'meeting', subject: 'Yard visited', startsAt: '2026-11-20T09:00:00.000Z', dueOn: null, minutes: 45, done: true },
      ],
      ['a note', { kind: 'note', subject: 'Crane', description: 'Lifts 40 t', dueOn: null, done: true }],
    ] as const)('makes %s and reads it back', async (_name, part) => {
      const port = await started(world());
      const made = await port.createActivity(draft(world(), part), keyOf(1));
      expect(made.fresh).toBe(true);
      const { activities } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      const found = (activities ?? []).find((activity) => activity.subject === part.subject);
      expect(found).toMatchObject({ kind: part.kind, about: world().ids.deal });
      expect(found?.done).toBe('done' in part);
      if ('description' in part) expect(found?.description).toBe(part.description);
      if ('startsAt' in part) expect(found?.startsAt).toBe(part.startsAt);
      if (part.kind === 'task') expect(found?.dueOn).toBe('2026-12-01');
      expect(found?.ownerId).toBe(world().ids.repId);
    });

    it('makes one record for one key, however often it is sent', async () => {
      const port = await started(world());
      const before = await world().elsewhere.count('Activity');
      const first = await port.createActivity(draft(world(), {}), keyOf(2));
      const second = await port.createActivity(draft(world(), {}), keyOf(2));
      expect([first.fresh, second.fresh]).toEqual([true, false]);
      expect(second.ref.id).toBe(first.ref.id);
      expect((await world().elsewhere.count('Activity')) - before).toBe(1);
    });

    it('makes one record for one key sent twice at once', async () => {
      const port = await started(world());
      const before = await world().elsewhere.count('Activity');
      const call = draft(world(), { kind: 'call', subject: 'Twice', done: true });
      const made = await Promise.all([port.createActivity(call, keyOf(3)), port.createActivity(call, keyOf(3))]);
      expect(made.map((each) => each.fresh).sort()).toEqual([false, true]);
      expect(new Set(made.map((each) => each.ref.id)).size).toBe(1);
      expect((await world().elsewhere.count('Activity')) - before).toBe(1);
    });

    it('makes two records for two keys', async () => {
      const port = await started(world());
      const before = await world().elsewhere.count('Activity');
      await port.createActivity(draft(world(), {}), keyOf(4));
      await port.createActivity(draft(world(), {}), keyOf(5));
      expect((await world().elsewhere.count('Activity')) - before).toBe(2);
    });

    it('logs with the person it was held with', async () => {
      const port = await started(world());
      const part = { kind: 'call', subject: 'With somebody', who: world().ids.contact, done: true } as const;
      await port.createActivity(draft(world(), part), keyOf(6));
      const { activities } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      const { keepsParticipants = true, contact } = world().ids;
      const made = activities?.find((activity) => activity.subject === 'With somebody');
      expect(made?.who).toEqual(keepsParticipants ? contact : null);
    });

    it('makes a contact of the account once', async () => {
      const port = await started(world());
      const before = await world().elsewhere.count('Contact');
      const person = {
        accountId: world().ids.account.id,
        firstName: 'Ines',
        lastName: "O'Brien-Null",
        email: 'ines@yard.example',
        phone: '+49 40 123456',
      };
      const first = await port.createContact(person, keyOf(7));
      const second = await port.createContact(person, keyOf(7));
      expect([first.fresh, second.fresh]).toEqual([true, false]);
      expect((await world().elsewhere.count('Contact')) - before).toBe(1);
      const { account } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      const found = account?.contacts?.find((contact) => contact.id === first.ref.id);
      expect(found).toMatchObject({ name: "Ines O'Brien-Null", email: 'ines@yard.example', phone: '+49 40 123456' });
    });

    it('gives a contact a role in the deal once', async () => {
      const port = await started(world());
      const made = await port.createContact(
        { accountId: world().ids.account.id, firstName: 'Rolf', lastName: 'Entscheider', email: null, phone: null },
        keyOf(8),
      );
      const role = { opportunityId: world().ids.deal.id, contactId: made.ref.id, role: world().ids.role, primary: false };
      const first = await port.createRole(role, keyOf(9));
      const second = await port.createRole(role, keyOf(9));
      expect([first.fresh, second.fresh]).toEqual([true, false]);
      const { contactRoles } = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      const own = contactRoles?.filter((each) => each.contactId === made.ref.id);
      expect(own).toHaveLength(1);
      expect(own?.[0]).toMatchObject({ contactName: 'Rolf Entscheider', role: world().ids.role });
    });

    it('takes back what it made', async () => {
      const port = await started(world());
      const before = await world().elsewhere.count('Activity');
      const made = await port.createActivity(draft(world(), { subject: 'By mistake' }), keyOf(10));
      await port.remove(made.ref);
      expect(await world().elsewhere.count('Activity')).toBe(before);
    });

    it('takes back a call that was logged as done, and a role', async () => {
      const port = await started(world());
      const call = await port.createActivity(draft(world(), { kind: 'call', subject: 'Undone', done: true }), keyOf(11));
      await port.remove(call.ref);
      const role = {
        opportunityId: world().ids.deal.id,
        contactId: world().ids.contact.id,
        role: world().ids.role,
        primary: false,
      };
      const before = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      const made = await port.createRole(role, keyOf(12));
      await port.remove(made.ref);
      const after = await port.readRecord({ ref: world().ids.deal, fields: ['name'] });
      expect(after.contactRoles).toEqual(before.contactRoles);
      expect(after.activities?.map((activity) => activity.subject)).not.toContain('Undone');
    });
  });
}
