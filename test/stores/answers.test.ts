import { describe, expect, it } from 'vitest';
import { CrmError } from '../../src/model/crmError';
import { openedWorld } from '../fixtures/panelWorld';

describe('answers', () => {
  it('"later" hides the nudge and keeps the answer in the CRM', async () => {
    const world = await openedWorld();
    world.actions().later('tomorrow');
    expect(world.state().top?.ruleId).toBe('opportunity.nextStep');
    expect(world.state().ring).toBe(60);
    await world.until(() => world.crm.responses.size === 1);
    expect([...world.crm.responses.values()][0]).toMatchObject({ kind: 'later', until: '2026-11-23' });
  });

  it('"not known yet" is neutral for a next step: 15 of 22', async () => {
    const world = await openedWorld();
    world.actions().choose('opportunity.nextStep');
    world.actions().notKnown();
    expect(world.state().ring).toBe(68);
  });

  it('"why not" hides without changing the verdict', async () => {
    const world = await openedWorld();
    world.actions().whyNot('customerWontSay', null);
    expect(world.state()).toMatchObject({ ring: 60, thanks: { kind: 'whyNot' } });
  });

  it('a muted rule stays away on the next record, and comes back when asked', async () => {
    const world = await openedWorld();
    world.actions().mute('opportunity.closeDate');
    expect(world.state().all.map(({ ruleId }) => ruleId)).not.toContain('opportunity.closeDate');
    expect(world.state().muted).toEqual(['opportunity.closeDate']);
    world.actions().unmute('opportunity.closeDate');
    expect(world.state().all.map(({ ruleId }) => ruleId)).toContain('opportunity.closeDate');
    expect(world.state().muted).toEqual([]);
  });

  it('answers that could not be sent go with the next one', async () => {
    let fail = true;
    const world = await openedWorld((port) => ({
      ...port,
      async saveResponse(response, signal) {
        if (fail) {
          fail = false;
          throw new CrmError('network', 'offline');
        }
        return port.saveResponse(response, signal);
      },
    }));
    world.actions().later('nextWeek');
    await world.until(() => !fail);
    world.actions().later('tomorrow');
    await world.until(() => world.crm.responses.size === 2);
  });

  it('the daily cap opens no thirteenth nudge', async () => {
    const counters = new Map([
      ['opened|rep', `2026-11-22 ${Array.from({ length: 12 }, (_, index) => `r${index}/rule`).join(' ')}`],
    ]);
    const device = {
      get: (key: string) => counters.get(key) ?? null,
      set: (key: string, value: string) => void counters.set(key, value),
    };
    const world = await openedWorld(undefined, { device });
    expect(world.state()).toMatchObject({ capReached: true, top: null, editor: null, ring: 60 });
    expect(world.state().also).toHaveLength(3);
  });
});
