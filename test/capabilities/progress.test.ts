import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataversePort } from '../../src/adapters/dataverse/createDataversePort';
import { createSalesforcePort } from '../../src/adapters/salesforce/createSalesforcePort';
import { effortOf } from '../../src/flows/progress/effortOf';
import { handCalculation } from '../../src/flows/progress/handCalculation';
import { lookingBack } from '../../src/flows/progress/lookingBack';
import { readOwnFigures } from '../../src/flows/progress/ownFigures';
import { ownGoals } from '../../src/flows/progress/ownGoals';
import { pausedContacts } from '../../src/flows/progress/pausedContacts';
import { teamGoals } from '../../src/flows/progress/teamGoals';
import { weekSeries } from '../../src/flows/progress/weekSeries';
import { publish } from '../../src/flows/publish/publish';
import { readOwnScore } from '../../src/flows/readOwnScore';
import { startSession } from '../../src/flows/startSession';
import { readBoard, readGroupSheet } from '../../src/flows/team/readSheetDoc';
import type { Goal } from '../../src/model/goal';
import type { HistoryWeek } from '../../src/model/history';
import type { OwnFigures } from '../../src/model/progress';
import type { Activity } from '../../src/model/record';
import type { Response } from '../../src/model/response';
import { ruleTotals } from '../../src/scoring/team/ruleTotals';
import { footholdPackages } from '../fixtures/footholdPackages';
import { fakeClock } from '../fixtures/panelWorld';
import { publishWorld } from '../flows/publishWorld';
import { cast } from '../sandbox/seed/plan/cast';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { activity } from '../scoring/given';
import { CRMS } from './capabilityWorld';

const NOW = '2026-11-22T09:30:00.000Z';
const TODAY = '2026-11-22';
const MONDAY = '2026-11-16';

const weekBefore = (weeks: number) =>
  new Date(Date.parse(`${MONDAY}T00:00:00Z`) - weeks * 7 * 86_400_000).toISOString().slice(0, 10);
const tally = (shares: Readonly<Record<string, readonly number[]>>) =>
  JSON.stringify({ format: 1, records: 20, cells: {}, rules: {}, shares });
const week = (weeks: number, score: number | null, rules: string | null = null): HistoryWeek => ({
  week: weekBefore(weeks),
  score: score === null ? null : score * 100,
  records: 40,
  measures: '{}',
  tally: rules,
});

const FIGURES: OwnFigures = {
  score: 78,
  exact: 7800,
  n: 46,
  needed: 10,
  complete: true,
  measures: [],
  lift: null,
  openFindings: 3,
  quality: { good: 0, all: 0, leading: [], others: [], touchOnly: false },
  effort: [],
  paused: [],
  ruleShares: { 'opportunity.nextStep': { passed: 14, applicable: 20 } },
  openDeals: 12,
  dealsWithGap: 3,
  gapDeals: [],
  goalRecords: {},
};

describe('the own line', () => {
  const steady = Array.from({ length: 11 }, (_, index) => week(11 - index, 78));

  it('B33 smoothed trend: a single bad day does not flip the status', () => {
    expect(weekSeries(steady, 78, TODAY).trend).toBe('steady');
    // The running week stands at 60 after one bad day.
    const after = weekSeries(steady, 60, TODAY);
    expect(after.trend).toBe('steady');
    expect(after.points.at(-1)).toMatchObject({ score: 60, even: 72 });
    // Three low weeks are no bad day.
    const low = [...steady.slice(0, 9), week(2, 60), week(1, 60)];
    expect(weekSeries(low, 60, TODAY).trend).toBe('lower');
    expect(weekSeries([...steady.slice(0, 9), week(2, 84), week(1, 84)], 85, TODAY).trend).toBe('rising');
  });

  it.each([
    ['evens out over three weeks', [week(2, 60), week(1, 75)], 90, { even: 75 }],
    ['a week without a figure is none, not zero', [week(2, 60), week(1, null)], 90, { even: 75 }],
    ['without a past the line is the week alone', [], 90, { even: 90 }],
  ])('%s', (_, history, now, last) => {
    expect(weekSeries(history, now, TODAY).points.at(-1)).toMatchObject(last);
  });

  it('knows the own best of all weeks, the change over the shown ones, and says nothing of what it does not know', () => {
    const series = weekSeries([week(30, 91), week(11, 66), week(1, 81)], 78, TODAY);
    expect(series.best).toEqual({ week: weekBefore(30), score: 91 });
    expect(series.change).toEqual({ points: 12, since: weekBefore(11) });
    expect(series.trend).toBeNull();
    expect(weekSeries([], null, TODAY)).toMatchObject({ best: null, change: null, trend: null });
  });
});

describe('B34 the rear view', () => {
  const rules = { 'opportunity.nextStep': [8, 20] };

  it('compares with 12 months ago by the recorded week nearest to it', () => {
    const { views } = lookingBack([week(51, 61, tally(rules)), week(1, 77)], FIGURES, TODAY);
    expect(views[0]).toEqual({
      name: 'year',
      week: weekBefore(51),
      lines: [
        { ruleId: null, before: 61, now: 78 },
        { ruleId: 'opportunity.nextStep', before: 40, now: 70 },
      ],
    });
  });

  it('says missing history, never zero, and when recording began', () => {
    const { views, began } = lookingBack([week(20, 70), week(90, null)], FIGURES, TODAY);
    expect(views.map((view) => [view.week, view.lines])).toEqual([
      [null, []],
      [null, []],
    ]);
    expect(began).toBe(weekBefore(90));
    expect(lookingBack([], FIGURES, TODAY).began).toBeNull();
  });

  it('a damaged document of then tells the score alone', () => {
    expect(lookingBack([week(52, 61, '{')], FIGURES, TODAY).views[0]?.lines).toHaveLength(1);
  });
});

describe('A13 common goals', () => {
  const goal: Goal = {
    id: 'steps',
    name: 'Every deal has a next step',
    measure: 'rule:opportunity.nextStep',
    baseline: 40,
    target: 90,
    by: '2027-03-31',
    owner: 'Katrin Oduya',
  };
  const shared = { id: 'steps', value: 60, part: 60, whole: 100 };
  const own = { steps: { passed: 10, applicable: 13 } };

  it('contributions sum to the team total', () => {
    const [bar] = teamGoals([goal], [shared], own);
    expect(bar?.parts).toEqual({ own: { passed: 10, applicable: 13 }, others: { passed: 50, applicable: 87 } });
    expect((bar?.parts?.own.passed ?? 0) + (bar?.parts?.others.passed ?? 0)).toBe(shared.part);
    expect((bar?.parts?.own.applicable ?? 0) + (bar?.parts?.others.applicable ?? 0)).toBe(shared.whole);
  });

  it.each([
    ['the own part is not known', null, shared],
    ['the own part is of another week and does not fit in', own, { ...shared, part: 9 }],
    ['the measure does not add up', own, { ...shared, part: null, whole: null }],
  ])('shows the bar without contributions where %s', (_, mine, all) => {
    expect(teamGoals([goal], [all], mine)).toEqual([{ goal, shared: all, parts: null }]);
  });

  it('every board carries how all together stand, by the organisation’s own sheet', async () => {
    const world = publishWorld({ north: 6, south: 6 }, { goals: [goal, { ...goal, id: 'none', measure: 'adopted' }] });
    await publish({ port: world.port, clock: world.clock });
    const boards = world.of('board').flatMap(({ text }) => readBoard(text) ?? []);
    expect(boards.length).toBeGreaterThan(0);
    const sheet = readGroupSheet(world.of('groupSheet').find(({ unit }) => unit === 'organisation')?.text ?? '');
    const met = ruleTotals(sheet?.rules ?? {}).get('opportunity.nextStep');
    expect(met?.applicable).toBeGreaterThan(0);
    // Full adoption is not known in the first weeks: that goal has no bar yet.
    for (const { goals } of boards)
      expect(goals).toEqual([{ id: 'steps', value: expect.any(Number), part: met?.met, whole: met?.applicable }]);
  });

  it('is absent where nothing is published, and the own part stands beside it by itself', () => {
    expect(teamGoals([goal], [], own)).toEqual([]);
    expect(ownGoals([goal], FIGURES)[0]).toMatchObject({ own: 70, part: 14, whole: 20, reached: false });
    const fewer: Goal = { ...goal, measure: 'gaps', baseline: 50, target: 25 };
    expect(ownGoals([fewer], FIGURES)[0]).toMatchObject({ own: 25, lowerIsBetter: true, reached: true });
    expect(ownGoals([{ ...goal, measure: 'adopted' }], FIGURES)[0]).toMatchObject({ own: null, reached: false });
  });
});

describe('what own entries tell', () => {
  const touch = (day: string, more: Partial<Activity> = {}): Activity =>
    activity({ kind: 'call', done: true, dueOn: day, who: { entity: 'Contact', id: 'c1' }, whoName: 'Mara Lindt', ...more });

  it('A19 relationship coverage: a contact past the own cadence is listed with the last touch', () => {
    const every14 = ['2026-09-01', '2026-09-15', '2026-09-29', '2026-10-13'].map((day) => touch(day));
    expect(pausedContacts(every14, TODAY)).toEqual([
      { ref: { entity: 'Contact', id: 'c1' }, name: 'Mara Lindt', lastOn: '2026-10-13', usual: 14, days: 40 },
    ]);
    expect(pausedContacts([...every14, touch('2026-11-10')], TODAY)).toEqual([]);
    expect(pausedContacts(every14.slice(1), TODAY)).toEqual([]);
    // The same day twice is one touch; planned ones and those of tomorrow are none.
    const odd = [...every14.slice(1), touch('2026-10-13'), touch('2026-10-27', { done: false }), touch('2026-12-01')];
    expect(pausedContacts(odd, TODAY)).toEqual([]);
  });

  it('B5 time saved: against the own earlier median, with n and range, hidden under ten', () => {
    const fix = (index: number, seconds: number | null): Response => ({
      ruleId: 'opportunity.nextStep',
      ref: { entity: 'Opportunity', id: `d${index}` },
      kind: 'fixed',
      reason: null,
      note: null,
      phase: null,
      fingerprint: '',
      until: null,
      seconds,
      gain: 5,
      at: `2026-10-${String(index + 10)}T10:00:00.000Z`,
    });
    const ten = [30, 28, 40, 26, 32, 12, 9, 10, 14, 11].map((seconds, index) => fix(index, seconds));
    expect(effortOf(ten)).toEqual([{ ruleId: 'opportunity.nextStep', n: 10, before: 30, now: 11, from: 9, to: 14 }]);
    expect(effortOf(ten.slice(1))).toEqual([]);
    expect(effortOf([...ten.slice(1), fix(10, null)])).toEqual([]);
  });
});

describe('the seeded company', () => {
  let sandbox: Sandbox;
  let server: { readonly url: string; close(): Promise<void> };

  beforeAll(async () => {
    sandbox = await createSandbox({ seed: true, now: NOW, packages: footholdPackages() });
    server = await sandbox.listen(0);
  });
  afterAll(() => server?.close());

  const sessionOf = async (crm: (typeof CRMS)[number], username: string) => {
    const [row] = sandbox.store.all({ text: 'SELECT id FROM users WHERE username = ?', params: [username] });
    const user = sandbox.store.user(String(row?.id));
    if (!user) throw new Error(`Nobody is called ${username}.`);
    const clock = fakeClock(NOW);
    const more = { fetch, clock };
    const token = sandbox.sessions.issue(user);
    const port =
      crm === 'salesforce'
        ? createSalesforcePort({ instanceUrl: server.url, accessToken: token, ...more })
        : createDataversePort({ baseUrl: server.url, token, ...more });
    return startSession({ port, clock });
  };

  const everybody = [
    ['a rep', cast.average.username],
    ['a rep who fills in placeholders', cast.spoilsByRubbish.username],
    ['a manager', cast.headEast.username],
  ] as const;
  it.each(CRMS.flatMap((crm) => everybody.map(([who, username]) => [who, crm, username] as const)))(
    'B21 recompute by hand equals shown, by the same formula for %s in %s',
    async (_, crm, username) => {
      const session = await sessionOf(crm, username);
      const figures = await readOwnFigures(session, NOW);
      const { score } = await readOwnScore(session, NOW);
      expect(figures.score).toBe(score.enough ? score.value : null);
      if (figures.score === null) return;
      const hand = handCalculation(figures.measures);
      expect(hand.score).toBe(figures.score);
      expect(Math.abs(hand.exact * 100 - (figures.exact ?? 0))).toBeLessThanOrEqual(1);
      for (const { measure, value, entities, rules } of figures.measures) {
        expect(hand.rows.find((row) => row.measure === measure)?.value).toBeCloseTo(value, 2);
        for (const { records, n } of entities) expect(records).toHaveLength(n);
        for (const { open, holds, passed, applicable } of rules) {
          expect(open).toHaveLength(applicable - passed);
          expect(holds).toHaveLength(passed);
          expect(new Set([...open, ...holds].map(({ ref }) => ref.id)).size).toBe(applicable);
        }
      }
      expect(figures.measures.reduce((sum, { part }) => sum + part, 0)).toBe(100);
    },
  );

  it.each(CRMS)(
    'D48 interaction quality in %s: an activity with an outcome and a next step counts, others are named',
    async (crm) => {
      const { quality } = await readOwnFigures(await sessionOf(crm, cast.average.username), NOW);
      expect(quality.all).toBeGreaterThan(quality.good);
      expect(quality.good).toBeGreaterThan(0);
      // Every number opens to all of its records: "15 of 36" to 15 and to 21.
      expect(quality.leading).toHaveLength(quality.good);
      expect(quality.others).toHaveLength(quality.all - quality.good);
    },
  );

  it.each(CRMS)('the own part in a goal opens to its records in %s: "4 of 13" to those 4 and the other 9', async (crm) => {
    const session = await sessionOf(crm, cast.average.username);
    const given = { baseline: 50, target: 90, by: '2027-03-22', owner: 'Beate Lohmann' };
    const goal = (measure: Goal['measure']): Goal => ({ ...given, id: measure, name: measure, measure });
    const goals = [goal('gaps'), goal('rule:opportunity.decisionMaker'), goal('adopted')];
    const programme = { ...session.plan.programme, goals };
    const figures = await readOwnFigures({ ...session, plan: { ...session.plan, programme } }, NOW);
    const [gaps, rule, adopted] = ownGoals(goals, figures);
    for (const each of [gaps, rule]) {
      expect(each?.records?.counted).toHaveLength(each?.part ?? -1);
      expect(each?.records?.others).toHaveLength((each?.whole ?? 0) - (each?.part ?? 0));
      expect(each?.part).toBeGreaterThan(0);
    }
    expect(adopted).toMatchObject({ own: null, records: null });
  });
});
