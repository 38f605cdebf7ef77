import { describe, expect, it } from 'vitest';
import { LONGEST_TEXT, type PublishedRow, type SnapshotRow } from '../../../src/model/published';
import { all, ENTITIES, started, WEEK, type World } from './publishWorld';

export function rowCases(current: World): void {
  const snapshot = (more: Partial<SnapshotRow> = {}): SnapshotRow => ({
    kind: 'snapshot',
    personId: current().ids.rep,
    week: WEEK,
    score: 7_412,
    records: 23,
    measures: '{"completeness":8100,"currency":6900}',
    tally: '{"cells":[]}',
    ...more,
  });
  const rows = (): readonly PublishedRow[] => [
    snapshot(),
    snapshot({ personId: current().ids.peer, score: null }),
    { kind: 'groupSheet', unit: 'team|East', week: WEEK, people: 6, text: '{"a":"O\'Brien \\"x\\" – ü"}' },
    { kind: 'teamSheet', managerId: current().ids.manager, week: WEEK, page: 1, text: 'page one' },
    { kind: 'board', cohort: 'AE|North|over', week: WEEK, size: 7, text: '{}' },
    {
      kind: 'run',
      name: `${WEEK}:week`,
      state: 'done',
      startedAt: '2026-11-22T09:00:00.000Z',
      finishedAt: null,
      counts: '{"people":2}',
      errors: '',
    },
  ];
  const open = { from: null, to: null };
  const kinds = ['snapshot', 'groupSheet', 'teamSheet', 'board', 'run'] as const;

  describe('published rows', () => {
    it('are made once, left alone when nothing changed, and changed by their keys', async () => {
      const port = await started(current());
      expect(await port.write(rows())).toMatchObject({ created: 6, changed: 0, unchanged: 0, refused: [] });
      expect(await port.write(rows())).toMatchObject({ created: 0, changed: 0, unchanged: 6, refused: [] });
      expect(await port.write([snapshot({ score: 8_000 })])).toMatchObject({ created: 0, changed: 1, unchanged: 0 });
      expect(await all(port.published('snapshot', open))).toHaveLength(2);
    });

    it('come back as they were written, of each kind', async () => {
      const port = await started(current());
      await port.write(rows());
      const back = (await Promise.all(kinds.map((kind) => all<PublishedRow>(port.published(kind, open))))).flat();
      expect(back).toEqual(expect.arrayContaining([...rows()]));
      expect(back).toHaveLength(rows().length);
    });

    it('are found by the span of their weeks', async () => {
      const port = await started(current());
      const weeks = ['2026-11-02', '2026-11-09', WEEK];
      await port.write(weeks.map((week) => snapshot({ week })));
      const within = await all(port.published('snapshot', { from: '2026-11-09', to: WEEK }));
      expect(within.map(({ week }) => week).sort()).toEqual(['2026-11-09', WEEK]);
      expect(await all(port.published('snapshot', { from: '2026-11-17', to: null }))).toEqual([]);
    });

    it('of one write with the same key twice are the last', async () => {
      const port = await started(current());
      expect(await port.write([snapshot({ score: 1 }), snapshot({ score: 2 })])).toMatchObject({ created: 1 });
      expect((await all(port.published('snapshot', open)))[0]?.score).toBe(2);
    });

    it('may be as long as both CRMs keep, and not longer', async () => {
      const port = await started(current());
      const sheet = (unit: string, length: number): PublishedRow => ({
        kind: 'groupSheet',
        unit,
        week: WEEK,
        people: 5,
        text: 'x'.repeat(length),
      });
      const count = await port.write([sheet('fits', LONGEST_TEXT), sheet('long', LONGEST_TEXT + 1)]);
      expect(count).toMatchObject({ created: 1, refused: [{ key: `long:${WEEK}`, code: 'STRING_TOO_LONG' }] });
    });

    it('are written once, whatever is dropped on the way', async () => {
      const world = current();
      const port = await started(world);
      world.fail('drop', 'busy');
      await port.write(rows());
      expect(await all(port.published('snapshot', open))).toHaveLength(2);
      expect(await port.write(rows())).toMatchObject({ unchanged: 6 });
    });

    it('of a person are read by that person', async () => {
      const world = current();
      const port = await started(world);
      await port.write([snapshot()]);
      const crm = world.crmFor('rep');
      await crm.start(ENTITIES);
      const { snapshot: own } = await crm.readRecord({ ref: { entity: 'Opportunity', id: world.deal }, fields: ['name'] });
      if (port.productName === 'Memory CRM') return;
      expect(own).toMatchObject({ week: WEEK, score: 7_412, records: 23, measures: { completeness: 8_100, currency: 6_900 } });
    });
  });

  describe('who may read a row', () => {
    it('is asked of the CRM: the person, and neither manager nor peer', async () => {
      const port = await started(current());
      const { rep, peer, manager } = current().ids;
      const probe = { kind: 'snapshot', ownerId: rep, readers: [rep, peer, manager] } as const;
      expect(await port.mayRead(probe)).toBeNull();
      await port.write([snapshot()]);
      expect([...((await port.mayRead(probe)) ?? [])]).toEqual([
        [rep, true],
        [peer, false],
        [manager, false],
      ]);
    });
  });

  describe('purging', () => {
    it('deletes what is before a day, and nothing after', async () => {
      const port = await started(current());
      await port.write(['2026-10-05', '2026-11-09', WEEK].map((week) => snapshot({ week })));
      expect(await port.purge({ what: 'snapshot', before: '2026-11-09' })).toBe(1);
      expect((await all(port.published('snapshot', open))).map(({ week }) => week).sort()).toEqual(['2026-11-09', WEEK]);
      expect(await port.purge({ what: 'snapshot', before: '2026-11-09' })).toBe(0);
    });

    it.each(kinds)('deletes all of a kind that a mode forbids: %s', async (kind) => {
      const port = await started(current());
      await port.write(rows());
      expect(await port.purge({ what: kind, before: null })).toBe(rows().filter((row) => row.kind === kind).length);
      expect(await all(port.published(kind, open))).toEqual([]);
    });

    it('deletes answers that are past their time', async () => {
      const world = current();
      const crm = world.crmFor('rep');
      await crm.start(ENTITIES);
      const nothing = { note: null, phase: null, until: null, seconds: null, gain: null, reason: null };
      const ref = { entity: 'Opportunity', id: world.deal } as const;
      const answer = { ...nothing, ref, kind: 'fixed', fingerprint: '', at: '2026-01-02T10:00:00.000Z' } as const;
      await crm.saveResponse({ ...answer, ruleId: 'opportunity.amount' });
      await crm.saveResponse({ ...answer, ruleId: 'opportunity.closeDate', at: '2026-11-20T10:00:00.000Z' });
      const port = await started(world);
      expect(await port.purge({ what: 'response', before: '2026-06-01' })).toBe(1);
      expect(await port.purge({ what: 'response', before: null })).toBe(1);
    });
  });
}
