import { describe, expect, it } from 'vitest';
import { CrmError } from '../../src/model/crmError';
import type { CrmPort } from '../../src/ports/crm';
import { DEAL, openedWorld, panelWorld } from '../fixtures/panelWorld';

const DEAL_OPENS = { type: 'context', context: { ref: DEAL, theme: 'light' } } as const;

/** Counts how often the session is begun; the first `failures` of them fail. */
function countedStarts(failures = 0) {
  const starts: string[] = [];
  const wrap = (port: CrmPort): CrmPort => ({
    ...port,
    start(entities, signal) {
      starts.push(entities.join());
      return starts.length <= failures ? Promise.reject(new CrmError('network', 'down')) : port.start(entities, signal);
    },
  });
  return { starts, wrap };
}

describe('the session', () => {
  it('is begun before the page has named a record, and once for all of them', async () => {
    const { starts, wrap } = countedStarts();
    const world = panelWorld(wrap);
    expect(starts).toHaveLength(1);
    world.tell({ type: 'context', context: { ref: { entity: 'Account', id: 'yard' }, theme: 'light' } });
    world.tell(DEAL_OPENS);
    await world.until(({ status }) => status === 'ready');
    expect(world.state()).toMatchObject({ title: 'Harbour refit', seen: { retentionDays: 730 } });
    expect(starts).toHaveLength(1);
  });

  it('waits for a record where the page around the panel is not the CRM’s own', async () => {
    const { starts, wrap } = countedStarts();
    const world = panelWorld(wrap, { trusted: false });
    expect(starts).toEqual([]);
    world.tell(DEAL_OPENS);
    await world.until(({ status }) => status === 'ready');
    expect(starts).toHaveLength(1);
  });

  it('that could not begin is told with the record that waits for it, and begun anew on request', async () => {
    const { starts, wrap } = countedStarts(1);
    const world = panelWorld(wrap);
    world.tell(DEAL_OPENS);
    await world.until(({ status }) => status === 'failed');
    expect(starts).toHaveLength(1);
    world.actions().retry();
    await world.until(({ status }) => status === 'ready');
    expect(starts).toHaveLength(2);
  });
});

it('a record is drawn once, with all that is known by then', async () => {
  const world = panelWorld();
  const drawn: string[] = [];
  let queued = false;
  // As React draws: once for all that was set in one go.
  world.panel.store.subscribe(() => {
    if (queued) return;
    queued = true;
    queueMicrotask(() => {
      queued = false;
      const { status, title, seen } = world.state();
      drawn.push(`${status} ${title} ${seen ? 'seen' : ''}`.trim());
    });
  });
  world.tell(DEAL_OPENS);
  await world.until(({ status }) => status === 'ready');
  expect(drawn.slice(0, 2)).toEqual(['loading', 'ready Harbour refit seen']);
});

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
