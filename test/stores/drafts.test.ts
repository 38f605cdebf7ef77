import { describe, expect, it } from 'vitest';
import { memoryDrafts, openedWorld } from '../fixtures/panelWorld';

const AHEAD = '2026-12-04';

describe('what is typed is never lost', () => {
  it('a draft reopens its nudge after a reload', async () => {
    const drafts = memoryDrafts();
    const first = await openedWorld(undefined, { drafts });
    first.actions().choose('opportunity.nextStep');
    first.actions().edit('nextStep', 'Send the class certificate');
    const second = await openedWorld(undefined, { drafts });
    expect(second.state().top?.ruleId).toBe('opportunity.nextStep');
    expect(second.state().editor).toMatchObject({
      fields: [{ value: 'Send the class certificate' }],
      draftAt: '2026-11-22T09:30:00.000Z',
    });
    second.actions().discard();
    expect(drafts.kept.size).toBe(0);
  });

  it('a half-written call reopens', async () => {
    const drafts = memoryDrafts();
    const first = await openedWorld(undefined, { drafts });
    first.actions().openLog('call');
    first.actions().editForm({ description: 'Wants two cranes' });
    const second = await openedWorld(undefined, { drafts });
    expect(second.state().log).toMatchObject({ kind: 'call', form: { description: 'Wants two cranes' } });
  });

  it('a device that keeps nothing is told of', async () => {
    const drafts = memoryDrafts();
    drafts.full = true;
    const world = await openedWorld(undefined, { drafts });
    world.actions().edit('closeDate', AHEAD);
    expect(world.state().editor?.draftKept).toBe(false);
  });
});
