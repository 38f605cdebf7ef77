import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Response } from '../../src/model/response';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { asksAllowed } from '../../src/programme/giveAsk';
import { mismatchRates } from '../../src/programme/mismatchRate';
import { parseProgramme } from '../../src/programme/parseProgramme';
import type { Row } from '../sandbox/store/types';
import { tiny } from '../sandbox/test/tinyCompany';
import { type CapabilityWorld, CRMS, capabilityWorld } from './capabilityWorld';

const { users, deals } = tiny;
const stored = (world: CapabilityWorld) =>
  world.store.all({ text: 'SELECT rule, kind, reason, record FROM fthd_response WHERE is_deleted = 0', params: [] });

describe.each(CRMS)('answers and the programme, in %s', (crm) => {
  let world: CapabilityWorld;
  beforeEach(async () => {
    world = await capabilityWorld(crm);
  });
  afterEach(async () => world.close());

  const openDeal = () => world.open(users.ada, 'Opportunity', deals.adaOpen);

  it('A8 does not truly reflect processes: "not how we sell" is stored with its reason, 3 flags of 10 shown are 30 %', async () => {
    const { state, actions } = await openDeal();
    const flagged = state().top?.ruleId ?? '';
    actions().whyNot('notHowWeSell', null);
    await expect.poll(() => stored(world)).toMatchObject([{ rule: flagged, kind: 'whyNot', reason: 'notHowWeSell' }]);
    const { responses } = await world
      .port(users.ada)
      .readRecord({ ref: world.ref('Opportunity', deals.adaOpen), fields: ['name'] });
    const [read] = responses;
    expect(read).toMatchObject({ ruleId: flagged, reason: 'notHowWeSell' });

    const onRecords = (count: number, change: Partial<Response>): Response[] =>
      Array.from({ length: count }, (_, index) => ({
        ...(read as Response),
        ref: { entity: 'Opportunity', id: `d${index}` },
        ...change,
      }));
    const answers = [
      ...onRecords(3, {}),
      ...onRecords(1, {}), // the same record once more is no second flag
      ...onRecords(5, { reason: 'takesTooLong' }),
      ...onRecords(2, { ruleId: 'opportunity.amount' }),
    ];
    const rates = mismatchRates(
      answers,
      new Map([
        ['opportunity.amount', 20],
        [flagged, 10],
        ['opportunity.source', 0],
      ]),
    );
    expect(rates.map(({ ruleId, rate }) => [ruleId, rate])).toEqual([
      [flagged, 0.3],
      ['opportunity.amount', 0.1],
    ]);
  });

  it('A17 in control of the technology: a mute holds on the next load, and is taken back', async () => {
    const first = await openDeal();
    const rule = first.state().top?.ruleId ?? '';
    first.actions().mute(rule);
    await expect.poll(() => stored(world)).toMatchObject([{ rule, kind: 'muted' }]);
    const second = await openDeal();
    expect(second.state().muted).toEqual([rule]);
    expect(second.state().all.map(({ ruleId }) => ruleId)).not.toContain(rule);
    second.actions().unmute(rule);
    await expect.poll(() => stored(world).map(({ kind }) => kind)).not.toContain('muted');
    const third = await openDeal();
    expect(third.state().muted).toEqual([]);
    expect(third.state().all.map(({ ruleId }) => ruleId)).toContain(rule);
  });

  it('A17 in control of the technology: the off switch stops every prompt at the next load; log and customer stay', async () => {
    expect((await openDeal()).state().top).not.toBeNull();
    world.programme({ nudgesOn: false });
    const { state, actions, until } = await openDeal();
    expect(state()).toMatchObject({ status: 'off', top: null, also: [], all: [], toGo: 0, editor: null });
    expect(state().customer?.name).toBe('Acme GmbH');
    actions().openLog('call');
    actions().saveLog();
    await until(({ saved }) => saved !== null);
    expect(state()).toMatchObject({ status: 'off', top: null, saved: { logged: 'call', next: null } });
    world.programme({ nudgesOn: true });
    expect((await openDeal()).state().top).not.toBeNull();
  });

  it('B20 invasion of privacy: what is seen follows the mode, the retention, the legal basis and what the org has', async () => {
    const seen = async () => (await openDeal()).state().seen;
    const of = (view: Awaited<ReturnType<typeof seen>>, what: string) => view?.readers.find((reader) => reader.what === what);
    const team = await seen();
    expect(team).toMatchObject({ mode: 'team', retentionDays: 730, legalBasis: null });
    expect(of(team, 'sheet')).toMatchObject({ stored: false, who: [] });
    expect(of(team, 'board')).toMatchObject({ stored: true });
    expect(of(team, 'responses')).toMatchObject({ stored: true, who: ['me', 'publisher'] });

    world.programme({ privacyMode: 'individual', retentionDays: 90, legalBasis: 'Works agreement 12 of 2026' });
    const individual = await seen();
    expect(individual).toMatchObject({ mode: 'individual', retentionDays: 90, legalBasis: 'Works agreement 12 of 2026' });
    expect(of(individual, 'sheet')).toMatchObject({ stored: true, who: ['manager', 'publisher'] });

    world.programme({ privacyMode: 'worksCouncil' });
    const council = await seen();
    expect(of(council, 'board')).toMatchObject({ stored: false, who: [] });
    expect(of(council, 'sheet')).toMatchObject({ stored: false });

    // The publisher reads answers but holds no right to write any: nothing of his is stored, and his page says so.
    const publisher = await world.open(users.publisher, 'Account', tiny.accounts.acme).catch(() => null);
    expect(of(publisher?.state().seen ?? null, 'responses')).toMatchObject({ stored: false });
  });

  it('D16 documented expectations: the phase’s rules stand in the record, and the text has a version', async () => {
    const before = await openDeal();
    expect(before.state().rulesVersion).toBeNull();
    const ids = before.state().expectations.map(({ ruleId }) => ruleId);
    expect(ids).toContain('opportunity.amount');
    expect(ids).not.toContain('opportunity.decisionMaker'); // only from the phase propose

    const rules = defaultProgramme(crm).rules.filter(({ id }) => id !== 'opportunity.source');
    world.programme({ rules });
    const second = await openDeal();
    expect(second.state().rulesVersion).toBe('1');
    expect(second.state().expectations.map(({ ruleId }) => ruleId)).toEqual(ids.filter((id) => id !== 'opportunity.source'));
    world.programme({ rules });
    expect((await openDeal()).state().rulesVersion).toBe('2');

    const change: Row = crm === 'salesforce' ? { stage_name: 'Negotiation/Review' } : { sales_stage: 3 };
    world.store.update(
      world.user(users.admin),
      'opportunity',
      deals.adaOpen,
      change,
      crm === 'salesforce' ? 'salesforce' : 'dataverse',
    );
    const later = await openDeal();
    expect(later.state().expectations.map(({ ruleId }) => ruleId)).toContain('opportunity.decisionMaker');
  });

  it('D43 ask them why: one tap stores the reason, own words as well', async () => {
    const { state, actions } = await openDeal();
    actions().whyNot('customerWontSay', null);
    expect(state().thanks).toMatchObject({ kind: 'whyNot' });
    actions().next();
    actions().whyNot('other', 'Our partner keeps that list');
    await expect
      .poll(() =>
        stored(world)
          .map(({ reason }) => reason)
          .sort(),
      )
      .toEqual(['customerWontSay', 'other']);
    const notes = world.store.all({ text: "SELECT note FROM fthd_response WHERE reason = 'other'", params: [] });
    expect(notes).toEqual([{ note: 'Our partner keeps that list' }]);
  });

  it('D46 helps people do their jobs: never more open asks than cards that give, and the programme may ask less', async () => {
    const usual = (await openDeal()).state();
    expect(usual.customer).not.toBeNull();
    expect(usual.editor === null ? 0 : 1).toBe(1);
    expect(usual.also.length).toBeLessThanOrEqual(3);

    // One ask for two gifts: the deal has its customer and the own week; a lead has the own week alone.
    world.programme({ asksPerCard: 0.5 });
    expect((await openDeal()).state().editor).not.toBeNull();
    const lead = await world.open(users.ada, 'Lead', tiny.leads.lena);
    expect(lead.state().customer).toBeNull();
    expect(lead.state()).toMatchObject({ top: null, editor: null });
    const [waiting] = lead.state().also;
    lead.actions().choose(waiting?.ruleId ?? ''); // what a person opens is no ask
    expect(lead.state().top?.ruleId).toBe(waiting?.ruleId);

    world.programme({ asksPerCard: 0 });
    expect((await openDeal()).state()).toMatchObject({ top: null, editor: null });
  });
});

it('D46 helps people do their jobs: no programme can ask more than it gives', () => {
  const programme = defaultProgramme('salesforce');
  expect(() => parseProgramme({ ...programme, asksPerCard: 2 })).toThrow(/at most 1/);
  for (const cards of [0, 1, 2, 5]) {
    for (const asksPerCard of [undefined, 0, 0.3, 1, 7])
      expect(asksAllowed(asksPerCard === undefined ? {} : { asksPerCard }, cards)).toBeLessThanOrEqual(cards);
  }
});
