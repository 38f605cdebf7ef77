import { describe, expect, it } from 'vitest';
import { ownPages } from '../../../src/flows/ownPages';
import { readOwnScore } from '../../../src/flows/readOwnScore';
import { startSession } from '../../../src/flows/startSession';
import { CrmError } from '../../../src/model/crmError';
import { fingerprint } from '../../../src/scoring/fingerprint';
import { CLOSE_DATE, type Deal, fixListWorld, NEXT_STEP, openedList, TWELVE } from './fixListWorld';

describe('the fix list is read', () => {
  it('groups findings by rule and opens the one that lifts the own score most', async () => {
    const world = fixListWorld();
    await world.begun();
    const { groups, grid, things, records } = world.state();
    const gains = groups.map(({ gain }) => gain ?? 0);
    expect(gains).toEqual([...gains].sort((a, b) => b - a));
    expect(grid?.ruleId).toBe(groups[0]?.ruleId);
    expect(groups.find(({ ruleId }) => ruleId === CLOSE_DATE)).toMatchObject({ count: 12, fieldLabel: 'CloseDate' });
    expect(groups.find(({ ruleId }) => ruleId === NEXT_STEP)).toMatchObject({ count: 1 });
    expect(things).toBe(groups.reduce((sum, { count }) => sum + count, 0));
    expect(records).toBe(13);
  });

  it('counts what the own score counts, and starts from the same score', async () => {
    const world = fixListWorld();
    await world.begun();
    const own = await readOwnScore(await startSession(world), world.clock.now());
    expect(world.state().things).toBe(own.openFindings);
    expect(world.state().score).toEqual(own.score.enough ? { before: own.score.value, now: own.score.value } : null);
  });

  it('what can only be read is listed as that, and adds nothing to the time that the group takes', async () => {
    const all = await openedList();
    const world = await openedList(TWELVE, {
      wrap: (port) => ({
        ...port,
        readOwn: async (...asked) => {
          const page = await port.readOwn(...asked);
          const bundles = page.bundles.map((each) => (each.record.ref.id === 'd1' ? { ...each, mayEdit: false } : each));
          return { ...page, bundles };
        },
      }),
    });
    expect(world.row('d1').readOnly).toBe(true);
    const seconds = all.state().grid?.seconds ?? 0;
    expect(world.state().grid?.seconds).toBe((seconds * 11) / 12);
  });

  it('the gain of a group is what the own score then moves by', async () => {
    const world = await openedList();
    const promised = world.state().groups.find(({ ruleId }) => ruleId === CLOSE_DATE)?.gain ?? 0;
    expect(promised).toBeGreaterThan(0);
    world.actions().moveEachBy(8);
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 12);
    const { score } = world.state();
    expect((score?.now ?? 0) - (score?.before ?? 0)).toBe(promised);
  });

  it('under ten records there is no score, and the groups stand by weight', async () => {
    const world = fixListWorld(TWELVE.slice(0, 3));
    await world.begun();
    expect(world.state().score).toBeNull();
    expect(world.state().groups.every(({ gain }) => gain === null)).toBe(true);
  });

  it('larger deals come first, their money is said once', async () => {
    const world = await openedList();
    expect(world.state().grid?.rows.map(({ ref }) => ref.id)[0]).toBe('d12');
    expect(world.state().grid).toMatchObject({ money: 12 * 40_000 + 78 * 100, seconds: 60, total: 12, pages: 1 });
  });

  it('nothing to mend is a list without groups', async () => {
    const world = fixListWorld([{ id: 'd1', fields: { stage: 'Qualification' } }], {
      wrap: (port) => ({
        ...port,
        readOwn: async () => ({ bundles: [], next: null }),
      }),
    });
    await world.begun();
    expect(world.state()).toMatchObject({ status: 'ready', groups: [], grid: null, things: 0 });
  });

  it('a person with 500 deals gets 25 rows at a time, and all of them are counted', async () => {
    const deals: Deal[] = Array.from({ length: 500 }, (_, index) => ({ id: `d${index}`, fields: { closeDate: '2026-11-03' } }));
    const world = await openedList(deals);
    expect(world.state().grid).toMatchObject({ total: 500, pages: 20, page: 0 });
    expect(world.state().grid?.rows).toHaveLength(25);
    world.actions().turnTo(19);
    expect(world.state().grid?.rows).toHaveLength(25);
    world.actions().turnTo(99);
    expect(world.state().grid?.page).toBe(19);
  });

  it('row 39: a page that fails leaves the part that came, labelled; reading again goes on from there', async () => {
    let broken = true;
    const asked: (string | null)[] = [];
    const many: Deal[] = Array.from({ length: 120 }, (_, index) => ({ id: `d${index}`, fields: { closeDate: '2026-11-03' } }));
    const world = fixListWorld(many, {
      wrap: (port) => ({
        ...port,
        async readOwn(entity, fields, cursor, signal) {
          if (entity === 'Opportunity') asked.push(cursor);
          if (entity === 'Opportunity' && cursor === '100' && broken) throw new CrmError('network', 'dropped');
          return port.readOwn(entity, fields, cursor, signal);
        },
      }),
    });
    await world.begun();
    expect(world.state()).toMatchObject({ status: 'ready', partial: true, read: 100, score: null, problem: { kind: 'offline' } });
    expect(world.state().groups.every(({ gain }) => gain === null)).toBe(true);
    broken = false;
    world.actions().readAgain();
    await world.until(({ reading }) => !reading);
    expect(world.state()).toMatchObject({ partial: false, read: 121, problem: null });
    expect(asked).toEqual([null, '50', '100', '100']);
  });

  it('nothing could be read: an error page, and reading again helps', async () => {
    let broken = true;
    const world = fixListWorld(TWELVE, {
      wrap: (port) => ({
        ...port,
        async start(entities, signal) {
          if (broken) throw new CrmError('network', 'offline');
          return port.start(entities, signal);
        },
      }),
    });
    await world.begun();
    expect(world.state()).toMatchObject({ status: 'failed', problem: { kind: 'offline' } });
    broken = false;
    world.actions().readAgain();
    await world.until(({ status }) => status === 'ready');
    expect(world.state().things).toBeGreaterThan(12);
  });

  it('what waits with an own answer is set aside and counted', async () => {
    const first = await openedList();
    const before = first.state().groups.find(({ ruleId }) => ruleId === CLOSE_DATE)?.count;
    const session = await startSession(first);
    for await (const page of ownPages(session, first.clock.now())) {
      const own = page.records.find(({ facts }) => facts.id === 'd3');
      const rule = session.plan.rules.find(({ id }) => id === CLOSE_DATE);
      if (!own || !rule) continue;
      await session.port.saveResponse({
        ruleId: CLOSE_DATE,
        ref: { entity: 'Opportunity', id: 'd3' },
        kind: 'whyNot',
        reason: 'customerWontSay',
        note: null,
        phase: own.facts.phase,
        fingerprint: fingerprint(rule, own.facts),
        until: null,
        seconds: null,
        gain: null,
        at: first.clock.now(),
      });
    }
    const again = fixListWorld(TWELVE, { wrap: () => first.port });
    await again.begun();
    expect(before).toBe(12);
    expect(again.state().groups.find(({ ruleId }) => ruleId === CLOSE_DATE)?.count).toBe(11);
    expect(again.state().answered).toBe(1);
  });

  it('a likely twin is named in its row with why it looks alike, and leads to it', async () => {
    const twin = { id: 'yard2', fields: { name: 'Nordkai Werft GmbH', country: 'Germany' } };
    const world = fixListWorld(TWELVE, { accounts: [twin, { id: 'other', fields: { name: 'Kestrel Motors' } }] });
    await world.begun();
    world.actions().openGroup('account.twin');
    const named = { ref: { entity: 'Account', id: 'yard2' }, name: 'Nordkai Werft GmbH', why: 'name' };
    expect(world.row('yard').targets).toEqual([named]);
    world.actions().openGroup(CLOSE_DATE);
    expect(world.row('d1').targets).toEqual([]);
  });
});
