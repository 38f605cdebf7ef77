import { describe, expect, it } from 'vitest';
import { DEAL, openedWorld, panelWorld } from '../fixtures/panelWorld';

describe('a record is opened', () => {
  it('shows the ring, the best nudge with its editor, and the others', async () => {
    const { state } = await openedWorld();
    expect(state()).toMatchObject({ status: 'ready', title: 'Harbour refit', ring: 60, toGo: 3, readOnly: false });
    expect(state().top).toMatchObject({ ruleId: 'opportunity.closeDate', gain: 16, message: 'past', args: { days: 12 } });
    expect(state().also.map(({ ruleId }) => ruleId)).toEqual(['opportunity.nextStep', 'opportunity.decisionMaker']);
    expect(state().editor?.fields[0]).toMatchObject({ value: '2026-11-10', refusal: null });
  });

  it('no record on the page is no error', async () => {
    const world = panelWorld();
    world.tell({ type: 'context', context: { ref: null, theme: 'light' } });
    expect(world.state().status).toBe('noRecord');
  });

  it('a record that is gone or hidden says so', async () => {
    const world = panelWorld();
    world.tell({ type: 'context', context: { ref: { entity: 'Opportunity', id: 'nothing' }, theme: 'light' } });
    await world.until(({ status }) => status === 'failed');
    expect(world.state().problem?.kind).toBe('notFound');
  });

  it('the newest record wins when answers come out of order', async () => {
    let slow = true;
    const world = panelWorld((port) => ({
      ...port,
      async readRecord(request, signal) {
        const mine = slow;
        slow = false;
        if (mine) await new Promise((done) => setTimeout(done, 20));
        return port.readRecord(request, signal);
      },
    }));
    world.tell({ type: 'context', context: { ref: { entity: 'Account', id: 'yard' }, theme: 'light' } });
    await new Promise((done) => setTimeout(done, 5));
    world.tell({ type: 'context', context: { ref: DEAL, theme: 'light' } });
    await world.until(({ status }) => status === 'ready');
    await new Promise((done) => setTimeout(done, 30));
    expect(world.state().title).toBe('Harbour refit');
  });
});
