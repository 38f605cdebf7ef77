import { describe, expect, it } from 'vitest';
import type { BarrierDecision } from '../../src/model/barrier';
import { CrmError } from '../../src/model/crmError';
import type { CrmPort } from '../../src/ports/crm';
import { DEAL, openedWorld } from '../fixtures/panelWorld';

const word: BarrierDecision = {
  ruleId: 'opportunity.closeDate',
  reason: 'customerWontSay',
  phase: null,
  decision: 'confirmed',
  text: null,
  at: '2026-11-20T08:00:00.000Z',
};

/** A panel whose CRM gives these decisions, with the number of times that it was asked. */
async function worldWith(answer: () => Promise<readonly BarrierDecision[]>) {
  let asked = 0;
  const wrap = (port: CrmPort): CrmPort => ({
    ...port,
    readDecisions() {
      asked += 1;
      return answer();
    },
  });
  return { ...(await openedWorld(wrap)), asked: () => asked };
}

describe('decisions about own answers', () => {
  it('are asked for with the first answer that needs them, once, and the ring follows', async () => {
    const world = await worldWith(async () => [word]);
    expect(world.asked()).toBe(0);
    world.actions().whyNot('customerWontSay', null);
    expect(world.state()).toMatchObject({ ring: 60, thanks: { kind: 'whyNot', outside: true }, barriers: [] });
    await world.until(({ barriers = [] }) => barriers.length === 1);
    expect(world.state().ring).toBeGreaterThan(60);
    expect(world.state().thanks).not.toBeNull();
    world.actions().next();
    world.actions().whyNot('noAccess', null);
    expect(world.asked()).toBe(1);
  });

  it('are not asked for by a reason of one’s own choice', async () => {
    const world = await worldWith(async () => [{ ...word, reason: 'noAccess' }]);
    world.actions().whyNot('notHowWeSell', null);
    await world.until(() => world.crm.responses.size === 1);
    expect(world.asked()).toBe(0);
    expect(world.state()).toMatchObject({ ring: 60, thanks: { kind: 'whyNot', outside: false } });
  });

  it('that cannot be read leave a panel that works and is called partial; the next open asks again', async () => {
    let offline = true;
    const world = await worldWith(async () => {
      if (offline) throw new CrmError('network', 'offline');
      return [word];
    });
    world.actions().whyNot('customerWontSay', null);
    await world.until(({ partial }) => partial);
    expect(world.state()).toMatchObject({ status: 'ready', ring: 60, barriers: [], problem: null });
    offline = false;
    world.tell({ type: 'context', context: { ref: { entity: 'Account', id: 'yard' }, theme: 'light' } });
    await world.until(({ ref, status }) => ref?.id === 'yard' && status === 'ready');
    expect(world.state().partial).toBe(false); // nothing here could have been decided about
    world.tell({ type: 'context', context: { ref: DEAL, theme: 'light' } });
    await world.until(({ barriers = [] }) => barriers.length === 1);
    expect(world.state().partial).toBe(false);
  });

  it('do not disturb a save that is being told', async () => {
    const waiting: ((list: readonly BarrierDecision[]) => void)[] = [];
    const world = await worldWith(() => new Promise((resolve) => void waiting.push(resolve)));
    world.actions().whyNot('customerWontSay', null);
    world.actions().next();
    world.actions().choose('opportunity.nextStep');
    world.actions().edit('nextStep', 'Send the revised offer');
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    const { top, saved } = world.state();
    for (const answer of waiting) answer([word]);
    await world.until(({ barriers = [] }) => barriers.length === 1);
    expect(world.state()).toMatchObject({ top, saved: { field: saved?.field, undo: saved?.undo } });
  });
});
