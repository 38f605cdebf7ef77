import { describe, expect, it } from 'vitest';
import { addCounters } from '../../../src/model/sheet';
import { figures } from '../../../src/scoring/figures/figures';
import { activity, deal, dealWith, record } from '../given';
import { counted, figureContext, judged } from './counted';

const won = (createdAt: string, closedAt: string, more = {}) =>
  dealWith({ product: 'Spares', ...more }, { status: 'won', createdAt, closedAt, phase: null });
const closed = '2026-11-10T12:00:00.000Z';

describe('open deals', () => {
  it('stand at their first gap once, with their money; a deal without one at none', () => {
    const facts = [deal(), dealWith({ amount: 0, nextStep: null }), dealWith({ nextStep: null, closeDate: '2026-11-01' })];
    expect(counted(facts, ['open', 'gap', 'gapMoney', 'past', 'pastMoney'])).toEqual({
      'open|propose': 3,
      'gap|none': 1,
      'gap|opportunity.amount': 1,
      'gap|opportunity.nextStep': 1,
      'gapMoney|none': 48_000,
      'gapMoney|opportunity.nextStep': 48_000,
      past: 1,
      pastMoney: 48_000,
    });
  });

  it('the programme may say which gap comes first', () => {
    const facts = [dealWith({ nextStep: null, closeDate: '2026-11-01' })];
    const by = figureContext({ gapOrder: ['opportunity.closeDate'] });
    expect(counted(facts, ['gap'], by)).toEqual({ 'gap|opportunity.closeDate': 1 });
  });

  it.each([
    ['exactly twice the median is not too long', '2026-09-26T00:00:00.000Z', {}],
    ['a day more is', '2026-09-25T10:00:00.000Z', { 'waiting|propose': 1, 'waitingMoney|propose': 48_000 }],
  ])('waiting: %s', (_, phaseSince, expected) => {
    expect(counted([deal({ phaseSince })], ['waiting', 'waitingMoney'])).toEqual(expected);
  });

  it('money is in the organisation’s currency; a missing rate leaves the deal’s money out and says so', () => {
    const by = figureContext();
    const of = (currency: string | null) => figures(judged(by, [deal()], currency), by);
    expect(of('USD')).toMatchObject({ 'openMoney|propose': 38_400 });
    expect(of('EUR')).toMatchObject({ 'openMoney|propose': 48_000 });
    expect(of('JPY')).toMatchObject({ noRate: 1, 'open|propose': 1 });
    expect(of('JPY')).not.toHaveProperty('openMoney|propose');
  });
});

describe('unusable records (decision 10)', () => {
  it.each([
    [
      'a ring of one half is usable',
      { title: 'Buyer', accountId: '0011', mobile: null, phone: '+49 40 3501 220', email: null },
      0,
    ],
    ['under one half is not', { title: 'Buyer', accountId: '0011', phone: null, mobile: null, email: null }, 1],
    [
      'rubbish on a heavy rule is not, whatever else is there',
      { title: 'Buyer', accountId: '0011', phone: '+49 40 3501 220', mobile: null, email: 'test@test.com' },
      1,
    ],
  ])('%s', (_, fields, unusable) => {
    const facts = [record('Contact', { fields })];
    expect(counted(facts, ['knowledge', 'unusable'])).toEqual({ knowledge: 1, ...(unusable ? { unusable } : {}) });
  });

  it('a record in its first days, to which nothing applies yet, is none', () => {
    const facts = [record('Contact', { fields: { email: null }, createdAt: '2026-11-25T08:00:00.000Z' })];
    expect(counted(facts, ['knowledge', 'unusable', 'finding'])).toEqual({});
  });

  it('one finding has one kind', () => {
    const facts = [record('Contact', { fields: { email: 'asdf', phone: null, mobile: null, title: 'x', accountId: '0011' } })];
    const kinds = counted(facts, ['finding']);
    expect(Object.values(kinds).reduce((sum, n) => sum + n, 0)).toBe(3);
  });
});

describe('pipeline honesty (D28)', () => {
  it.each([
    [
      'made the day before it closed',
      '2026-11-09T11:00:00.000Z',
      {},
      { entryChecked: 1, enteredLate: 1, dayBefore: 1, 'visible|1': 1 },
    ],
    ['made exactly a tenth of the cycle before: in time', '2026-10-29T12:00:00.000Z', {}, { entryChecked: 1, 'visible|8': 1 }],
    ['a millisecond later: late', '2026-10-29T12:00:00.001Z', {}, { entryChecked: 1, enteredLate: 1, 'visible|8': 1 }],
    [
      'a product with a short cycle of its own',
      '2026-11-08T12:00:00.000Z',
      { product: 'Parts' },
      { entryChecked: 1, 'visible|2': 1 },
    ],
    ['a product that is exempt', closed, { product: 'Counter sale' }, { exempt: 1 }],
  ])('%s', (_, createdAt, fields, expected) => {
    const programme = { productField: 'product', exemptProducts: ['Counter sale'], productCycleDays: { Parts: 20 } };
    const names = ['entryChecked', 'enteredLate', 'dayBefore', 'exempt', 'visible'];
    expect(counted([won(createdAt, closed, fields)], names, figureContext(programme))).toEqual(expected);
  });

  it('who sits west of Greenwich has another day before', () => {
    const deals = [won('2026-11-09T03:00:00.000Z', '2026-11-10T12:00:00.000Z')];
    expect(counted(deals, ['dayBefore'])).toEqual({ dayBefore: 1 });
    expect(counted(deals, ['dayBefore'], figureContext({}, { zone: 'America/New_York' }))).toEqual({});
  });

  it.each([
    ['phase by phase', ['qualify', 'develop', 'propose', 'close'], 60, { pathChecked: 1 }],
    ['one skipped', ['qualify', 'propose', 'close'], 60, { pathChecked: 1, skipped: 1 }],
    ['filled in within minutes', ['qualify', 'develop', 'propose', 'close'], 0.1, { pathChecked: 1, backfilled: 1 }],
    ['back and forth again', ['qualify', 'develop', 'propose', 'qualify', 'propose', 'close'], 60, { pathChecked: 1 }],
  ] as const)('path: %s', (_, phases, hours, expected) => {
    const steps = phases.map((phase, at) => ({
      phase,
      at: new Date(Date.parse('2026-11-01T08:00:00.000Z') + at * hours * 3_600_000).toISOString(),
    }));
    expect(counted([deal({ steps, phase: 'close', reached: 'close' })], ['pathChecked', 'skipped', 'backfilled'])).toEqual(
      expected,
    );
  });

  it('pushes that are not known are not counted; two are no habit', () => {
    const facts = [deal({ pushes: null }), deal({ pushes: 2 }), deal({ pushes: 3 })];
    expect(counted(facts, ['pushChecked', 'pushed'])).toEqual({ pushChecked: 2, pushed: 1 });
  });
});

describe('activities', () => {
  const done = (id: string, day: string, more = {}) =>
    record('Activity', {
      id,
      createdAt: `${day}T09:00:00.000Z`,
      activity: { ...activity({ id, dueOn: day, doneAt: `${day}T09:00:00.000Z`, ...more }), followedUp: false },
      elsewhere: { sameAmount: null, twins: null, sameText: 0, madeTogether: 1 },
    });
  const text = 'Ana wants the offer without the crane by Friday';

  it('of the closed week by kind; the Sunday night belongs to it, the Monday does not', () => {
    const facts = [
      done('a', '2026-11-15'),
      done('b', '2026-11-16'),
      done('c', '2026-11-22', { kind: 'meeting' }),
      done('d', '2026-11-23'),
    ];
    expect(counted(facts, ['activity', 'substance'])).toEqual({ 'activity|call': 1, 'activity|meeting': 1 });
  });

  it('substance needs an outcome, and no copies (A5)', () => {
    const whole = done('a', '2026-11-18', { description: text });
    const copied = { ...whole, id: 'b', elsewhere: { sameAmount: null, twins: null, sameText: 2, madeTogether: 1 } };
    const followed = done('c', '2026-11-18', { description: text });
    const facts = [whole, copied, { ...followed, activity: followed.activity && { ...followed.activity, followedUp: true } }];
    expect(counted(facts, ['activity', 'substance', 'quality'])).toEqual({ 'activity|call': 3, substance: 2, quality: 1 });
  });

  it('twenty empty activities are touches only, and one real one makes the difference (A11)', () => {
    const empty = Array.from({ length: 20 }, (_, index) => done(`e${index}`, '2026-11-10'));
    expect(counted(empty, ['touchOnly', 'use'])).toEqual({ touchOnly: 1, 'use|call': 20 });
    expect(counted([...empty, done('real', '2026-11-10', { description: text })], ['touchOnly'])).toEqual({});
    expect(counted([], ['touchOnly'])).toEqual({});
  });
});

describe('accounts', () => {
  const account = (id: string, twins: readonly string[] = [], fields = {}, lastActivityOn: string | null = '2026-11-01') =>
    record('Account', {
      id,
      fields: { country: 'Germany', industry: 'Shipping', employees: 40, ...fields },
      use: { openDeals: 1, lastActivityOn, lastWonOn: null },
      contacts: [{ id: 'c', name: 'Ana', email: 'ana@lima-shipping.pt', phone: null, mobile: null }],
      elsewhere: {
        sameAmount: null,
        twins: twins.map((twin) => ({ id: twin, name: twin, why: 'name' as const })),
        sameText: null,
        madeTogether: null,
      },
    });

  it('duplicates do not raise coverage (C8)', () => {
    const one = counted([account('a')], ['accounts', 'covered']);
    expect(one).toEqual({ 'accounts|germany': 1, 'covered|germany': 1 });
    expect(counted([account('a', ['b']), account('b', ['a'])], ['accounts', 'covered'])).toEqual(one);
  });

  it('silent ones are not covered; a place that is no country is told apart from none', () => {
    const facts = [
      account('a', [], {}, '2026-08-26'),
      account('b', [], { country: null }),
      account('c', [], { country: 'Hamburg-Altona' }),
    ];
    expect(counted(facts, ['accounts', 'covered', 'silent'])).toMatchObject({
      'accounts|germany': 1,
      'accounts|none': 1,
      'accounts|other': 1,
      silent: 1,
    });
  });

  it('answer a question or not, by account (C10)', () => {
    const facts = [account('0011'), account('b', [], { employees: null, industry: null }), deal()];
    expect(counted(facts, ['asked', 'answered'])).toEqual({
      asked: 2,
      'answered|whoDecides': 1,
      'answered|whatIsOpen': 1,
      'answered|lastSpoke': 2,
      'answered|whatTheyBuy': 1,
      'answered|howBig': 1,
    });
  });
});

describe('contacts', () => {
  it('an invalid e-mail lowers what marketing can use (B13)', () => {
    const whole = {
      email: 'ana@lima-shipping.pt',
      phone: '+351 21 340 4500',
      mobile: null,
      title: 'Head of fleet',
      accountId: '0011',
    };
    const facts = [whole, { ...whole, email: 'ana@' }, { ...whole, phone: null }].map((fields) => record('Contact', { fields }));
    expect(counted(facts, ['contacts', 'reachable', 'marketingReady'])).toEqual({ contacts: 3, reachable: 2, marketingReady: 1 });
  });
});

describe('any figures', () => {
  it('of two halves of the records add up to those of all, account by account', () => {
    const by = figureContext();
    const facts = [
      deal(),
      dealWith({ nextStep: null }, { id: '0062' }),
      record('Contact'),
      won('2026-11-09T11:00:00.000Z', closed),
    ];
    const of = (list: typeof facts) => figures(judged(by, list), by);
    expect(addCounters(of(facts.slice(0, 2)), of(facts.slice(2)))).toEqual(of(facts));
    expect(Object.values(of(facts)).every(Number.isSafeInteger)).toBe(true);
  });
});
