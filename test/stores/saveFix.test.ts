import { describe, expect, it } from 'vitest';
import { DEAL, openedWorld } from '../fixtures/panelWorld';

const AHEAD = '2026-12-04';

describe('a fix is saved', () => {
  it('moves the ring by the gain it promised, tells the page, and offers undo', async () => {
    const world = await openedWorld();
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    expect(world.state()).toMatchObject({ ring: 76, toGo: 2 });
    expect(world.state().saved).toMatchObject({ gain: 16, undo: 'offered', value: AHEAD });
    expect(world.saved).toEqual([DEAL]);
    expect(world.drafts.kept.size).toBe(0);
    expect(world.state().announcement).toMatchObject({ message: 'announce.saved', args: { ring: 76, toGo: 2 } });
  });

  it('keeps the answer with its gain: up 16 this week', async () => {
    const world = await openedWorld();
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    world.actions().next();
    expect(world.state().upThisWeek).toBe(16);
    await world.until(() => world.crm.responses.size === 1);
    expect([...world.crm.responses.values()][0]).toMatchObject({ kind: 'fixed', gain: 16, ruleId: 'opportunity.closeDate' });
  });

  it('the card waits for the person, and goes on to the next nudge', async () => {
    const world = await openedWorld();
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    world.tell({ type: 'recordChanged', ref: DEAL });
    await world.until(({ saved }) => saved !== null);
    expect(world.state().saved?.next?.ruleId).toBe('opportunity.nextStep');
    world.actions().next();
    expect(world.state()).toMatchObject({ saved: null, top: { ruleId: 'opportunity.nextStep' } });
  });

  it('undo writes the old value back, and only for ten seconds', async () => {
    const world = await openedWorld();
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    world.actions().undo();
    await world.until(({ saved }) => saved?.undo === 'undone');
    expect(world.state()).toMatchObject({ ring: 60, saved: { next: { ruleId: 'opportunity.closeDate' } } });
    expect(world.crm.records.get('refit')?.fields.closeDate).toBe('2026-11-10');

    world.actions().next();
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved?.undo === 'offered');
    world.clock.move(10_000);
    expect(world.state().saved?.undo).toBe('over');
    world.actions().undo();
    expect(world.crm.records.get('refit')?.fields.closeDate).toBe(AHEAD);
  });

  it('undo is refused where somebody changed the record since', async () => {
    const world = await openedWorld();
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    const record = world.crm.records.get('refit');
    if (record) {
      record.fields.closeDate = '2027-01-01';
      record.version += 1;
    }
    world.actions().undo();
    await world.until(({ saved }) => saved?.undo === 'refused');
    expect(world.crm.records.get('refit')?.fields.closeDate).toBe('2027-01-01');
  });

  it('a second click on Save sends nothing more', async () => {
    let writes = 0;
    const world = await openedWorld((port) => ({
      ...port,
      update(write, signal) {
        writes += 1;
        return port.update(write, signal);
      },
    }));
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    expect(writes).toBe(1);
  });
});
