import { describe, expect, it } from 'vitest';
import type { ActivityDraft, CrmPort } from '../../../src/ports/crm';
import type { DayRequest } from '../../../src/ports/day';
import type { World } from '../contractWorld';
import { expectRefusal, keyOf, started } from './started';

/** Sunday 22 November 2026 in Berlin, where everybody of the suite lives. */
const DAY: DayRequest = {
  today: '2026-11-22',
  from: '2026-11-21T23:00:00.000Z',
  until: '2026-11-22T23:00:00.000Z',
  sinceDay: '2026-11-15',
  since: '2026-11-14T23:00:00.000Z',
  silentBefore: '2026-08-24',
  most: 50,
};

/** The person's day: only their own, within its bounds, and never a part as the whole. */
export function dayCases(world: World): void {
  let made = 500;
  const make = (port: CrmPort, part: Partial<ActivityDraft>) => {
    made += 1;
    const draft: ActivityDraft = {
      kind: 'task',
      about: world().ids.deal,
      who: null,
      subject: 'Send the offer',
      description: null,
      done: false,
      dueOn: null,
      startsAt: null,
      minutes: null,
      ...part,
    };
    return port.createActivity(draft, keyOf(made));
  };
  const meeting = (subject: string, startsAt: string) => ({ kind: 'meeting', subject, startsAt, minutes: 30 }) as const;
  const subjects = (part: { readonly rows: readonly { readonly subject: string | null }[] } | null) =>
    (part?.rows ?? []).map(({ subject }) => subject).sort();

  describe('the day', () => {
    it('takes one round trip', async () => {
      const port = await started(world());
      const before = world().trips();
      await port.readDay(DAY);
      expect(world().trips() - before).toBe(1);
    });

    it('has nothing for somebody without records, and says that this is all', async () => {
      const port = await started(world(), 'manager');
      const { tasks, meetings, traces, silent, readAt } = await port.readDay(DAY);
      const nothing = { rows: [], complete: true };
      expect([tasks, meetings, traces, silent]).toEqual([nothing, nothing, nothing, nothing]);
      expect(readAt).toMatch(/^2026-11-22T/);
    });

    it('lists own open tasks and planned calls due until today, with what they are about', async () => {
      const port = await started(world());
      await make(port, { subject: 'Of yesterday', dueOn: '2026-11-21' });
      await make(port, { kind: 'call', subject: 'Call of today', dueOn: '2026-11-22' });
      await make(port, { subject: 'Of tomorrow', dueOn: '2026-11-23' });
      await make(port, { subject: 'Without a day' });
      await make(port, { subject: 'Done', dueOn: '2026-11-21', done: true });
      const { tasks } = await port.readDay(DAY);
      expect(subjects(tasks)).toEqual(['Call of today', 'Of yesterday']);
      expect(tasks?.complete).toBe(true);
      const one = tasks?.rows.find(({ subject }) => subject === 'Of yesterday');
      expect(one).toMatchObject({ dueOn: '2026-11-21', about: world().ids.deal, aboutName: world().ids.dealName, done: false });
    });

    it('keeps a meeting at 23:30 of the person’s evening and leaves the one after midnight to tomorrow', async () => {
      const port = await started(world());
      await make(port, meeting('At 23:30', '2026-11-22T22:30:00.000Z'));
      await make(port, meeting('At 00:15', '2026-11-22T23:15:00.000Z'));
      await make(port, meeting('First minute of the week', '2026-11-14T23:00:00.000Z'));
      await make(port, meeting('A minute before', '2026-11-14T22:59:00.000Z'));
      const { meetings } = await port.readDay(DAY);
      expect(subjects(meetings)).toEqual(['At 23:30', 'First minute of the week']);
      expect(meetings?.rows.find(({ subject }) => subject === 'At 23:30')?.startsAt).toBe('2026-11-22T22:30:00.000Z');
    });

    it('tells what was written down, and on which record', async () => {
      const port = await started(world());
      const before = (await port.readDay(DAY)).traces?.rows.length ?? 0;
      await make(port, { kind: 'note', subject: 'Crane', description: 'Lifts 40 t', done: true });
      await make(port, { kind: 'call', subject: 'Called', done: true, dueOn: '2026-11-22' });
      const { traces } = await port.readDay(DAY);
      expect((traces?.rows.length ?? 0) - before).toBe(2);
      expect(traces?.rows.every(({ at }) => at >= DAY.since)).toBe(true);
      expect(traces?.rows.filter(({ aboutId }) => aboutId === world().ids.deal.id)).toHaveLength(2 + before);
    });

    it('names who of the own open deals was last in touch before a day, and nobody who was since', async () => {
      const port = await started(world());
      const { account, accountName } = world().ids;
      await make(port, { kind: 'call', subject: 'Called', done: true, dueOn: '2026-11-21', about: account });
      const late = await port.readDay({ ...DAY, silentBefore: '2026-12-01' });
      const found = late.silent?.rows.find(({ ref }) => ref.id === account.id);
      expect(found).toMatchObject({ ref: account, name: accountName });
      expect(['2026-11-21', '2026-11-22']).toContain(found?.lastOn);
      const early = await port.readDay({ ...DAY, silentBefore: '2026-11-20' });
      expect(early.silent?.rows.map(({ ref }) => ref.id)).not.toContain(account.id);
    });

    it('says where the CRM has more than was asked for', async () => {
      const port = await started(world());
      for (const subject of ['One', 'Two', 'Three']) await make(port, meeting(subject, '2026-11-22T12:00:00.000Z'));
      const { meetings } = await port.readDay({ ...DAY, most: 2 });
      expect(meetings?.rows).toHaveLength(2);
      expect(meetings?.complete).toBe(false);
    });

    it('shows nothing of anybody else', async () => {
      const rep = await started(world());
      await make(rep, { subject: 'Only for the rep', dueOn: '2026-11-22' });
      await make(rep, meeting('Meeting of the rep', '2026-11-22T12:00:00.000Z'));
      const everything = { ...DAY, silentBefore: '2027-01-01' };
      for (const who of ['peer', 'manager', 'admin'] as const) {
        const read = JSON.stringify(await (await started(world(), who)).readDay(everything));
        expect(read).not.toMatch(/Only for the rep|Meeting of the rep/);
        expect(read).not.toContain(world().ids.accountName);
      }
      expect(JSON.stringify(await rep.readDay(everything))).not.toContain(world().ids.peerDealName);
    });

    it('can be cancelled', async () => {
      const port = await started(world());
      await expectRefusal(port.readDay(DAY, AbortSignal.abort()), 'network');
    });
  });
}
