import { describe, expect, it } from 'vitest';
import { CrmError } from '../../src/model/crmError';
import type { CrmPort } from '../../src/ports/crm';
import { openedWorld } from '../fixtures/panelWorld';

const AHEAD = '2026-12-04';

describe('a save meets the world', () => {
  const failing = (error: CrmError, times = 1, commit = false) => {
    let left = times;
    return (port: CrmPort): CrmPort => ({
      ...port,
      async update(write, signal) {
        if (left > 0) {
          left -= 1;
          if (commit) await port.update(write, signal);
          throw error;
        }
        return port.update(write, signal);
      },
    });
  };

  it('a refusal stands at its field, the value stays, the draft is kept', async () => {
    const refusal = new CrmError('invalid', 'no', {
      refusals: [{ field: 'closeDate', message: 'Close date must be a working day.' }],
    });
    const world = await openedWorld(failing(refusal));
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ editor }) => editor?.status === 'refused');
    expect(world.state().editor?.fields[0]).toMatchObject({ value: AHEAD, refusal: 'Close date must be a working day.' });
    expect(world.drafts.kept.size).toBe(1);
  });

  it('dropped before it was sent: not saved yet, draft kept, try again saves', async () => {
    const world = await openedWorld(failing(new CrmError('network', 'offline')));
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ editor }) => editor?.status === 'notSaved');
    expect(world.state().editor?.problem?.kind).toBe('offline');
    expect(world.drafts.kept.size).toBe(1);
    world.actions().retry();
    await world.until(({ saved }) => saved !== null);
  });

  it('dropped after it was saved: read back, then saved, one write', async () => {
    const world = await openedWorld(failing(new CrmError('network', 'dropped', { ambiguous: true }), 1, true));
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    expect(world.state().ring).toBe(76);
    expect(world.crm.records.get('refit')?.version).toBe(2);
  });

  it('somebody changed another field: merged', async () => {
    const world = await openedWorld();
    const record = world.crm.records.get('refit');
    if (record) {
      record.fields.amount = 200_000;
      record.version += 1;
    }
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    expect(world.crm.records.get('refit')?.fields).toMatchObject({ amount: 200_000, closeDate: AHEAD });
  });

  it.each([
    ['mine', AHEAD],
    ['theirs', '2027-01-01'],
  ] as const)('somebody changed the same field: mine and theirs are shown, and %s can be kept', async (choice, kept) => {
    const world = await openedWorld();
    const record = world.crm.records.get('refit');
    if (record) {
      record.fields.closeDate = '2027-01-01';
      record.version += 1;
    }
    world.actions().edit('closeDate', AHEAD);
    world.actions().save();
    await world.until(({ conflict }) => conflict !== null);
    expect(world.state().conflict).toMatchObject({ mine: AHEAD, theirs: '2027-01-01', base: '2026-11-10' });
    if (choice === 'mine') world.actions().keepMine();
    else world.actions().keepTheirs();
    await world.until(({ conflict }) => conflict === null);
    expect(world.crm.records.get('refit')?.fields.closeDate).toBe(kept);
    expect(world.state().ring).toBe(76);
  });
});
