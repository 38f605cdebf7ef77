import { describe, expect, it } from 'vitest';
import { elsewhereOf } from '../../src/flows/elsewhereOf';
import { shownGroups } from '../../src/flows/publish/shownGroups';
import { readTwinIndex } from '../../src/flows/publish/twinIndex';
import { weeksAt } from '../../src/flows/publish/weeks';
import type { Activity } from '../../src/model/record';
import type { RecordBundle } from '../../src/ports/crm';
import type { AccountName } from '../../src/ports/publish';
import { deal } from './publishWorld';

function activity(id: string, createdAt: string | null, description: string | null | undefined, done = true): RecordBundle {
  const { record, ...rest } = deal('rep', 0, true);
  const fields = { subject: 'Call', ...(description === undefined ? {} : { description }) };
  const links = { ownerId: 'rep', ownerName: 'rep', about: null, who: null, whoName: null };
  const days = { dueOn: null, startsAt: null, doneAt: done ? createdAt : null, createdAt };
  const self: Activity = { id, kind: 'call', subject: 'Call', description: description ?? null, done, ...days, ...links };
  return { ...rest, activities: [self], record: { ...record, ref: { entity: 'Activity', id }, createdAt, fields } };
}

const second = (count: number) => new Date(Date.parse('2026-11-20T10:00:00.000Z') + count * 1_000).toISOString();

describe('what other records of the same owner say', () => {
  it('200 activities in a minute were all made together, each with 199 of the same text', () => {
    const made = Array.from({ length: 200 }, (_, index) => activity(`a${index}`, second(index * 0.3), 'Talked.'));
    const say = elsewhereOf(made);
    expect(say(made[0] as RecordBundle)).toMatchObject({ madeTogether: 200, sameText: 199 });
  });

  it.each([
    ['five minutes apart belong together', 300, 2],
    ['a second more, and they do not', 301, 1],
  ])('%s', (_, apart, together) => {
    const made = [activity('a', second(0), 'One'), activity('b', second(apart), 'Two')];
    expect(elsewhereOf(made)(made[0] as RecordBundle)).toMatchObject({ madeTogether: together, sameText: 0 });
  });

  it('a text that was not read, or a moment that is not known, is not known', () => {
    const made = [activity('a', second(0), undefined), activity('b', null, 'One')];
    const say = elsewhereOf(made);
    expect(say(made[0] as RecordBundle).sameText).toBeNull();
    expect(say(made[1] as RecordBundle)).toMatchObject({ sameText: null, madeTogether: null });
  });

  it('planned calls in a row copy nothing, and a completed one among them is no copy', () => {
    const planned = [1, 2, 3].map((index) => activity(`p${index}`, second(index), null, false));
    const say = elsewhereOf([activity('a', second(0), null), ...planned]);
    expect(say(activity('a', second(0), null))).toMatchObject({ madeTogether: 1, sameText: 0 });
    expect(say(planned[0] as RecordBundle)).toMatchObject({ madeTogether: null, sameText: null });
  });

  it('equal amounts are those of open deals', () => {
    const deals = [0, 1, 2, 3, 4, 5].map((index) => deal('rep', index, true));
    const same = deals.map((each, index): RecordBundle => {
      const fields = { ...each.record.fields, amount: 1_000 };
      return { ...each, status: index === 5 ? 'won' : 'open', record: { ...each.record, fields } };
    });
    expect(elsewhereOf(same)(same[0] as RecordBundle).sameAmount).toBe(5);
  });
});

describe('likely twins of an account', () => {
  const account = (id: string, name: string, more: Partial<AccountName> = {}): AccountName => ({
    id,
    ownerId: null,
    name,
    country: null,
    website: null,
    ...more,
  });
  async function* stream(list: readonly AccountName[]) {
    yield* list;
  }

  it.each([
    ['the same name in another legal form', account('b', 'MUELLER & SÖHNE Ltd.'), ['name']],
    ['the same name in another country', account('b', 'Mueller & Sohne', { country: 'France' }), []],
    ['the same web domain', account('b', 'Something else', { website: 'http://mueller.example/de' }), ['domain']],
    ['neither', account('b', 'Mueller'), []],
    ['itself', account('a', 'Mueller & Söhne GmbH'), []],
  ])('%s', async (_, other, why) => {
    const one = account('a', 'Mueller & Söhne GmbH', { country: 'Germany', website: 'www.mueller.example' });
    const index = await readTwinIndex(stream([one, other]));
    expect(index.of(one).map((each) => each.why)).toEqual(why);
  });

  it('counts the own accounts alone: a twin that a colleague owns says nothing of the score', () => {
    const { record, ...rest } = deal('rep', 0, true);
    const owned = (id: string, name: string): RecordBundle => {
      const fields = { country: 'Germany', website: null };
      return { ...rest, activities: [], record: { ...record, ref: { entity: 'Account', id }, name, fields } };
    };
    const mine = [owned('a', 'Mueller AG'), owned('b', 'Mue\u200bller GmbH'), owned('c', 'Other')];
    const say = elsewhereOf(mine);
    expect(mine.map((each) => say(each).twins?.map(({ id }) => id))).toEqual([['b'], ['a'], []]);
    expect(elsewhereOf([owned('d', 'Mueller AG')])(owned('d', 'Mueller AG')).twins).toEqual([]);
  });

  it('a name that is a legal form and nothing else has no twins', async () => {
    const index = await readTwinIndex(stream([account('a', 'GmbH'), account('b', 'AG')]));
    expect(index.of(account('a', 'GmbH'))).toEqual([]);
  });
});

describe('groups that may be shown', () => {
  it.each([
    ['all of them where all are large', { a: 5, b: 6 }, ['a', 'b']],
    ['none where one of two is small: the other would tell it', { a: 4, b: 6 }, []],
    ['the smallest goes with a small one', { a: 4, b: 6, c: 5 }, ['b']],
    ['small ones that hide each other', { a: 3, b: 2, c: 5 }, ['c']],
    ['people without a unit hide like a small one', { '': 1, a: 5, b: 6 }, ['b']],
    ['many without a unit are a group of their own, and no sheet', { '': 9, a: 5 }, ['a']],
  ])('%s', (_, units, shown) => {
    const groups = Object.entries(units).map(([id, size]) => ({
      id,
      members: Array.from({ length: size }, (_, at) => `${id}${at}`),
    }));
    const all = { id: 'all', members: groups.flatMap(({ members }) => members) };
    const named = groups.filter(({ id }) => id !== '').sort((a, b) => b.members.length - a.members.length);
    expect([...shownGroups([all, ...named], 5)].filter((id) => id !== 'all').sort()).toEqual(shown);
  });
});

describe('weeks', () => {
  it.each([
    ['2026-11-22T23:30:00.000Z', 'Europe/Berlin', '2026-11-23'],
    ['2026-11-22T22:30:00.000Z', 'Europe/Berlin', '2026-11-16'],
    ['2027-01-03T12:00:00.000Z', 'UTC', '2026-12-28'],
  ])('at %s in %s the week of %s runs', (now, zone, running) => {
    expect(weeksAt(now, zone).running).toBe(running);
  });

  it('a day that was asked for names its week', () => {
    expect(weeksAt('2026-11-22T12:00:00.000Z', 'UTC', '2026-10-01')).toMatchObject({
      running: '2026-09-28',
      closed: '2026-09-21',
    });
  });
});
