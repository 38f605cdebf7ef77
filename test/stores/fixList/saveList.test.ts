import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import type { CrmPort } from '../../../src/ports/crm';
import { memoryDrafts } from '../../fixtures/panelWorld';
import { CLOSE_DATE, NEXT_STEP, openedList, SUNDAY, TWELVE } from './fixListWorld';

const DAYS = ['2026-12-01', '2026-12-02', '2026-12-03', '2026-12-04', '2026-12-07'];

/** Puts a fault in front of the writes of one deal. */
function failing(id: string, error: CrmError, { times = 1, commit = false } = {}) {
  let left = times;
  return (port: CrmPort): CrmPort => ({
    ...port,
    async update(write, signal) {
      if (write.ref.id === id && left > 0) {
        left -= 1;
        if (commit) await port.update(write, signal);
        throw error;
      }
      return port.update(write, signal);
    },
  });
}

/** Five deals get a date of their own each. */
async function fiveEdited(...args: Parameters<typeof openedList>) {
  const world = await openedList(...args);
  DAYS.forEach((day, index) => {
    world.actions().edit(world.key(`d${index + 1}`), 'closeDate', day);
  });
  return world;
}

describe('rows save one by one', () => {
  it('row 36: item 2 of 5 fails, and each row says exactly how it went', async () => {
    const world = await fiveEdited();
    world.actions().edit(world.key('d2'), 'closeDate', SUNDAY);
    expect(world.state().grid?.ready).toBe(5);
    world.actions().saveAll();
    await world.until(({ batch }) => batch.coming === 0 && batch.sent === 5);
    expect(world.status()).toMatchObject({ d1: 'saved', d2: 'refused', d3: 'saved', d4: 'saved', d5: 'saved', d6: 'open' });
    expect(world.row('d2').fields[0]).toMatchObject({ value: SUNDAY, refusal: 'Must be a working day.' });
    expect(world.stored('d2')?.closeDate).toBe('2026-11-02');
    expect(world.stored('d5')?.closeDate).toBe('2026-12-07');
    expect(world.state().batch).toMatchObject({ sent: 5, saved: 4, look: 1, undoable: 4 });
    expect(world.saved.map(({ id }) => id).sort()).toEqual(['d1', 'd3', 'd4', 'd5']);
    expect([...world.drafts.kept.keys()]).toEqual([expect.stringContaining('d2|closeDate')]);
  });

  it('row 37: an answer of 200 that holds a refusal inside is no success', async () => {
    // What the adapters make of it: the transport saw 200, the part inside was refused.
    const inside = new CrmError('invalid', 'FIELD_CUSTOM_VALIDATION_EXCEPTION', {
      refusals: [{ field: 'closeDate', message: 'A trigger says no.' }],
    });
    const world = await fiveEdited(TWELVE, { wrap: failing('d3', inside) });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.coming === 0 && batch.sent === 5);
    expect(world.status()).toMatchObject({ d3: 'refused', d4: 'saved' });
    expect(world.stored('d3')?.closeDate).toBe('2026-11-03');
  });

  it('row 38: the part that says how it went is missing: the record is read back before anything is said', async () => {
    const missing = new CrmError('network', 'a part is missing', { ambiguous: true });
    const written = await fiveEdited(TWELVE, { wrap: failing('d3', missing, { commit: true }) });
    written.actions().saveAll();
    await written.until(({ batch }) => batch.saved === 5);
    expect(written.crm.records.get('d3')?.version).toBe(2);
    const lost = await fiveEdited(TWELVE, { wrap: failing('d3', missing) });
    lost.actions().saveAll();
    await lost.until(({ batch }) => batch.saved === 5);
    expect(lost.crm.records.get('d3')).toMatchObject({ version: 2, fields: { closeDate: '2026-12-03' } });
  });

  it('a conflict shows both values at its row and stops nothing; mine or theirs can be kept', async () => {
    const world = await fiveEdited();
    world.elsewhere('d2', { closeDate: '2026-12-18' });
    world.elsewhere('d4', { closeDate: '2026-12-19' });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.coming === 0 && batch.sent === 5);
    expect(world.status()).toMatchObject({ d1: 'saved', d2: 'conflict', d3: 'saved', d4: 'conflict', d5: 'saved' });
    expect(world.row('d2').conflict).toMatchObject({ field: 'closeDate', theirs: '2026-12-18', theirsBy: 'Ines Kallweit' });
    world.actions().keepMine(world.key('d2'));
    world.actions().keepTheirs(world.key('d4'));
    await world.until(({ batch }) => batch.saved === 5);
    expect(world.stored('d2')?.closeDate).toBe('2026-12-02');
    expect(world.stored('d4')?.closeDate).toBe('2026-12-19');
    expect(world.row('d4')).toMatchObject({ canUndo: false, stillAsks: false });
    expect(world.drafts.kept.size).toBe(0);
  });

  it('somebody changed another field of the record: merged, nobody is asked', async () => {
    const world = await fiveEdited();
    world.elsewhere('d2', { nextStep: 'Call the yard about the crane' });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 5);
    expect(world.stored('d2')).toMatchObject({ closeDate: '2026-12-02', nextStep: 'Call the yard about the crane' });
  });

  it('row 25: throttled, the queue waits as long as the CRM asks and goes on by itself', async () => {
    const busy = new CrmError('throttled', '429', { retryAfterMs: 30_000 });
    let sent = 0;
    const world = await fiveEdited(TWELVE, {
      wrap: (port) => {
        const inner = failing('d3', busy)(port);
        return { ...inner, update: (write, signal) => inner.update(write, signal).finally(() => (sent += 1)) };
      },
    });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.problem !== null);
    expect(world.state().batch).toMatchObject({ problem: { kind: 'throttled', retryAt: '2026-11-22T09:30:30.000Z' }, saved: 2 });
    const before = sent;
    world.clock.move(29_000);
    expect(sent).toBe(before);
    expect(world.status()).toMatchObject({ d3: 'waiting', d2: 'waiting' });
    world.clock.move(1_000);
    await world.until(({ batch }) => batch.saved === 5);
    expect(world.state().batch.problem).toBeNull();
  });

  it('what waits can be taken out of the queue again', async () => {
    const world = await fiveEdited(TWELVE, { wrap: failing('d3', new CrmError('throttled', '429')) });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.problem !== null);
    world.actions().stop();
    expect(world.state().batch).toMatchObject({ coming: 0, problem: null });
    expect(world.status()).toMatchObject({ d3: 'edited', d1: 'edited', d5: 'saved' });
    world.clock.move(600_000);
    expect(world.status()).toMatchObject({ d3: 'edited' });
  });

  it('the connection drops: the rest waits, and goes on when the person says so', async () => {
    const world = await fiveEdited(TWELVE, { wrap: failing('d4', new CrmError('network', 'offline')) });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.problem !== null);
    expect(world.status()).toMatchObject({ d5: 'saved', d4: 'notSaved', d3: 'waiting' });
    expect(world.state().batch.problem).toMatchObject({ kind: 'offline', retryAt: null });
    world.actions().goOn();
    await world.until(({ batch }) => batch.saved === 5);
    expect(world.drafts.kept.size).toBe(0);
  });

  it('row 13: the session ended: it is renewed once and the queue goes on', async () => {
    let renewed = 0;
    const renewSession = async () => {
      renewed += 1;
    };
    const world = await fiveEdited(TWELVE, { wrap: failing('d4', new CrmError('auth', 'session')), renewSession });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 5);
    expect(renewed).toBe(1);
    const never = await fiveEdited(TWELVE, { wrap: failing('d4', new CrmError('auth', 'session'), { times: 99 }), renewSession });
    never.actions().saveAll();
    await never.until(({ batch }) => batch.look === 1);
    expect(renewed).toBe(2);
    expect(never.status()).toMatchObject({ d4: 'notSaved', d3: 'waiting' });
  });

  it('a saved value that does not meet the rule says so and still counts as open', async () => {
    const world = await openedList();
    world.actions().edit(world.key('d1'), 'closeDate', '2026-11-20');
    world.actions().save(world.key('d1'));
    await world.until(({ batch }) => batch.saved === 1);
    expect(world.row('d1')).toMatchObject({ status: 'saved', stillAsks: true });
    expect(world.state().groups.find(({ ruleId }) => ruleId === CLOSE_DATE)?.count).toBe(12);
  });

  it('keeps the answer with what it brought to the record', async () => {
    const world = await fiveEdited();
    world.clock.move(7_000);
    world.actions().edit(world.key('d1'), 'closeDate', '2026-12-08');
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 5);
    const answers = [...world.crm.responses.values()];
    expect(answers).toHaveLength(5);
    expect(answers.find(({ ref }) => ref?.id === 'd1')).toMatchObject({ kind: 'fixed', ruleId: CLOSE_DATE, seconds: 7 });
    expect(answers.every(({ gain }) => (gain ?? 0) > 0)).toBe(true);
  });

  it('a page that is not framed by the CRM writes nothing', async () => {
    const world = await fiveEdited(TWELVE, { trusted: false });
    world.actions().saveAll();
    expect(world.state().batch.problem?.kind).toBe('untrusted');
    expect(world.crm.records.get('d1')?.version).toBe(1);
  });
});

describe('drafts', () => {
  it('what was typed is there again after the page was left, waiting rows too', async () => {
    const drafts = memoryDrafts();
    const world = await fiveEdited(TWELVE, { drafts, wrap: failing('d4', new CrmError('throttled', '429')) });
    world.actions().saveAll();
    await world.until(({ batch }) => batch.problem !== null);
    world.leave();
    world.clock.move(600_000);
    expect(world.crm.records.get('d4')?.version).toBe(1);
    const again = await openedList(TWELVE, { drafts });
    expect(again.row('d4')).toMatchObject({ status: 'edited', draftAt: expect.any(String), fields: [{ value: '2026-12-04' }] });
    expect(again.row('d6')).toMatchObject({ status: 'open', draftAt: null });
    again.actions().discard(again.key('d4'));
    expect(again.row('d4')).toMatchObject({ status: 'open', fields: [{ value: '2026-11-04' }] });
    expect([...drafts.kept.keys()].some((key) => key.includes('d4'))).toBe(false);
  });

  it('a device that keeps none is said at the row', async () => {
    const drafts = memoryDrafts();
    drafts.full = true;
    const world = await openedList(TWELVE, { drafts });
    world.actions().edit(world.key('d1'), 'closeDate', '2026-12-01');
    expect(world.row('d1').draftKept).toBe(false);
  });
});

describe('undo', () => {
  it('takes all of a group back, the CRM is as it was, and the score too', async () => {
    const world = await fiveEdited();
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 5);
    world.actions().undoAll();
    await world.until(({ batch }) => batch.saved === 0);
    expect(['d1', 'd2', 'd3'].map((id) => world.stored(id)?.closeDate)).toEqual(['2026-11-01', '2026-11-02', '2026-11-03']);
    expect(world.state().score?.now).toBe(world.state().score?.before);
    expect(world.status()).toMatchObject({ d1: 'open', d5: 'open' });
    expect(world.state().announcement?.args).toMatchObject({ count: 5, left: 0 });
  });

  it('promise 5: a record that somebody changed since stays as it is, and the row says so', async () => {
    const world = await fiveEdited();
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 5);
    world.elsewhere('d2', { amount: 99_000 });
    world.actions().undoAll();
    await world.until(({ announcement }) => announcement?.message === 'fixList.said.undone');
    expect(world.status()).toMatchObject({ d1: 'open', d2: 'undoRefused' });
    expect(world.stored('d2')?.closeDate).toBe('2026-12-02');
  });

  it('a row saved twice goes back to where it was before the first time', async () => {
    const world = await openedList();
    for (const [turn, day] of ['2026-12-01', '2026-12-02'].entries()) {
      world.actions().edit(world.key('d1'), 'closeDate', day);
      world.actions().save(world.key('d1'));
      await world.until(() => world.crm.records.get('d1')?.version === turn + 2 && world.row('d1').status === 'saved');
    }
    world.actions().undo(world.key('d1'));
    await world.until(() => world.row('d1').status === 'open');
    expect(world.stored('d1')?.closeDate).toBe('2026-11-01');
  });
});

describe('two groups of one record', () => {
  it('a save in one leaves the other ready for its own, on the new version', async () => {
    const world = await openedList();
    world.actions().edit(world.key('d12'), 'closeDate', '2026-12-01');
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 1);
    world.actions().openGroup(NEXT_STEP);
    world.actions().edit(world.key('d12'), 'nextStep', 'Send the revised offer on Friday');
    world.actions().saveAll();
    await world.until(({ batch }) => batch.saved === 1);
    expect(world.stored('d12')).toMatchObject({ closeDate: '2026-12-01', nextStep: 'Send the revised offer on Friday' });
    expect(world.crm.records.get('d12')?.version).toBe(3);
  });
});
