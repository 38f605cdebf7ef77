import { describe, expect, it } from 'vitest';
import { readTeamSheet } from '../../src/flows/team/readSheetDoc';
import { LONGEST_TEXT } from '../../src/model/published';
import { counterOf } from '../../src/model/sheet';
import { deal, person, publishWorld } from './publishWorld';
import { nextWeek, run, sheetOf } from './readSheets';

describe('a manager’s sheet', () => {
  it('individual: managers get their reports, without figures of the first days', async () => {
    const world = publishWorld({ north: 6 }, { privacyMode: 'individual' });
    world.people[0] = { ...person('north00'), managerId: 'north-boss', createdAt: '2026-11-01T00:00:00.000Z' };
    await run(world);
    const [sheet] = world.of('teamSheet');
    expect(sheet).toMatchObject({ managerId: 'north-boss', week: '2026-11-23', page: 0 });
    const { people } = JSON.parse(sheet?.text ?? '{}') as { people: Record<string, unknown>[] };
    expect(people).toHaveLength(6);
    expect(people[0]).toEqual({ person: 'north00', name: 'north00', firstDays: true });
    expect(people[1]).toMatchObject({ person: 'north01', records: 12 });
  });

  it('names people with weeks, place, counters and verdicts; in individual mode alone', async () => {
    const world = publishWorld({ north: 7 }, { privacyMode: 'individual' });
    await run(world);
    nextWeek(world);
    await run(world);
    const [sheet] = world.of('teamSheet').filter(({ week }) => week === '2026-11-30');
    const [first] = readTeamSheet(sheet?.text ?? '')?.people ?? [];
    const [snapshot] = world.of('snapshot').filter(({ personId, week }) => personId === 'north00' && week === '2026-11-30');
    expect(first).toMatchObject({ person: 'north00', name: 'north00', records: 12, place: { bands: expect.any(Number) } });
    expect(first?.weeks).toEqual([snapshot?.score, snapshot?.score]);
    expect(counterOf(first?.counters ?? {}, 'knowledge')).toBe(12);
    expect(first?.rules['opportunity.nextStep']?.reduce((sum, n) => sum + n, 0)).toBe(12);
  });

  it('of two hundred reports takes as many pages as it needs, none too long, nobody twice', async () => {
    const world = publishWorld({ north: 200 }, { privacyMode: 'individual' });
    await run(world);
    const sheets = world.of('teamSheet');
    expect(sheets.length).toBeGreaterThan(1);
    expect(sheets.every(({ text }) => text.length <= LONGEST_TEXT)).toBe(true);
    const named = sheets.flatMap(({ text }) => readTeamSheet(text)?.people ?? []).map((each) => each.person);
    expect(new Set(named).size).toBe(200);
    expect(named).toHaveLength(200);
  });
});

describe('a stricter mode', () => {
  const won = (id: string) => ({ ...deal(id, 99, true), status: 'won' as const, closedAt: '2026-11-10T12:00:00.000Z' });

  it('takes readiness, then bands and shares of the most out of the sheets of all weeks', async () => {
    const world = publishWorld({ north: 7, south: 7 }, { privacyMode: 'individual' });
    for (const [id, facts] of world.facts) world.facts.set(id, [...facts, won(id)]);
    const says = () =>
      world.of('groupSheet').map(({ text }) => ['ready|', '"from":', 'concentration'].map((word) => text.includes(word)));
    await run(world);
    expect(says().every((each) => each.every(Boolean))).toBe(true);
    world.programme = { ...world.programme, privacyMode: 'team' };
    nextWeek(world);
    await run(world);
    expect(says()).toHaveLength(6);
    expect(says().every(([ready, bands, most]) => !ready && bands && most)).toBe(true);
    world.programme = { ...world.programme, privacyMode: 'worksCouncil' };
    nextWeek(world);
    await run(world);
    expect(says().some((each) => each.some(Boolean))).toBe(false);
    expect(sheetOf(world, 'north', '2026-11-16').doc.history).toHaveLength(1);
  });
});
