import { describe, expect, it } from 'vitest';
import { mapAccount } from '../../../src/adapters/salesforce/mapAccount';
import { mapActivities } from '../../../src/adapters/salesforce/mapActivities';
import { mapEvent, mapTask } from '../../../src/adapters/salesforce/mapActivity';
import {
  mapHistory,
  mapStages,
  pushesOf,
  stageOf,
  stageSinceOf,
  statusOf,
} from '../../../src/adapters/salesforce/mapOpportunity';
import { acquaintancesOf } from '../../../src/adapters/salesforce/readAround';
import { domainOf, mapTwins, normalisedName } from '../../../src/adapters/salesforce/twins';
import type { CrmRecord } from '../../../src/model/record';

const NOW = '2026-11-22T09:30:00.000Z';

describe('activities', () => {
  it('a task that was logged as a call is a call', () => {
    expect(mapTask({ Id: '1', TaskSubtype: 'Call', IsClosed: true, WhatId: '006000000000001AAA', Who: null })).toMatchObject({
      kind: 'call',
      done: true,
      about: { entity: 'Opportunity', id: '006000000000001AAA' },
      who: null,
    });
  });

  it('what it is about may be a thing that has no word here', () => {
    expect(mapTask({ Id: '1', WhatId: 'a01000000000001AAA' }).about).toBeNull();
  });

  it.each([
    ['has ended', { StartDateTime: '2026-11-22T08:00:00.000+0000', EndDateTime: '2026-11-22T09:00:00.000+0000' }, true],
    ['goes on', { StartDateTime: '2026-11-22T09:00:00.000+0000', EndDateTime: '2026-11-22T10:00:00.000+0000' }, false],
    ['has no time and was yesterday', { ActivityDate: '2026-11-21' }, true],
    ['has no time and is today', { ActivityDate: '2026-11-22' }, false],
  ])('an event that %s', (_name, row, done) => {
    expect(mapEvent({ Id: '1', ...row }, NOW).done).toBe(done);
  });

  it('an e-mail beside its own task is one conversation', () => {
    const rows: Readonly<Record<string, readonly object[]>> = {
      Task: [{ Id: '00T000000000001AAA', TaskSubtype: 'Email' }],
      EmailMessage: [{ Id: '02s000000000001AAA', ActivityId: '00T000000000001AAA' }, { Id: '02s000000000002AAA' }],
    };
    const all = mapActivities((object) => (rows[object] as never) ?? null, NOW);
    expect(all?.map((activity) => activity.id)).toEqual(['00T000000000001AAA', '02s000000000002AAA']);
  });

  it('are not known, not none, where nothing was asked', () => {
    expect(mapActivities(() => null, NOW)).toBeNull();
    expect(mapActivities(() => [], NOW)).toEqual([]);
  });

  it('say who knows the customer best', () => {
    const by = (ownerId: string, dueOn: string) => ({
      ...mapTask({ Id: dueOn, TaskSubtype: 'Call' }),
      ownerId,
      ownerName: ownerId,
      dueOn,
    });
    const task = { ...mapTask({ Id: '9' }), ownerId: 'cem', ownerName: 'cem', dueOn: '2026-11-21' };
    expect(acquaintancesOf([by('ann', '2026-11-01'), by('bob', '2026-11-20'), by('ann', '2026-10-01'), task])).toEqual([
      { id: 'ann', name: 'ann', conversations: 2, lastOn: '2026-11-01' },
      { id: 'bob', name: 'bob', conversations: 1, lastOn: '2026-11-20' },
    ]);
  });
});

describe('a deal', () => {
  const stages = mapStages(
    [
      { ApiName: 'Prospecting', MasterLabel: 'Prospecting', DefaultProbability: 10, IsActive: true },
      { ApiName: 'Old', MasterLabel: 'Old', IsActive: false },
      { MasterLabel: 'Proposal', DefaultProbability: 75, IsActive: true },
    ],
    new Map([['Prospecting', 'Erstkontakt']]),
  );

  it('has the org’s active stages in the person’s words', () => {
    expect(stages).toEqual([
      { value: 'Prospecting', label: 'Erstkontakt', probability: 10 },
      { value: 'Proposal', label: 'Proposal', probability: 75 },
    ]);
  });

  it('in a stage that the org no longer has keeps it', () => {
    expect(stageOf('Gone', 40, stages)).toEqual({ value: 'Gone', label: 'Gone', probability: 40 });
  });

  const history = mapHistory(
    [
      { CreatedDate: '2026-10-01T08:00:00.000+0000', StageName: 'Proposal', CloseDate: '2026-12-24' },
      { CreatedDate: '2026-09-01T08:00:00.000+0000', StageName: 'Prospecting', CloseDate: '2026-11-30' },
      { CreatedDate: '2026-11-01T08:00:00.000+0000', StageName: 'Proposal', CloseDate: '2026-12-18' },
      { CreatedDate: null, StageName: 'Proposal' },
    ],
    stages,
  );

  it('has its history oldest first', () => {
    expect(history.map((step) => step.at.slice(0, 10))).toEqual(['2026-09-01', '2026-10-01', '2026-11-01']);
  });

  it('came to its stage when the platform says, else when its history says, else it is not known', () => {
    expect(stageSinceOf({ LastStageChangeDate: '2026-10-02T08:00:00.000+0000' }, history)).toBe('2026-10-02T08:00:00.000Z');
    expect(stageSinceOf({ StageName: 'Proposal' }, history)).toBe('2026-10-01T08:00:00.000Z');
    // Every deal has a first row: where none was kept (an export without histories), a won deal is not said to have closed as it began.
    const bare = { StageName: 'Closed Won', CreatedDate: '2026-09-01T08:00:00.000+0000' };
    expect([stageSinceOf(bare, []), stageSinceOf(bare, null)]).toEqual([null, null]);
  });

  it('was pushed as often as the platform counted, else as its close date moved later in 12 months', () => {
    expect(pushesOf({ PushCount: 3 }, history, NOW)).toBe(3);
    expect(pushesOf({}, history, NOW)).toBe(1);
    expect(pushesOf({}, history, '2027-11-22T09:30:00.000Z')).toBe(0);
    expect([pushesOf({}, null, NOW), pushesOf({}, [], NOW)]).toEqual([null, null]);
  });

  it.each([
    [{ IsClosed: false }, 'open'],
    [{ IsClosed: true, IsWon: true }, 'won'],
    [{ IsClosed: true, IsWon: false }, 'lost'],
    [{}, 'open'],
  ])('%j is %s', (row, status) => {
    expect(statusOf(row)).toBe(status);
  });
});

describe('an account', () => {
  it('counts open deals and knows the last won one; what was not asked is not known', () => {
    const row = {
      Id: '1',
      Name: 'Acme',
      Opportunities: {
        records: [
          { IsClosed: false },
          { IsClosed: true, IsWon: true, CloseDate: '2026-10-02' },
          { IsClosed: true, IsWon: true, CloseDate: '2026-11-02' },
        ],
      },
      Contacts: null,
    };
    expect(mapAccount(row, { cases: false, contacts: true, deals: true })).toMatchObject({
      cases: null,
      contacts: [],
      openDeals: 1,
      lastWonOn: '2026-11-02',
      lastActivityOn: null,
    });
    expect(mapAccount(row, { cases: false, contacts: false, deals: false })).toMatchObject({
      contacts: null,
      openDeals: null,
      lastWonOn: null,
    });
  });

  it.each([
    ['Müller & Söhne GmbH', 'Mueller und Soehne', false],
    ['Müller & Söhne GmbH', 'MULLER SOHNE gmbh & co. kg', true],
    ['Acme Inc.', 'ACME', true],
    ['Acme Nord', 'Acme Süd', false],
    ['株式会社', '株式会社', true],
  ])('%s and %s have the same name: %s', (one, other, same) => {
    expect(normalisedName(one) === normalisedName(other)).toBe(same);
  });

  it.each([
    ['https://www.Acme.com/de?x', 'acme.com'],
    ['acme.com', 'acme.com'],
    ['www.acme.co.uk:8080', 'acme.co.uk'],
    ['n/a', null],
    ['', null],
    [null, null],
  ])('the domain of %j is %j', (website, domain) => {
    expect(domainOf(website)).toBe(domain);
  });

  it('has twins by name in the same country, or by domain; an equal name in another country is another company', () => {
    const record = {
      ref: { entity: 'Account', id: '1' },
      name: 'Acme GmbH',
      fields: { website: 'acme.com', country: 'Germany' },
    } as unknown as CrmRecord;
    const rows = [
      { Id: '2', Name: 'ACME', BillingCountry: 'germany' },
      { Id: '3', Name: 'Acme', BillingCountry: 'France' },
      { Id: '4', Name: 'Other', Website: 'https://acme.com' },
      { Id: '5', Name: 'Acme AG', BillingCountry: null },
    ];
    expect(mapTwins(rows, record).map(({ id, why }) => [id, why])).toEqual([
      ['2', 'name'],
      ['4', 'domain'],
      ['5', 'name'],
    ]);
  });
});
