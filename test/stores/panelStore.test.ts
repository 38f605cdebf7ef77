import { describe, expect, it } from 'vitest';
import { CrmError } from '../../src/model/crmError';
import type { CrmPort } from '../../src/ports/crm';
import { DEAL, memoryDrafts, openedWorld, panelWorld } from '../fixtures/panelWorld';

const AHEAD = '2026-12-04';

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
