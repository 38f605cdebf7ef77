import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { PublishedRow } from '../../../src/model/published';
import type { Response } from '../../../src/model/response';
import { HOSTILE_TEXT } from '../cases/hostileCases';
import { type OwnWorld, WEEK } from './ownWorld';

const SINCE = '2026-09-10T00:00:00.000Z';

/** What every adapter of `OwnPort` must do. Each test gets a fresh world. */
export function ownContract(name: string, setup: () => Promise<OwnWorld>): void {
  describe(`${name} keeps the own contract`, () => {
    let world: OwnWorld;
    beforeEach(async () => {
      world = await setup();
    });
    afterEach(() => world.close());

    const snapshot = (personId: string, week: string, score: number | null = 7800): PublishedRow => ({
      kind: 'snapshot',
      personId,
      week,
      score,
      records: 46,
      measures: '{"format":1,"place":null}',
      tally: '{"format":1,"cohorts":["AE|East|over"]}',
    });
    const board = (cohort: string, week: string): PublishedRow => ({
      kind: 'board',
      cohort,
      week,
      size: 12,
      text: '{"format":2}',
    });

    describe('the own standing', () => {
      it('is nothing but the manager where nothing was published, in one round trip', async () => {
        const before = world.trips();
        expect(await world.portFor('rep').readStanding(world.ids.rep)).toEqual({
          rows: [],
          optIns: [],
          manager: { id: world.ids.manager, name: 'Mia Meyer' },
          looks: [],
        });
        expect(world.trips() - before).toBe(1);
      });

      it('has own rows only, the newest first, and who wrote them', async () => {
        const { rep, peer } = world.ids;
        await world.publish([
          snapshot(rep, '2026-11-09', null),
          snapshot(rep, WEEK),
          snapshot(peer, WEEK, 100),
          snapshot(rep, '2026-11-02'),
        ]);
        const { rows } = await world.portFor('rep').readStanding(rep);
        expect(rows.map(({ week, score }) => [week, score])).toEqual([
          [WEEK, 7800],
          ['2026-11-09', null],
          ['2026-11-02', 7800],
        ]);
        expect(rows[0]).toMatchObject({
          records: 46,
          writtenBy: 'Foothold Publisher',
          tally: expect.stringContaining('AE|East'),
        });
      });

      it('has a past: own weeks from a day on, with verdicts where they are asked for, in one round trip', async () => {
        const { rep, peer } = world.ids;
        const weeks = ['2026-11-09', WEEK, '2025-11-17', '2024-11-18'];
        await world.publish([...weeks.map((week) => snapshot(rep, week)), snapshot(peer, WEEK, 100)]);
        const port = world.portFor('rep');
        await port.readHistory(rep, '2024-11-25', []);
        const before = world.trips();
        const found = await port.readHistory(rep, '2024-11-25', ['2025-11-17', WEEK, '2024-11-18']);
        expect(world.trips() - before).toBe(1);
        expect(found.map(({ week, score, tally }) => [week, score, tally !== null])).toEqual([
          [WEEK, 7800, true],
          ['2026-11-09', 7800, false],
          ['2025-11-17', 7800, true],
        ]);
        expect(found[0]).toMatchObject({ records: 46, measures: expect.stringContaining('format') });
        expect(await port.readHistory(peer, '2024-11-25', [WEEK])).toEqual([]);
      });

      it('does not show a peer’s rows, whoever is asked for', async () => {
        await world.publish([snapshot(world.ids.peer, WEEK)]);
        expect((await world.portFor('rep').readStanding(world.ids.peer)).rows).toEqual([]);
      });
    });

    describe('boards', () => {
      it('are those of the asked cohorts, the newest week first; a name with a quote is a name', async () => {
        await world.publish([
          board("AE|O'Brien", '2026-11-02'),
          board("AE|O'Brien", '2026-11-09'),
          board('AE|West', '2026-11-09'),
        ]);
        const found = await world.portFor('rep').readBoards(["AE|O'Brien", 'AE|None']);
        expect(found.map(({ cohort, week, size }) => [cohort, week, size])).toEqual([
          ["AE|O'Brien", '2026-11-09', 12],
          ["AE|O'Brien", '2026-11-02', 12],
        ]);
      });

      it('are not asked for without a cohort', async () => {
        const before = world.trips();
        expect(await world.portFor('rep').readBoards([])).toEqual([]);
        expect(world.trips() - before).toBe(0);
      });
    });

    describe('choices', () => {
      it('keep the words that were agreed to, also when they are withdrawn', async () => {
        const port = world.portFor('rep');
        await port.saveOptIn(world.ids.rep, { kind: 'ranking', active: true, text: 'Show me my place.' });
        await port.saveOptIn(world.ids.rep, { kind: 'ranking', active: false, text: null });
        await port.saveOptIn(world.ids.rep, { kind: 'names', active: true, text: 'Show my name.' });
        const { optIns } = await port.readStanding(world.ids.rep);
        const by = new Map(optIns.map((each) => [each.kind, each]));
        expect(by.size).toBe(2);
        expect(by.get('ranking')).toMatchObject({ active: false, text: 'Show me my place.' });
        expect(by.get('names')).toMatchObject({ active: true, text: 'Show my name.', at: expect.stringMatching(/^2026-11-22T/) });
      });

      it('are the person’s own: nobody else reads them', async () => {
        await world.portFor('rep').saveOptIn(world.ids.rep, { kind: 'names', active: true, text: 'Show my name.' });
        expect((await world.portFor('peer').readStanding(world.ids.peer)).optIns).toEqual([]);
      });

      it('keep hostile words as they were shown', async () => {
        const port = world.portFor('rep');
        for (const [name, text] of HOSTILE_TEXT) {
          await port.saveOptIn(world.ids.rep, { kind: 'names', active: true, text });
          expect((await port.readStanding(world.ids.rep)).optIns[0]?.text, name).toBe(text);
        }
      });
    });

    describe('looks', () => {
      it('are told with who, when, of which week and what for, the newest first', async () => {
        await world.look('2026-11-10T08:00:00.000Z');
        await world.look('2026-11-12T08:00:00.000Z');
        const { looks } = await world.portFor('rep').readStanding(world.ids.rep);
        expect(looks?.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-12', '2026-11-10']);
        expect(looks?.[0]).toMatchObject({ viewerName: 'Mia Meyer', week: '2026-11-09', purpose: 'help', part: 'figures' });
      });

      it('of more than 365 days ago are left out; a peer sees none', async () => {
        await world.look('2026-11-10T08:00:00.000Z');
        await world.look('2025-11-20T08:00:00.000Z');
        const { looks } = await world.portFor('rep').readStanding(world.ids.rep);
        expect(looks?.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-10']);
        expect((await world.portFor('peer').readStanding(world.ids.peer)).looks).toEqual([]);
      });
    });

    describe('what came of own work', () => {
      const after = { at: '2026-11-20T10:00:00.000Z' } as const;

      it('knows own entries by their customer, also those on a deal', async () => {
        const crm = world.crmFor('rep');
        await crm.start(['Opportunity', 'Account', 'Activity']);
        const draft = {
          who: null,
          description: 'Wants a second press.',
          done: true,
          dueOn: '2026-11-20',
          startsAt: null,
          minutes: null,
        };
        const [deal, account] = [world.ids.deal, world.ids.account];
        const key = (n: number) => `00000000-0000-4000-8000-00000000000${n}`;
        await crm.createActivity(
          { ...draft, kind: 'call', subject: 'On deal', about: { entity: 'Opportunity', id: deal } },
          key(1),
        );
        await crm.createActivity(
          { ...draft, kind: 'note', subject: 'On account', about: { entity: 'Account', id: account } },
          key(2),
        );
        const { own } = await world.portFor('rep').readFollowUps(world.ids.rep, '2026-11-21T00:00:00.000Z');
        expect(own?.map(({ accountId }) => accountId)).toEqual([account, account]);
        expect(own?.map(({ kind }) => kind).sort()).toEqual(['call', 'note']);
      });

      it('takes a fix of the customer for an entry', async () => {
        const crm = world.crmFor('rep');
        await crm.start(['Opportunity', 'Account', 'Activity']);
        const response: Response = {
          ruleId: 'account.industry',
          ref: { entity: 'Account', id: world.ids.account },
          kind: 'fixed',
          reason: null,
          note: null,
          phase: null,
          fingerprint: '',
          until: null,
          seconds: 5,
          gain: 3,
          at: '2026-11-20T08:00:00.000Z',
        };
        await crm.saveResponse(response);
        const { own } = await world.portFor('rep').readFollowUps(world.ids.rep, '2026-11-19T00:00:00.000Z');
        expect(own).toContainEqual(expect.objectContaining({ kind: 'fix', ref: response.ref, accountId: world.ids.account }));
      });

      it('finds what colleagues did there since, as far as the person may read it', async () => {
        world.work({ what: 'case', withContact: true, name: 'Sensor reads low', ...after });
        world.work({ what: 'case', name: 'Too old', at: '2026-09-01T10:00:00.000Z' });
        const { others, consumers, complete } = await world.portFor('rep').readFollowUps(world.ids.rep, SINCE);
        expect(others).toHaveLength(1);
        expect(others?.[0]).toMatchObject({
          kind: 'case',
          name: 'Sensor reads low',
          ownerId: world.ids.manager,
          accountId: world.ids.account,
        });
        expect(others?.[0]?.contact).toEqual({ id: world.ids.contact, name: 'Carl Conrad' });
        expect(consumers).toEqual([{ id: world.ids.manager, department: world.department }]);
        expect(complete).toBe(true);
      });

      it('finds deals and calls too, each once, and no deal that the person may not read', async () => {
        world.work({ what: 'deal', name: 'Spare parts', ...after });
        world.work({ what: 'call', name: 'Delivery date', ...after });
        const { others } = await world.portFor('rep').readFollowUps(world.ids.rep, SINCE);
        expect(others?.map(({ kind }) => kind).sort()).toEqual(world.readsDeals ? ['call', 'deal'] : ['call']);
        expect(others?.every(({ accountId }) => accountId === world.ids.account)).toBe(true);
      });

      it('asks at most three times once started', async () => {
        world.work({ what: 'case', name: 'Sensor reads low', ...after });
        const port = world.portFor('rep');
        await port.readFollowUps(world.ids.rep, SINCE);
        const before = world.trips();
        await port.readFollowUps(world.ids.rep, SINCE);
        expect(world.trips() - before).toBeLessThanOrEqual(3);
      });

      it('is nothing for somebody without customers', async () => {
        const { own, others, consumers } = await world.portFor('manager').readFollowUps(world.ids.manager, SINCE);
        expect([own, others, consumers]).toEqual([[], [], []]);
      });
    });

    describe('own use', () => {
      it('counts own activities by kind and own answers, lessons of all time among them', async () => {
        const crm = world.crmFor('rep');
        await crm.start(['Opportunity', 'Account', 'Activity']);
        const nothing = {
          reason: null,
          note: null,
          phase: null,
          fingerprint: '',
          until: null,
          seconds: null,
          gain: null,
        } as const;
        await crm.saveResponse({
          ...nothing,
          ruleId: 'lesson:firstFix',
          ref: null,
          kind: 'fixed',
          at: '2025-01-01T08:00:00.000Z',
        });
        const ref = { entity: 'Opportunity', id: world.ids.deal } as const;
        await crm.saveResponse({
          ...nothing,
          ruleId: 'opportunity.nextStep',
          ref,
          kind: 'later',
          at: '2026-11-20T08:00:00.000Z',
        });
        await crm.saveResponse({ ...nothing, ruleId: 'opportunity.amount', ref, kind: 'later', at: '2026-06-20T08:00:00.000Z' });
        const about = { entity: 'Opportunity', id: world.ids.deal } as const;
        const call = { kind: 'call', about, who: null, subject: 'Call', description: null, done: true } as const;
        await crm.createActivity({ ...call, dueOn: null, startsAt: null, minutes: null }, '00000000-0000-4000-8000-000000000009');
        const use = await world.portFor('rep').readOwnUse(world.ids.rep, '2026-11-15T00:00:00.000Z');
        expect(use.activities?.call).toBe(1);
        expect(use.quickLogged).toBe(1);
        expect(use.responses?.map(({ ruleId }) => ruleId).sort()).toEqual(['lesson:firstFix', 'opportunity.nextStep']);
        expect(use.contacts).toBe(0);
        expect(use.deals).toContainEqual({ ref, name: 'Acme presses' });
      });
    });
  });
}
