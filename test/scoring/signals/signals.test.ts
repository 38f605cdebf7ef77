import { describe, expect, it } from 'vitest';
import type { RecordFacts } from '../../../src/model/facts';
import { check } from '../../../src/scoring/check';
import { SIGNALS } from '../../../src/scoring/signals/signals';
import { verdictOf } from '../../../src/scoring/verdicts';
import { activity, context, deal, dealWith, option, planOf, record, schema } from '../given';

const plan = planOf({}, 'salesforce', schema({ 'Opportunity.source': { options: [option('Web', true), option('Fair')] } }));

function verdict(facts: RecordFacts, rule: string, zone = 'Europe/Berlin', now = '2026-11-25T10:00:00.000Z'): string {
  return verdictOf(check(plan, facts, context(plan, { zone, now })).verdicts[plan.indexOf.get(rule) ?? -1] ?? 0);
}

describe('the close date', () => {
  it.each([
    ['today', '2026-11-25', 'pass'],
    ['yesterday', '2026-11-24', 'poor'],
    ['in three years to the day', '2029-11-25', 'pass'],
    ['a day later', '2029-11-26', 'poor'],
    ['2099', '2099-12-31', 'poor'],
    ['the year 9999', '9999-12-31', 'poor'],
    ['a day that does not exist', '2027-02-29', 'poor'],
    ['text', 'soon', 'poor'],
    ['not a number', Number.NaN, 'poor'],
    ['blank', null, 'missing'],
    ['empty text', '', 'missing'],
  ])('%s is judged', (_, closeDate, expected) => {
    expect(verdict(dealWith({ closeDate }), 'opportunity.closeDate')).toBe(expected);
  });

  it('that was not read is not blank', () => {
    const { closeDate: _, ...fields } = deal().fields;
    expect(verdict(deal({ fields }), 'opportunity.closeDate')).toBe('notApplicable');
  });

  it('counts "today" where the person is, at the far sides of the date line too', () => {
    const facts = dealWith({ closeDate: '2026-11-25' });
    expect(verdict(facts, 'opportunity.closeDate', 'Pacific/Kiritimati', '2026-11-25T10:30:00.000Z')).toBe('poor');
    expect(verdict(facts, 'opportunity.closeDate', 'Pacific/Pago_Pago', '2026-11-26T10:30:00.000Z')).toBe('pass');
  });

  it('three years from 29 February ends on 28 February', () => {
    expect(verdict(dealWith({ closeDate: '2031-02-28' }), 'opportunity.closeDate', 'UTC', '2028-02-29T12:00:00.000Z')).toBe(
      'pass',
    );
    expect(verdict(dealWith({ closeDate: '2031-03-01' }), 'opportunity.closeDate', 'UTC', '2028-02-29T12:00:00.000Z')).toBe(
      'poor',
    );
  });
});

describe('the amount', () => {
  it.each([
    [48_000, 1, 'pass'],
    [0, 1, 'poor'],
    [-5, 1, 'poor'],
    [Number.NaN, 1, 'poor'],
    [Number.POSITIVE_INFINITY, 1, 'poor'],
    ['48000', 1, 'poor'],
    [1, 1, 'rubbish'],
    [0.01, 1, 'rubbish'],
    [99_999, 1, 'rubbish'],
    [9_990, 1, 'pass'],
    [48_000, 5, 'rubbish'],
    [48_000, 4, 'pass'],
    [48_000, null, 'notApplicable'],
    [null, null, 'missing'],
  ])('%s on %s own deals is %s', (amount, sameAmount, expected) => {
    const facts = dealWith({ amount }, { elsewhere: { sameAmount, twins: null, sameText: null, madeTogether: null } });
    expect(verdict(facts, 'opportunity.amount')).toBe(expected);
  });

  it('is not asked before the phase develop', () => {
    expect(verdict(deal({ phase: 'qualify', reached: 'qualify' }), 'opportunity.amount')).toBe('notApplicable');
  });
});

describe('fields of text', () => {
  it.each([
    ['Send the revised offer', 'pass'],
    ['Call Ana', 'poor'],
    ['tbd', 'rubbish'],
    ['asdfasdf', 'rubbish'],
    ['........', 'rubbish'],
    ['12.12.2026', 'rubbish'],
    ['電話をかける予定', 'pass'],
    ['   ', 'missing'],
    [null, 'missing'],
  ])('next step %j is %s', (nextStep, expected) => {
    expect(verdict(dealWith({ nextStep }), 'opportunity.nextStep')).toBe(expected);
  });

  it('a picklist left at its default is no answer', () => {
    expect(verdict(dealWith({ source: 'Web' }), 'opportunity.source')).toBe('rubbish');
    expect(verdict(dealWith({ source: 'Fair' }), 'opportunity.source')).toBe('pass');
  });
});

describe('contacts, accounts and leads', () => {
  it.each([
    ['ana.lima@gmail.com', 'pass'],
    ['test@test.com', 'rubbish'],
    ['ana@example.com', 'rubbish'],
    ['ana@mailinator.com', 'rubbish'],
    ['k.A.', 'rubbish'],
    ['ana.lima', 'poor'],
    ['ana..lima@gmail.com', 'poor'],
    [null, 'missing'],
  ])('e-mail %j is %s', (email, expected) => {
    const facts = record('Contact', { fields: { email, phone: null, mobile: null, title: null, accountId: null } });
    expect(verdict(facts, 'contact.email')).toBe(expected);
  });

  it.each([
    ['+49 30 901820', null, 'pass'],
    [null, '0171 2345870', 'pass'],
    ['0000000000', null, 'rubbish'],
    ['call me', null, 'poor'],
    [null, null, 'missing'],
  ])('phone %j with mobile %j is %s', (phone, mobile, expected) => {
    const facts = record('Contact', { fields: { email: null, phone, mobile, title: null, accountId: null } });
    expect(verdict(facts, 'contact.phone')).toBe(expected);
  });

  it.each([
    ['Deutschland', 'pass'],
    ['Österreich', 'pass'],
    ['日本', 'pass'],
    ['UK', 'pass'],
    ['de', 'pass'],
    ['Berlin', 'poor'],
    ['n/a', 'rubbish'],
    [null, 'missing'],
  ])('country %j is %s', (country, expected) => {
    const use = { openDeals: 1, lastActivityOn: null, lastWonOn: null };
    expect(verdict(record('Account', { use, fields: { country } }), 'account.country')).toBe(expected);
  });

  it.each([
    ['X', 'ana@dockside.io', 'pass'],
    ['1&1', null, 'pass'],
    ['3M', null, 'pass'],
    ['Test', 'ana@dockside.io', 'pass'],
    ['Test GmbH', null, 'rubbish'],
    ['unbekannt', null, 'rubbish'],
  ])('company %j with e-mail %j is %s', (company, email, expected) => {
    expect(verdict(record('Lead', { fields: { company, email, phone: null, source: null } }), 'lead.company')).toBe(expected);
  });

  it('an account out of use has no rules, and one of unknown use none either', () => {
    const country = (use: RecordFacts['use']) =>
      verdict(record('Account', { use, fields: { country: null } }), 'account.country');
    expect(country({ openDeals: 0, lastActivityOn: '2025-11-24', lastWonOn: null })).toBe('notApplicable');
    expect(country({ openDeals: 0, lastActivityOn: '2025-11-25', lastWonOn: null })).toBe('missing');
    expect(country(null)).toBe('notApplicable');
  });

  it('one reachable contact is enough, a made-up one is not', () => {
    const of = (name: string, email: string) =>
      verdict(
        record('Account', {
          use: { openDeals: 1, lastActivityOn: null, lastWonOn: null },
          contacts: [{ id: '1', name, email, phone: null, mobile: null }],
        }),
        'account.contact',
      );
    expect(of('Null', 'null.peter@gmail.com')).toBe('pass');
    expect(of('Ana Lima', 'test@test.com')).toBe('poor');
  });
});

describe('activities', () => {
  const planned = (dueOn: string | null) =>
    verdict(deal({ activities: [activity({ done: false, doneAt: null, dueOn })] }), 'opportunity.nextActivity');

  it.each([
    ['2026-11-25', 'pass'],
    ['2026-12-25', 'pass'],
    ['2026-12-26', 'poor'],
    ['2026-11-24', 'poor'],
    [null, 'poor'],
  ])('an open task due %s is %s', (dueOn, expected) => {
    expect(planned(dueOn)).toBe(expected);
  });

  it('one dated in the future has not happened yet', () => {
    const facts = deal({ activities: [activity({ doneAt: null, dueOn: '2027-01-01' })] });
    expect(verdict(facts, 'opportunity.touched')).toBe('poor');
  });

  it('from propose on, 14 days count, before that 30', () => {
    const facts = deal({ activities: [activity({ doneAt: '2026-11-05T09:00:00.000Z' })] });
    expect(verdict(facts, 'opportunity.touched')).toBe('poor');
    expect(verdict({ ...facts, phase: 'develop', reached: 'develop' }, 'opportunity.touched')).toBe('pass');
  });

  it('that could not be read make their rules not applicable', () => {
    expect(verdict(deal({ activities: null }), 'opportunity.touched')).toBe('notApplicable');
    expect(verdict(deal({ activities: null }), 'opportunity.enteredAtOnce')).toBe('notApplicable');
  });

  it.each([
    ['a meeting that was written down weeks later, and dated on the first day', '2026-11-20T09:00:00.000Z', 'poor'],
    ['one that was written down on the first day', '2026-11-02T09:00:00.000Z', 'pass'],
  ])('only the stamps of the platform make a first touch prompt: %s', (_, createdAt, expected) => {
    const meeting = activity({
      kind: 'meeting',
      createdAt,
      startsAt: '2026-11-02T10:00:00.000Z',
      doneAt: '2026-11-02T11:00:00.000Z',
    });
    const lead = record('Lead', { createdAt: '2026-11-02T08:00:00.000Z', activities: [meeting] });
    expect(verdict(lead, 'lead.firstTouch')).toBe(expected);
    const entered = deal({ createdAt: '2026-11-17T08:00:00.000Z', activities: [meeting] });
    expect(verdict(entered, 'opportunity.enteredAtOnce')).toBe(createdAt < '2026-11-10' ? 'poor' : 'pass');
  });

  it.each([
    ['Talked about delivery and the price of the second lot', false, 'pass'],
    ['ok', false, 'rubbish'],
    ['Short talk', false, 'poor'],
    [null, false, 'missing'],
    [null, true, 'pass'],
  ])('outcome %j, followed up %s, is %s', (description, followedUp, expected) => {
    const facts = record('Activity', { status: 'closed', activity: { ...activity({ description }), followedUp } });
    expect(verdict(facts, 'activity.outcome')).toBe(expected);
  });
});

describe('the path of a deal', () => {
  const path = (steps: RecordFacts['steps'], change: Partial<RecordFacts> = {}) =>
    verdict(deal({ steps, ...change }), 'opportunity.path');
  const at = (day: number, phase: 'qualify' | 'develop' | 'propose' | 'close', time = '08:00') => ({
    at: `2026-11-${day}T${time}:00.000Z`,
    phase,
  });

  it('step by step passes; going back and forward again too', () => {
    expect(path([at(10, 'qualify'), at(12, 'develop'), at(14, 'propose'), at(16, 'develop'), at(18, 'propose')])).toBe('pass');
  });

  it('a skipped phase, or two moves within ten minutes, are poor', () => {
    expect(path([at(10, 'qualify'), at(14, 'propose')])).toBe('poor');
    expect(path([at(10, 'qualify'), at(14, 'develop', '08:00'), at(14, 'propose', '08:09')])).toBe('poor');
    expect(path([at(10, 'qualify'), at(14, 'develop', '08:00'), at(14, 'propose', '08:10')])).toBe('pass');
  });

  it('winning from the first phase skips the others', () => {
    expect(path([at(10, 'qualify')], { status: 'won', closedAt: '2026-11-20T08:00:00.000Z' })).toBe('poor');
  });

  it('without a readable history it is not applicable', () => {
    expect(path(null)).toBe('notApplicable');
  });
});

describe('the list of signals', () => {
  it.each([...SIGNALS.values()].map((signal) => [signal.name, signal] as const))('%s is found by its name', (name, signal) =>
    expect(SIGNALS.get(name)).toBe(signal),
  );
});
