import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readOwnScore } from '../../src/flows/readOwnScore';
import { startSession } from '../../src/flows/startSession';
import type { DecisionColumns } from '../../src/model/barrier';
import { REASON_CONTROL, REASONS } from '../../src/model/response';
import { tiny } from '../sandbox/test/tinyCompany';
import { type CapabilityWorld, CRMS, capabilityWorld } from './capabilityWorld';

const { users, deals } = tiny;

it('D8 remove barriers: every reason is either one’s own choice or outside one’s control', () => {
  const side = (control: string) => REASONS.filter((reason) => REASON_CONTROL[reason] === control);
  expect(side('ownChoice')).toEqual(['notHowWeSell', 'takesTooLong', 'other']);
  expect(side('outsideControl')).toEqual(['someoneElse', 'customerWontSay', 'noAccess', 'makesNoSense']);
});

describe.each(CRMS)('a barrier, from the answer to the decision, in %s', (crm) => {
  let world: CapabilityWorld;
  let decisionsAsked = 0;
  let broken = false;
  beforeEach(async () => {
    decisionsAsked = 0;
    broken = false;
    world = await capabilityWorld(crm, (send) => async (input, init) => {
      const about = `${String(input instanceof Request ? input.url : input)} ${String(init?.body ?? '')}`;
      if (!/fthd_(barrierdecisions|_BarrierDecision__c)/.test(decodeURIComponent(about))) return send(input, init);
      decisionsAsked += 1;
      return broken ? new Response('{', { status: 500 }) : send(input, init);
    });
  });
  afterEach(async () => world.close());

  const openDeal = () => world.open(users.ada, 'Opportunity', deals.adaOpen);
  const answers = () => world.store.all({ text: 'SELECT reason FROM fthd_response WHERE is_deleted = 0', params: [] });

  /** Ada gives a reason for the nudge that is open on her deal. */
  const answer = async (reason: (typeof REASONS)[number]) => {
    const { state, actions } = await openDeal();
    const { top, ring } = state();
    const count = answers().length;
    actions().whyNot(reason, null);
    await expect.poll(() => answers().length).toBe(count + 1);
    return { rule: top?.ruleId ?? '', ring: ring ?? Number.NaN, gain: top?.gain ?? Number.NaN };
  };
  const decide = (user: string, rule: string, more: Partial<DecisionColumns> = {}) =>
    world.decide(user, {
      rule,
      reason: 'noAccess',
      phase: null,
      decision: 'confirmed',
      text: null,
      at: world.store.now(),
      ...more,
    });
  const decided = async () => {
    const panel = await openDeal();
    await panel.until(({ barriers = [] }) => barriers.length > 0);
    return panel.state();
  };

  it('D8 remove barriers: a manager’s yes takes the finding out of the count, and the rep reads so', async () => {
    const { rule, ring } = await answer('noAccess');
    const waiting = (await openDeal()).state();
    expect(waiting).toMatchObject({ ring, barriers: [], partial: false }); // hidden, and still counted (decision 8)
    expect(waiting.all.map(({ ruleId }) => ruleId)).not.toContain(rule);

    expect(await decide(users.mia, rule)).toBe('made');
    const after = await decided();
    expect(after.ring).toBeGreaterThan(ring);
    expect(after.barriers).toMatchObject([{ ruleId: rule, reason: 'noAccess', decision: 'confirmed', text: null }]);
    expect(after.expectations).toContainEqual(expect.objectContaining({ ruleId: rule, verdict: 'neutral' }));
    expect(after.all.map(({ ruleId }) => ruleId)).not.toContain(rule);
  });

  it('D8 remove barriers: a no changes nothing in the count, brings the finding back and tells the reply', async () => {
    const { rule, ring } = await answer('noAccess');
    await decide(users.mia, rule, { decision: 'rejected', text: 'The field is open to you since Monday.' });
    const after = await decided();
    expect(after.ring).toBe(ring);
    expect(after.barriers).toMatchObject([{ decision: 'rejected', text: 'The field is open to you since Monday.' }]);
    expect(after.all.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('D8 remove barriers: what was handed over waits for the owner’s word, and the later word counts', async () => {
    const { rule, ring } = await answer('noAccess');
    await decide(users.mia, rule, { decision: 'handedOver', at: '2026-11-20T08:00:00.000Z' });
    const handed = await decided();
    expect(handed).toMatchObject({ ring, barriers: [{ decision: 'handedOver' }] });
    expect(handed.all.map(({ ruleId }) => ruleId)).not.toContain(rule);
    expect(await decide(users.owner, rule, { at: '2026-11-21T08:00:00.000Z' })).toBe('made');
    expect((await decided()).ring).toBeGreaterThan(ring);
  });

  it('D8 remove barriers: nobody confirms themselves, and no own choice becomes a barrier', async () => {
    const own = await answer('takesTooLong');
    expect(await decide(users.ada, own.rule)).toBe('refused');
    await decide(users.mia, own.rule, { reason: 'takesTooLong' });
    await decide(users.mia, own.rule); // about a reason that Ada did not give
    expect((await openDeal()).state()).toMatchObject({ ring: own.ring, barriers: [] });
    expect(decisionsAsked).toBe(0); // no answer here could have been decided about
  });

  it('D8 remove barriers: a colleague’s count stays as it is', async () => {
    const { rule } = await answer('noAccess');
    const before = (await world.open(users.ben, 'Opportunity', deals.benOpen)).state().ring;
    await decide(users.mia, rule);
    const ben = (await world.open(users.ben, 'Opportunity', deals.benOpen)).state();
    expect(ben).toMatchObject({ ring: before, barriers: [] });
  });

  it('D8 remove barriers: where decisions cannot be read the panel works as before and says that a part is missing', async () => {
    const { rule, ring } = await answer('noAccess');
    await decide(users.mia, rule);
    broken = true;
    const panel = await openDeal();
    await panel.until(({ partial }) => partial);
    expect(panel.state()).toMatchObject({ status: 'ready', ring, barriers: [] });
    broken = false;
    expect((await decided()).partial).toBe(false);
  });

  it('D8 remove barriers: the own score counts a confirmed barrier as the ring does', async () => {
    const own = async () =>
      readOwnScore(await startSession({ port: world.port(users.ada), clock: world.store }), world.store.now());
    const { rule } = await answer('noAccess');
    const before = await own();
    await decide(users.mia, rule);
    const after = await own();
    expect(after.openFindings).toBe(before.openFindings - 1);
    expect(after.complete).toBe(true);
  });
});
