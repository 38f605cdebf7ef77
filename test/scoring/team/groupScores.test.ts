import { describe, expect, it } from 'vitest';
import { defaultProgramme } from '../../../src/programme/defaultProgramme';
import { groupRows } from '../../../src/scoring/team/groupRows';
import { groupBands, groupScore } from '../../../src/scoring/team/groupScores';
import { hasFigures, peopleList, trendOf } from '../../../src/scoring/team/peopleList';
import { figures, headline, sheetDoc, sheetWeek, team, WEEK, weekAt } from '../../fixtures/teamSheets';

const programme = defaultProgramme('salesforce');
/** `n` records of one stratum, half of them whole and half empty: mean 0.5, spread of the records about 0.5. */
const half = (n: number) => [n, (n / 2) * 10_000, (n / 2) * 10_000 ** 2];
const cells = (n: number) => ({
  'own|completeness|Opportunity.propose': half(n),
  'fair|completeness|Opportunity.propose': half(n),
});

describe('the score of a group', () => {
  it('is the weighted mean with 1.96 standard errors: 100 records of 0 or 100 give 50 ± 9.8', () => {
    expect(groupScore({ cells: cells(100) }, programme)).toEqual({ score: 50, half: 9.8 });
  });

  it('gets a narrower margin with more records, and none from the comparison’s cells', () => {
    expect(groupScore({ cells: cells(400) }, programme)?.half).toBeCloseTo(4.9, 1);
    expect(groupScore({ cells: { 'fair|completeness|Opportunity.propose': half(100) } }, programme)).toBeNull();
  });

  it('weighs entities and measures as the own score does, over those that have records', () => {
    const { entityWeights, measureWeights } = programme;
    const both = {
      'own|completeness|Opportunity.propose': [4, 40_000, 4 * 10_000 ** 2],
      'own|completeness|Account.open': [4, 0, 0],
      'own|process|Opportunity.propose': [4, 20_000, 4 * 5_000 ** 2],
    };
    const deals = entityWeights.completeness.Opportunity ?? 0;
    const complete = (100 * deals) / (deals + (entityWeights.completeness.Account ?? 0));
    const { completeness, process } = measureWeights;
    const expected = (completeness * complete + process * 50) / (completeness + process);
    expect(groupScore({ cells: both }, programme)?.score).toBeCloseTo(expected, 1);
    expect(groupScore({ cells: both }, programme, 'process')).toEqual({ score: 50, half: 0 });
  });
});

describe('bands of groups', () => {
  const group = (key: string, score: number, margin = 2) => ({ key, score, half: margin });
  it('begin anew where a margin lies below the first group’s, in any order of the list', () => {
    const found = groupBands([group('d', 60), group('a', 83), group('c', 61), group('b', 80.5)]);
    expect([...(found ?? [])].sort()).toEqual([
      ['a', 1],
      ['b', 1],
      ['c', 2],
      ['d', 2],
    ]);
  });
  it('do not exist for two groups', () => {
    expect(groupBands([group('a', 90), group('b', 10)])).toBeNull();
  });
});

describe('rows of groups', () => {
  const below = ['Harbour', 'Coast', 'Inland'].map((name, index) => {
    const unit = team(name, name);
    const history = [headline({ week: weekAt(WEEK, -1), score: null }), headline({ score: 7_000 + index })];
    return {
      ...sheetWeek({ people: 9 - index, doc: sheetDoc({ unit, cells: cells(100), records: 100 + index, history }) }),
      unit,
    };
  });

  it('stand by name, by people or by records, and never by score', () => {
    expect(groupRows(below, programme, 'team').map(({ unit }) => unit.name)).toEqual(['Coast', 'Harbour', 'Inland']);
    expect(groupRows(below, programme, 'team', null, 'people')[0]?.unit.name).toBe('Harbour');
    expect(groupRows(below, programme, 'team', null, 'records')[0]?.unit.name).toBe('Inland');
  });

  it('have bands in individual and team mode, none in works council mode', () => {
    expect(groupRows(below, programme, 'team').map(({ band }) => band)).toEqual([1, 1, 1]);
    expect(groupRows(below, programme, 'worksCouncil').map(({ band }) => band)).toEqual([null, null, null]);
  });

  it('have no figure under the gate of records', () => {
    const few = below.map((each) => ({ ...each, doc: { ...each.doc, records: programme.gate - 1 } }));
    expect(groupRows(few, programme, 'team').map(({ score, band }) => [score, band])).toEqual(Array(3).fill([null, null]));
  });

  it('keep a week without a score as a gap in the line', () => {
    expect(groupRows(below, programme, 'team')[1]?.weeks).toEqual([null, 70]);
  });
});

describe('the list of people', () => {
  const people = [
    figures('Zoe', { weeks: [5_000, 8_000], records: 3, place: { band: 2, bands: 2, distance: 0, halfWidth: 1 } }),
    figures('Ann', { weeks: [8_000, 7_000], records: 9 }),
    figures('New', { firstDays: true, score: null }),
    figures('Few', { score: null, weeks: [null] }),
  ];
  const all = { find: '', band: null, sort: 'name' } as const;

  it('keeps people without a figure at its end, whatever the order', () => {
    expect(people.filter(hasFigures)).toHaveLength(2);
    for (const sort of ['name', 'records', 'findings', 'rising', 'falling'] as const)
      expect(
        peopleList(people, { ...all, sort })
          .slice(2)
          .map(({ name }) => name),
        sort,
      ).toEqual(['Few', 'New']);
  });

  it('finds by a part of the name in any case, and filters by band', () => {
    expect(peopleList(people, { ...all, find: ' zO' }).map(({ name }) => name)).toEqual(['Zoe']);
    expect(peopleList(people, { ...all, band: 2 }).map(({ name }) => name)).toEqual(['Zoe']);
    expect(peopleList(people, { ...all, band: 0 }).map(({ name }) => name)).toEqual(['Few', 'New']);
  });

  it('orders by trend, and has none of one known week', () => {
    expect(peopleList(people, { ...all, sort: 'rising' })[0]?.name).toBe('Zoe');
    expect(peopleList(people, { ...all, sort: 'falling' })[0]?.name).toBe('Ann');
    expect(trendOf({ weeks: [null, 7_000] })).toBeNull();
  });
});
