import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { BarrierDecision } from '../../../src/model/barrier';
import type { PublishedRow, TeamSheetRow } from '../../../src/model/published';
import type { TeamNote } from '../../../src/model/teamNote';
import { HOSTILE_TEXT } from '../cases/hostileCases';
import { BEFORE, type TeamSetup, type TeamWorld, WEEK } from './teamWorld';

const AT = '2026-11-20T08:00:00.000Z';
const DECISION: BarrierDecision = {
  ruleId: 'opportunity.nextStep',
  reason: 'noAccess',
  phase: 'propose',
  decision: 'confirmed',
  text: 'The field is open to you now.',
  at: AT,
};
const NOTE: TeamNote = { kind: 'lesson', about: 'nextStep', unit: 'team', text: 'Fifteen minutes on Monday', at: AT };

/** What every adapter of `TeamPort` must do. Each test gets a fresh world. */
export function teamContract(name: string, setup: TeamSetup): void {
  describe(`${name} keeps the team contract`, () => {
    let world: TeamWorld;
    beforeEach(async () => {
      world = await setup();
    });
    afterEach(() => world.close());

    const sheet = (unit: string, week = WEEK, people = 6, text = `{"of":"${unit}"}`): PublishedRow => ({
      kind: 'groupSheet',
      unit,
      week,
      people,
      text,
    });
    const page = (managerId: string, number: number): TeamSheetRow => ({
      kind: 'teamSheet',
      managerId,
      week: WEEK,
      page: number,
      text: `page ${number}`,
    });

    describe('sheets', () => {
      it('are none where nothing was published', async () => {
        const overview = await world.portFor('manager').overview(world.ids.manager, 'organisation');
        expect(overview).toMatchObject({ weeks: [], newest: null, readable: true });
        expect(await world.portFor('manager').units(WEEK)).toEqual([]);
      });

      it('say where the reader stands: own unit, direct reports by unit, the units above', async () => {
        const { ids, units } = world;
        const overview = await world.portFor('manager').overview(ids.manager, 'organisation');
        expect(overview.reports).toEqual([{ unit: units.team, people: 1 }]);
        const team = overview.orgUnits.find(({ id }) => id === units.team);
        expect(team?.name).not.toBe('');
        const above = new Map(overview.orgUnits.map(({ id, parentId }) => [id, parentId]));
        const path: (string | null)[] = [];
        for (let at: string | null = units.team; at !== null; at = above.get(at) ?? null) path.push(at);
        expect(path).toContain(units.region);
      });

      it('have weeks, newest first, and units with their people', async () => {
        const { units } = world;
        await world.publish([sheet('organisation', BEFORE), sheet('organisation'), sheet(units.team, WEEK, 5)]);
        const port = world.portFor('manager');
        const before = world.trips();
        expect(await port.overview(world.ids.manager, 'organisation')).toMatchObject({ weeks: [WEEK, BEFORE], newest: WEEK });
        const present = await port.units(WEEK);
        expect(world.trips() - before).toBe(2);
        expect([...present].sort((a, b) => a.people - b.people)).toEqual([
          { unit: units.team, people: 5 },
          { unit: 'organisation', people: 6 },
        ]);
      });

      it('are read by unit and week with the own pages in one round trip; what is not there is left out', async () => {
        const { units, ids } = world;
        const odd = 'segment:O\'Brien & "Söhne"';
        await world.publish([
          sheet(odd),
          sheet(units.team),
          sheet(units.team, BEFORE),
          page(ids.manager, 1),
          page(ids.manager, 0),
          { ...page(ids.manager, 0), week: BEFORE, text: 'page of before' },
        ]);
        const port = world.portFor('manager');
        const before = world.trips();
        const asked = [odd, units.team, 'nobody'].map((unit) => ({ unit, week: WEEK }));
        const { groups, pages } = await port.sheets({
          sheets: asked,
          pagesOf: { managerId: ids.manager, weeks: [WEEK, BEFORE] },
        });
        expect(world.trips() - before).toBe(1);
        expect(groups.map(({ unit, week }) => [unit, week])).toEqual(
          expect.arrayContaining([
            [odd, WEEK],
            [units.team, WEEK],
          ]),
        );
        expect(groups).toHaveLength(2);
        expect(groups.find(({ unit }) => unit === units.team)).toEqual(sheet(units.team));
        expect(pages.map(({ text }) => text)).toEqual(['page 0', 'page 1', 'page of before']);
      });

      it('come without pages where none are asked for, and another manager’s pages never come', async () => {
        const { ids } = world;
        await world.publish([sheet('organisation'), page(ids.manager, 0)]);
        const sheets = [{ unit: 'organisation', week: WEEK }];
        expect((await world.portFor('manager').sheets({ sheets, pagesOf: null })).pages).toEqual([]);
        const pagesOf = { managerId: ids.manager, weeks: [WEEK] };
        expect((await world.portFor('owner').sheets({ sheets, pagesOf })).pages).toEqual([]);
      });

      it('are nothing to a rep', async () => {
        const { ids } = world;
        await world.publish([sheet('organisation'), page(ids.manager, 0)]);
        const port = world.portFor('rep');
        expect(await port.overview(ids.rep, 'organisation')).toMatchObject({ weeks: [], newest: null, readable: false });
        expect(await port.units(WEEK)).toEqual([]);
        const sheets = [{ unit: 'organisation', week: WEEK }];
        const read = await port.sheets({ sheets, pagesOf: { managerId: ids.manager, weeks: [WEEK] } });
        expect(read).toEqual({ groups: [], pages: [] });
      });
    });

    describe('words', () => {
      it('on barriers and notes come back as they were given, each once for its key', async () => {
        const port = world.portFor('manager');
        await port.decide(DECISION, 'key-1');
        await port.decide(DECISION, 'key-1');
        await port.note(NOTE, 'key-2');
        await port.note(NOTE, 'key-2');
        await port.note({ ...NOTE, kind: 'review', at: '2026-11-21T08:00:00.000Z' }, 'key-3');
        const { decisions, notes } = await world.portFor('rep').words();
        expect(decisions).toEqual([DECISION]);
        expect(notes.map(({ kind }) => kind)).toEqual(['review', 'lesson']);
        expect(notes[1]).toEqual(NOTE);
      });

      it('are not given by a rep', async () => {
        const port = world.portFor('rep');
        await expect(port.decide(DECISION, 'key-1')).rejects.toMatchObject({ kind: 'permission' });
        await expect(port.note(NOTE, 'key-2')).rejects.toMatchObject({ kind: 'permission' });
      });

      it('keep hostile text as it was typed', async () => {
        const port = world.portFor('manager');
        for (const [index, [, text]] of HOSTILE_TEXT.entries())
          await port.note({ ...NOTE, about: `a${index}`, text }, `k${index}`);
        const read = new Map((await port.words()).notes.map(({ about, text }) => [about, text]));
        for (const [index, [title, text]] of HOSTILE_TEXT.entries()) expect(read.get(`a${index}`), title).toBe(text);
      });
    });

    describe('looks', () => {
      const look = () => ({
        personId: world.ids.rep,
        viewerId: world.ids.manager,
        week: WEEK,
        purpose: 'oneToOne' as const,
        part: 'figures' as const,
        at: AT,
      });

      it('belong to the person who was looked at, with purpose, once however often they are sent', async () => {
        const port = world.portFor('manager');
        await port.look(look());
        await port.look(look());
        expect(await world.looksOf('rep')).toEqual([
          { viewer: world.ids.manager, week: WEEK, text: '{"format":1,"purpose":"oneToOne","part":"figures"}' },
        ]);
        await port.look({ ...look(), at: '2026-11-21T08:00:00.000Z' });
        expect(await world.looksOf('rep')).toHaveLength(2);
      });

      it('are refused to who may not write them: then nothing may be shown', async () => {
        await expect(world.portFor('rep').look(look())).rejects.toMatchObject({ kind: 'permission' });
      });
    });

    it.each([
      ['rep', false],
      ['manager', false],
      ['owner', false],
      ['publisher', true],
    ] as const)('tells whether the %s may publish: %s', async (who, may) => {
      expect(await world.portFor(who).mayPublish(world.ids[who])).toBe(may);
    });

    it('asks for a publishing run once for a moment', async () => {
      const request = { askerId: world.ids.manager, what: 'now', at: AT };
      await world.portFor('manager').requestPublish(request);
      await world.portFor('manager').requestPublish(request);
      expect(await world.requests()).toBe(1);
    });

    it('counts filled fields of open deals, by unit and never by owner', async () => {
      const { deals, units, ids } = world;
      const counts = await world.portFor('manager').filled({ fields: ['amount', 'source'], today: '2026-12-31' });
      expect(counts).toMatchObject({
        deals: deals.open,
        money: deals.money,
        filled: { amount: deals.open, source: deals.withSource },
        pastClose: { deals: deals.past },
      });
      expect(counts.byUnit).toContainEqual(
        expect.objectContaining({ unit: units.team, deals: deals.open, pastClose: deals.past }),
      );
      expect(counts.byUnit.every(({ name }) => name !== '')).toBe(true);
      expect(JSON.stringify(counts)).not.toContain(ids.rep);
    });

    it('sums no money that is not asked for', async () => {
      const counts = await world.portFor('manager').filled({ fields: ['source'], today: '2026-12-31' });
      expect(counts).toMatchObject({ money: null, pastClose: { money: null } });
    });

    it.each(['portFor', 'feedFor'] as const)(
      'thanks in public on the own wall, with the text as it was seen (%s)',
      async (of) => {
        const port = world[of]('manager');
        const [own] = await port.praisePlaces(world.ids.manager);
        expect(own).toEqual({ kind: 'own', id: world.ids.manager, name: '' });
        if (!own) throw new Error('no place');
        await port.praise(
          { place: own, text: 'Thank you, East: 5 close dates are right again.' },
          '0f2b6b1e-3c7d-4c0a-9a55-1f0a6b0f4f0d',
        );
        expect(await world.posts()).toEqual([
          { place: world.ids.manager, text: 'Thank you, East: 5 close dates are right again.' },
        ]);
      },
    );

    it.each(['portFor', 'feedFor'] as const)('refuses thanks without a text (%s)', async (of) => {
      const place = { kind: 'own', id: world.ids.manager, name: '' } as const;
      const key = '0f2b6b1e-3c7d-4c0a-9a55-1f0a6b0f4f0d';
      await expect(world[of]('manager').praise({ place, text: '' }, key)).rejects.toMatchObject({ kind: 'invalid' });
    });
  });
}
