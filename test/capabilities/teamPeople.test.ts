import { describe, expect, it } from 'vitest';
import { GroupSum } from '../../src/flows/publish/groupSum';
import { headline } from '../../src/flows/publish/headline';
import { publish } from '../../src/flows/publish/publish';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { helpKinds } from '../../src/scoring/team/helpKinds';
import { peopleList, SORTS } from '../../src/scoring/team/peopleList';
import { quickRoute, salesPoints } from '../../src/scoring/team/sellsWell';
import { talkFacts } from '../../src/scoring/team/talkFacts';
import { byVolume, VOLUMES, weekVolumes } from '../../src/scoring/team/weekVolume';
import { english } from '../../src/words/en';
import { learnTeam } from '../../src/words/learnTeam';
import { figures } from '../fixtures/teamSheets';
import { publishWorld } from '../flows/publishWorld';
import { counted } from '../scoring/figures/counted';
import { dealWith, planOf } from '../scoring/given';

const RULES = defaultProgramme('salesforce').rules;
const names = (list: readonly { readonly name: string }[] | null | undefined) => list?.map(({ name }) => name);

describe('B6 sells well and records little', () => {
  const seller = (name: string, sales: number, completeness: number, more = {}) =>
    figures(name, { counters: { wonMoney: sales * 1_000 }, measures: { completeness: completeness * 100 }, ...more });
  // The middle of the won money is 100,000: sales are percent of it.
  const people = [
    seller('Hugo', 200, 61),
    seller('Amara', 120, 74.9),
    seller('Ben', 119, 61),
    seller('Chiara', 100, 61),
    seller('Dev', 200, 75),
    seller('Elin', 90, 90),
    seller('Fay', 40, 30),
    seller('Gil', 60, 95),
    seller('Ida', 100, 80),
  ];
  it('finds who sells 120 % of the middle and more with less than 75 complete, and nobody else', () => {
    expect(names(salesPoints(people)?.filter(({ marked }) => marked))).toEqual(['Amara', 'Hugo']);
  });
  it('is a list by name, never a ranking', () => {
    expect(names(salesPoints(people))).toEqual(['Amara', 'Ben', 'Chiara', 'Dev', 'Elin', 'Fay', 'Gil', 'Hugo', 'Ida']);
  });
  it('leaves out who is in the first days, also where that leaves fewer than five', () => {
    const first = people.map((each, index) => (index < 2 ? { ...each, firstDays: true as const } : each));
    expect(names(salesPoints(first))).not.toContain('Hugo');
    expect(salesPoints(first.slice(0, 6))).toBeNull();
    expect(salesPoints(people.slice(0, 5))).not.toBeNull();
  });
  it('says nothing where most people have won nothing: there is no middle to compare with', () => {
    expect(salesPoints(people.map((each, index) => (index < 4 ? each : { ...each, counters: {} })))).toBeNull();
  });
  it('offers the three shortest fixes that have something to fix, the shortest first', () => {
    const open = (n: number) => [0, 4, n, 0, 0, 0];
    const all = RULES.filter(({ fix, weight }) => fix !== null && weight > 0);
    const verdicts = Object.fromEntries(all.map(({ id, fix }) => [id, open(Math.round(fix?.seconds ?? 0))]));
    const route = quickRoute(RULES, { ...verdicts, 'activity.outcome': [0, 9, 0, 0, 0, 0] });
    const seconds = all.filter(({ id }) => id !== 'activity.outcome').map(({ fix }) => fix?.seconds ?? 0);
    expect(route.map((each) => each.seconds)).toEqual(seconds.sort((a, b) => a - b).slice(0, 3));
    expect(quickRoute(RULES, { 'opportunity.closeDate': [3, 9, 0, 0, 0, 2] })).toEqual([]);
  });
});

describe('B14 and B17 sheets of people', () => {
  it.each(['team', 'worksCouncil'] as const)(
    'in %s mode none is written, not even for the length of a run',
    async (privacyMode) => {
      const { port, clock } = publishWorld({ north: 7 }, { privacyMode });
      const kinds = new Set<string>();
      const write: typeof port.write = (rows, signal) => {
        for (const { kind } of rows) kinds.add(kind);
        return port.write(rows, signal);
      };
      await publish({ port: { ...port, write }, clock });
      expect([...kinds]).toContain('groupSheet');
      expect([...kinds]).not.toContain('teamSheet');
    },
  );
});

describe('B17 whose sheet a person stands on', () => {
  it('that of the manager who is there: not of one who left, not the own one', async () => {
    const world = publishWorld({ north: 7, south: 6 }, { privacyMode: 'individual' });
    world.people = world.people.map((each) => {
      if (each.id === 'south-boss') return { ...each, active: false };
      return each.id === 'north00' ? { ...each, managerId: 'north00' } : each;
    });
    await publish({ port: world.port, clock: world.clock });
    const sheets = world.of('teamSheet').map(({ managerId, text }) => [managerId, JSON.parse(text).people.length]);
    expect(sheets).toEqual([['north-boss', 6]]);
  });
});

describe('what a group’s line of the week counts', () => {
  it('a deal that is to close today is not past its date', () => {
    // The figures' day is Wednesday 25 November.
    const past = (closeDate: string | null) => counted([dealWith({ closeDate })], ['past', 'pastMoney']);
    expect(past('2026-11-24')).toEqual({ past: 1, pastMoney: 48_000 });
    expect([past('2026-11-25'), past(null)]).toEqual([{}, {}]);
  });

  it('gaps and their money are of deals with a gap, of all that are open', () => {
    const sum = new GroupSum();
    const own = { 'open|propose': 4, 'open|close': 1, 'gap|none': 2, 'gap|opportunity.amount': 3, knowledge: 9, unusable: 2 };
    const money = { 'gapMoney|none': 900, 'gapMoney|opportunity.amount': 70, 'gapMoney|opportunity.source': 5 };
    for (const personId of ['a', 'b']) sum.add({ personId, tally: null, counters: { ...own, ...money }, barriers: {} });
    expect(headline(planOf(), sum, '2026-11-16', true, {})).toMatchObject({
      people: 2,
      open: 10,
      gaps: 6,
      gapMoney: 150,
      knowledge: 18,
      unusable: 4,
      adopted: 0,
    });
  });
});

describe('C12 kinds of gaps by owner', () => {
  const gaps = (name: string, missing: number, poor: number, rubbish: number, more = {}) =>
    figures(name, { counters: { 'finding|missing': missing, 'finding|poor': poor, 'finding|rubbish': rubbish }, ...more });
  it.each([
    ['leaves blanks', gaps('A', 20, 1, 2), 'missing'],
    ['lets things go stale', gaps('A', 3, 20, 2), 'poor'],
    ['fills in placeholders, which hide a blank and count double', gaps('A', 8, 1, 5), 'rubbish'],
    ['half as many placeholders as blanks are no habit', gaps('A', 8, 1, 4), 'missing'],
    ['has no gap', gaps('A', 0, 0, 0), null],
  ])('types a renegade: %s', (_, person, help) => {
    expect(helpKinds([person])[0]?.help).toBe(help);
  });
  it('stand by name, not by the most gaps, and without those in their first days', () => {
    const list = helpKinds([gaps('Zoe', 30, 0, 0), gaps('Ann', 1, 0, 0), gaps('Kaja', 99, 0, 0, { firstDays: true })]);
    expect(list.map(({ name, all }) => [name, all])).toEqual([
      ['Ann', 1],
      ['Zoe', 30],
    ]);
  });
});

describe('D30 and D31 a frank talk', () => {
  const person = figures('Hugo Brandt', {
    counters: { 'activity|call': 6, 'activity|meeting': 1, substance: 3, 'made|Lead': 2, won: 4, lost: 9, notes: 5 },
    rules: {
      'opportunity.closeDate': [0, 9, 0, 2, 0, 0],
      'opportunity.decisionMaker': [1, 2, 7, 0, 1, 3],
      'opportunity.nextStep': [0, 8, 3, 0, 0, 0],
      'opportunity.source': [0, 8, 1, 0, 0, 0],
      'opportunity.amount': [0, 5, 0, 0, 0, 0],
      'account.contact': [0, 12, 0, 0, 0, 0],
      'opportunity.competitor': [9, 0, 0, 0, 0, 0],
    },
  });
  it('has each rule’s count with its "of": what was not applicable or not known yet is in neither', () => {
    const { rules, ...facts } = talkFacts(person, RULES);
    expect(rules).toContainEqual({ rule: 'opportunity.closeDate', met: 9, of: 11 });
    expect(rules).toContainEqual({ rule: 'opportunity.decisionMaker', met: 2, of: 10 });
    expect(rules.map(({ rule }) => rule)).not.toContain('opportunity.competitor');
    expect(facts).toMatchObject({ activities: 7, substance: 3, records: 2, won: 4, lost: 9 });
  });
  it('asks about the three widest gaps, thanks for what holds on all records, and judges nobody', () => {
    const facts = talkFacts(person, RULES);
    expect(facts.ask).toEqual(['opportunity.decisionMaker', 'opportunity.nextStep', 'opportunity.closeDate']);
    expect(facts.thank).toEqual(['account.contact', 'opportunity.amount']);
    expect(JSON.stringify(facts)).not.toMatch(/score|band|rank|verdict/);
  });
  it('always has room for the person’s own words', async () => {
    await learnTeam();
    expect(english.texts['people.talk.comment']).toContain('own words');
    expect(english.texts['people.talk.commentHint']).toContain('goes nowhere without it');
  });
});

describe('D38 most and least of the week', () => {
  const week = (name: string, activities: number, records: number, notes: number, more = {}) =>
    figures(name, {
      counters: { 'activity|call': activities, 'activity|task': 1, substance: 2, notes, 'made|Lead': records, 'made|Contact': 1 },
      ...more,
    });
  const people = [
    week('Cleo', 1, 9, 4),
    week('Amara', 5, 2, 8),
    week('Ben', 3, 5, 0),
    week('Kaja', 0, 0, 0, { firstDays: true }),
  ];
  it('counts activities, records and notes of every kind, with substance beside them', () => {
    expect(weekVolumes(people)[1]).toMatchObject({ name: 'Ben', activities: 4, substance: 2, records: 6, notes: 0 });
  });
  it('begins by name; the most or the least of each is chosen, never given', () => {
    const list = weekVolumes(people);
    expect(names(list)).toEqual(['Amara', 'Ben', 'Cleo']);
    const most = VOLUMES.map((id) => names(byVolume(list, id, 'most')));
    expect(most).toEqual([
      ['Amara', 'Ben', 'Cleo'],
      ['Cleo', 'Ben', 'Amara'],
      ['Amara', 'Cleo', 'Ben'],
    ]);
    expect(VOLUMES.map((id) => names(byVolume(list, id, 'least')))).toEqual(most.map((each) => [...(each ?? [])].reverse()));
  });
  it('orders nobody by score, measure or place', () => {
    expect(SORTS).toEqual(['name', 'records', 'findings', 'rising', 'falling']);
    const placed = (name: string, score: number, band: number) =>
      figures(name, { score, place: { band, bands: 3, distance: score / 100, halfWidth: 1 } });
    const list = peopleList([placed('Zoe', 9_900, 1), placed('Ann', 100, 3), placed('Mia', 5_000, 2)], {
      find: '',
      band: null,
      sort: 'name',
    });
    expect(names(list)).toEqual(['Ann', 'Mia', 'Zoe']);
  });
});
