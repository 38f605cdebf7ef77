import { describe, expect, it } from 'vitest';
import { CrmError } from '../../src/model/crmError';
import { openedWorld } from '../fixtures/panelWorld';

describe('quick log', () => {
  it('two clicks log a call, and undo takes it back', async () => {
    const world = await openedWorld();
    world.actions().openLog('call');
    world.actions().saveLog();
    await world.until(({ saved }) => saved !== null);
    expect(world.crm.activities.size).toBe(3);
    expect(world.state().saved).toMatchObject({ logged: 'call', undo: 'offered' });
    world.actions().undo();
    await world.until(() => world.crm.activities.size === 2);
  });

  it('dropped after it was made, sent twice: one call', async () => {
    let dropped = false;
    const world = await openedWorld((port) => ({
      ...port,
      async createActivity(draft, key, signal) {
        const made = await port.createActivity(draft, key, signal);
        if (!dropped) {
          dropped = true;
          throw new CrmError('network', 'dropped', { ambiguous: true });
        }
        return made;
      },
    }));
    world.actions().openLog('meeting');
    world.actions().saveLog();
    await world.until(({ saved }) => saved !== null);
    expect(world.crm.activities.size).toBe(3);
  });
});
