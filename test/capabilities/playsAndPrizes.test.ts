import { describe, expect, it } from 'vitest';
import { playText } from '../../src/components/progress/playText';
import { startSession } from '../../src/flows/startSession';
import type { Award } from '../../src/model/sheet';
import type { PraiseDraft } from '../../src/ports/team';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { parseProgramme } from '../../src/programme/parseProgramme';
import { prizesOf } from '../../src/programme/prizes';
import { wonPlay } from '../../src/programme/wonPlay';
import { createPlaysStore } from '../../src/stores/progress/playsStore';
import { createWords } from '../../src/words/createWords';
import { learnProgress } from '../../src/words/learnProgress';
import { fakeClock } from '../fixtures/panelWorld';
import { tiny } from '../sandbox/test/tinyCompany';
import { activity, deal } from '../scoring/given';
import { CRMS, capabilityWorld } from './capabilityWorld';

await learnProgress();
const words = createWords({
  locale: 'en-GB',
  productName: 'Salesforce',
  currency: 'EUR',
  zone: 'Europe/Berlin',
  today: '2026-11-25',
  now: '2026-11-25T10:00:00.000Z',
});

const won = deal({
  status: 'won',
  closedAt: '2026-11-20T08:00:00.000Z',
  activities: [
    activity({ id: '1', kind: 'call', dueOn: '2026-09-02' }),
    activity({ id: '2', kind: 'call', dueOn: '2026-09-20' }),
    activity({ id: '3', kind: 'meeting', dueOn: '2026-10-02' }),
    activity({ id: '4', kind: 'task', done: false, dueOn: '2026-10-03' }),
    activity({ id: '5', kind: 'call', dueOn: '2026-11-24' }),
  ],
});

describe('B9 lone rangers’ best practices: the way of a won deal', () => {
  it('tells phases by days, and what was done in each; what is open, or came after the close, is not in it', () => {
    expect(wonPlay(won, 'Harbour refit')).toEqual({
      dealId: '0061',
      dealName: 'Harbour refit',
      days: 80,
      contacts: 1,
      steps: [
        { phase: 'qualify', day: 0, done: [{ kind: 'call', count: 2 }] },
        { phase: 'develop', day: 30, done: [{ kind: 'meeting', count: 1 }] },
        { phase: 'propose', day: 70, done: [] },
      ],
    });
  });

  it.each([
    ['an open deal', deal()],
    ['a lost one', deal({ status: 'lost', closedAt: '2026-11-20T08:00:00.000Z' })],
    ['one of which only the close is known', { ...won, steps: null, activities: null }],
  ])('there is nothing to learn from %s', (_, facts) => {
    expect(wonPlay(facts, 'Harbour refit')).toBeNull();
  });

  it('names no customer, no deal, no contact and no money', () => {
    const play = wonPlay({ ...won, fields: { ...won.fields, amount: 48_000 } }, 'Harbour refit');
    const text = play ? playText(play, words) : '';
    expect(text).toContain('Won in 80 days.');
    expect(text).toContain('Day 0, qualify: 2 calls');
    expect(text).not.toMatch(/Harbour|Ana|48|€/);
  });

  it.each(CRMS)('nothing is shared before its owner’s consent, in %s', async (crm) => {
    const world = await capabilityWorld(crm);
    try {
      const id = world.add('opportunity', {
        name: 'Quick win',
        account_id: tiny.accounts.acme,
        stage_name: 'Prospecting',
        close_date: '2026-11-22',
        owner_id: tiny.users.ada,
      });
      const told = { what_id: id, owner_id: tiny.users.ada, status: 'Completed', activity_on: '2026-11-20' };
      world.add('activity', { kind: 'phonecall', subject: 'First call', ...told });
      const admin = world.user(tiny.users.admin);
      world.store.update(admin, 'opportunity', id, { actual_close_date: '2026-11-22' }, 'dataverse');
      world.store.update(admin, 'opportunity', id, { stage_name: 'Closed Won' }, 'salesforce');
      const posted: [PraiseDraft, string][] = [];
      const own = { kind: 'own', id: 'wall', name: 'Ada' } as const;
      const feed = {
        praisePlaces: async () => [own],
        praise: async (draft: PraiseDraft, key: string) => void posted.push([draft, key]),
      };
      const session = await startSession({ port: world.port(tiny.users.ada), clock: fakeClock('2026-11-22T09:30:00.000Z') });
      const plays = createPlaysStore({ feed, clock: fakeClock('2026-11-22T09:30:00.000Z') }, session);
      expect(plays.store.getState().status).toBe('idle');
      await plays.read();
      const { status, plays: found, places } = plays.store.getState();
      expect([status, places]).toEqual(['ready', [own]]);
      expect(found.map(({ dealId }) => dealId)).toEqual([world.ref('Opportunity', id).id]);
      expect(posted).toEqual([]);
      await plays.share(found[0]?.dealId ?? '', '  ', 'wall');
      await plays.share(found[0]?.dealId ?? '', 'a text', 'a place that was never offered');
      expect(posted).toEqual([]);
      await plays.share(found[0]?.dealId ?? '', 'How it was won', 'wall');
      await plays.share(found[0]?.dealId ?? '', 'How it was won', 'wall');
      expect(posted.map(([{ text, place }]) => [text, place])).toEqual([
        ['How it was won', own],
        ['How it was won', own],
      ]);
      // The same text sent twice is one post, where the CRM can tell.
      expect(new Set(posted.map(([, key]) => key)).size).toBe(1);
    } finally {
      await world.close();
    }
  });
});

describe('D25 monetary prizes', () => {
  const winners = (...ranks: readonly number[]): Award => ({
    kind: 'volume',
    winners: ranks.map((rank, index) => ({ person: `p${index}`, name: `P ${index}`, value: 100 - rank, rank })),
  });
  const list = [
    { award: 'volume', place: 1, what: 'Dinner for two', worth: 150 },
    { award: 'volume', place: 2, what: 'Concert', worth: 75 },
    { award: 'closureTime', place: 1, what: 'A day off', worth: 0 },
  ] as const;
  const prizes = { budget: 225, list };

  it('each place has its prize; a place without one has thanks alone', () => {
    expect(prizesOf(winners(1, 2, 3), prizes).map(({ person, what, worth }) => [person, what, worth])).toEqual([
      ['p0', ['Dinner for two'], 150],
      ['p1', ['Concert'], 75],
    ]);
  });

  it('ties share the places that they take up together', () => {
    const shared = prizesOf(winners(1, 1, 3), prizes);
    expect(shared.map(({ what, worth, sharedBy }) => [what, worth, sharedBy])).toEqual([
      [['Dinner for two', 'Concert'], 112, 2],
      [['Dinner for two', 'Concert'], 112, 2],
    ]);
    expect(shared.reduce((sum, { worth }) => sum + worth, 0)).toBeLessThanOrEqual(225);
  });

  it('three who tie for the second place share its one prize', () => {
    expect(prizesOf(winners(1, 2, 2, 2), prizes).map(({ worth }) => worth)).toEqual([150, 25, 25, 25]);
  });

  it.each([
    ['over its budget', { budget: 200, list }, /budget/],
    ['two prizes for one place', { budget: 999, list: [...list, list[0]] }, /one prize for a place/],
    [
      'an award that there is not',
      { budget: 999, list: [{ ...list[0], award: 'logins' }] },
      /closureTime, volume or transactions/,
    ],
  ])('a programme is refused: %s', (_, wrong, reason) => {
    const programme = defaultProgramme('salesforce');
    expect(() => parseProgramme(JSON.stringify({ ...programme, prizes: wrong }))).toThrow(reason);
    expect(parseProgramme(JSON.stringify({ ...programme, prizes })).prizes).toEqual(prizes);
  });
});
