import { describe, expect, it } from 'vitest';
import type { Scored } from '../../src/flows/publish/gathered';
import { payOf } from '../../src/flows/publish/organisationFigures';
import type { SuccessTest } from '../../src/model/goal';
import type { UseArea } from '../../src/model/sheet';
import { association } from '../../src/scoring/figures/association';
import { areaReasons } from '../../src/scoring/team/areaReasons';
import { areaUse } from '../../src/scoring/team/areaUse';
import { goalProgress } from '../../src/scoring/team/goalProgress';
import { lessonOfTheWeek, measuredLessons } from '../../src/scoring/team/lessons';
import { payStory, wilson } from '../../src/scoring/team/payStory';
import { permittedAreas } from '../../src/scoring/team/permittedAreas';
import { staggeredStory } from '../../src/scoring/team/staggeredStory';
import { successState } from '../../src/scoring/team/successTests';
import { payAnswer, payViews } from '../../src/views/team/pay/payWords';
import { createWords } from '../../src/words/createWords';
import { pay } from '../../src/words/en/team/pay';
import { learnTeam } from '../../src/words/learnTeam';
import { BARRIERS, PAY, teamData } from '../fixtures/teamData';
import { headline, sheetDoc, sheetWeek, WEEK, weekAt } from '../fixtures/teamSheets';
import { schema } from '../scoring/given';

await learnTeam();
const words = createWords({
  productName: 'Salesforce',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  today: '2026-11-23',
  now: '2026-11-23T09:00:00.000Z',
});
const [LINK, NULL] = PAY;
if (!LINK || !NULL) throw new Error('There are two findings.');

describe('D19 adoption against results', () => {
  it('tells n, margins and interval, and every margin holds its share', () => {
    const story = payStory(LINK);
    expect(story.rows?.map(({ value, low, high, won, lost }) => [value, low, high, won + lost])).toEqual([
      [21.3, 17.8, 25.1, 480],
      [26, 22.3, 30.1, 480],
      [31, 27.1, 35.3, 480],
    ]);
    expect(story).toMatchObject({ people: 36, segments: 4, difference: 10, wished: true });
    expect(story.correlation).toEqual({ value: 0.41, low: 0.12, high: 0.63 });
  });

  it.each([
    ['nobody won', 0, 10],
    ['everybody won', 10, 10],
    ['one deal', 1, 1],
  ])('a margin stays within 0 and 100: %s', (_, part, whole) => {
    const [low, high] = wilson(part, whole) ?? [];
    expect(low).toBeGreaterThanOrEqual(0);
    expect(high).toBeLessThanOrEqual(100);
    expect(high).toBeGreaterThan(low ?? 100);
  });

  it('has no word of cause in any of its texts', () => {
    const texts = Object.values(pay).flatMap((message) => (typeof message === 'string' ? [message] : Object.values(message)));
    const CAUSE =
      /\b(because|therefore|thanks to|leads? to|led to|due to|results? in|makes? |made |drives?|improves?|boosts?|so that you win)\b/i;
    expect(texts.filter((text) => CAUSE.test(text))).toEqual([]);
  });

  it.each([
    ['link, more wins', LINK, 'Where records were kept better, more deals were won.'],
    [
      'link the other way is told too',
      { ...LINK, correlation: -0.4, low: -0.6, high: -0.1 },
      'Where records were kept better, fewer deals were won.',
    ],
    ['fewer days are better', { ...NULL, finding: 'link' as const }, 'Where records were kept better, deals took fewer days.'],
    ['no link', NULL, 'Cycle time shows no clear link.'],
    ['not enough', { ...LINK, finding: 'notEnough' as const, thirds: null, correlation: null }, null],
  ])('%s', (_, finding, expected) => {
    expect(payAnswer(words, payStory(finding))).toBe(expected);
  });

  it('small n is "not enough yet", with no number at all', () => {
    const story = payStory({ ...LINK, finding: 'notEnough' });
    expect([story.rows, story.difference, story.correlation, story.wished]).toEqual([null, null, null, null]);
  });

  it('groups that began at other times: a difference is clear only where its interval holds no zero', () => {
    const unit = { id: 'a', name: 'Harbour' };
    const side = (won: number, lost: number) => ({ people: 8, won, lost, cycleDays: 0 });
    const found = staggeredStory([
      { unit, startedOn: '2026-03-01', before: side(20, 80), after: side(40, 60) },
      { unit, startedOn: '2026-05-01', before: side(20, 80), after: side(24, 76) },
      { unit, startedOn: '2026-06-01', before: side(0, 0), after: side(5, 5) },
    ]);
    expect(found.map(({ difference, clear }) => [difference, clear])).toEqual([
      [20, true],
      [4, false],
    ]);
    expect(found.every(({ difference, low, high }) => low < difference && difference < high)).toBe(true);
  });
});

describe('D19 whose results are counted', () => {
  const one = (score: number | null, won: number, lost: number) =>
    ({ score, won, lost, cycled: won, cycleDays: won * (200 - (score ?? 0) / 100), segment: 'Sales' }) as Scored;
  // All won three; the better kept, the fewer were lost and the fewer days each took.
  const many = Array.from({ length: 24 }, (_, index) => one(index * 300, 3, 30 - index));
  const found = (more: readonly Scored[] = []) => payOf([...many, ...more], 5, []);

  it('is the share that was won, and the days of a won deal', () => {
    expect(found().map(({ measure, finding, people }) => [measure, finding, people])).toEqual([
      ['winRate', 'link', 24],
      ['cycleTime', 'link', 24],
    ]);
    const [rate, days] = found();
    expect([rate?.correlation ?? 0, days?.correlation ?? 0].map(Math.sign)).toEqual([1, -1]);
  });

  it('people with fewer than three closed deals, or without a score, are in neither', () => {
    const few = [one(9_000, 0, 2), one(100, 2, 0), one(200, 1, 1), one(null, 50, 0)];
    expect(found(few)).toEqual(found());
    expect(payOf(many.slice(0, 19), 5, []).map(({ finding, thirds }) => [finding, thirds])).toEqual([
      ['notEnough', null],
      ['notEnough', null],
    ]);
  });
});

describe('D19 the interval of a correlation', () => {
  it('knows that every segment’s own level costs one degree of freedom', () => {
    // Within each segment the correlation is exactly one half; the segments differ in level only.
    const xs = [1, 1, -1, -1, 1, 1, -1, -1].flatMap((x) => [x, x, x]).concat([1, 1, -1, -1]);
    const es = [1, -1, 1, -1, 1, -1, 1, -1].flatMap((e) => [e, e, e]).concat([1, -1, 1, -1]);
    const people = ['north', 'south'].flatMap((segment, level) =>
      xs.map((x, at) => ({
        segment,
        adoption: x + 10 * level,
        result: x / 2 + ((es[at] ?? 0) * Math.sqrt(3)) / 2 - 7 * level,
        won: 1,
        lost: 1,
        cycleDays: 1,
      })),
    );
    // tanh(atanh(0.5) ± 1.959964 / sqrt(56 - 1 - 3))
    expect(association('winRate', people, 5)).toMatchObject({
      people: 56,
      segments: 2,
      correlation: 0.5,
      low: 0.2706,
      high: 0.6757,
    });
  });
});

describe('A15 one set of numbers for rep, manager and sponsor', () => {
  it('the three views say the same numbers', () => {
    for (const finding of PAY) {
      const story = payStory(finding);
      const views = payViews(words, story);
      const numbers = (text: string) => [...text.matchAll(/\d+(?:\.\d+)?/g)].map(([each]) => Number(each));
      const known = new Set([...(story.rows ?? []).map(({ value }) => Math.round(value)), story.people, story.difference]);
      const abs = new Set([...known].map((each) => Math.abs(each ?? 0)));
      for (const text of Object.values(views ?? {})) {
        expect(numbers(text).length).toBeGreaterThan(1);
        expect(numbers(text).filter((each) => !abs.has(each))).toEqual([]);
      }
      const ends = [story.rows?.[0], story.rows?.at(-1)].map((row) => String(Math.round(row?.value ?? 0)));
      expect(Object.values(views ?? {}).every((text) => ends.every((end) => text.includes(end)))).toBe(true);
    }
  });

  it('without numbers there are no views', () => {
    expect(payViews(words, payStory({ ...LINK, thirds: null, finding: 'notEnough' }))).toBeNull();
  });
});

const USE = { 'use|call': 40, 'use|meeting': 33, 'use|contactRole': 12, 'use|nextStep': 15 };
const ALL = permittedAreas(schema());

describe('D41, D42 the weekly refresher', () => {
  const pick = (reach: Record<string, number>, permitted = ALL) => lessonOfTheWeek(areaUse(reach, 40, permitted), [])?.area;

  it('changes when use changes', () => {
    expect(pick(USE)).toBe('contactRole');
    expect(pick({ ...USE, 'use|contactRole': 30 })).toBe('nextStep');
  });

  it('a part that nobody uses is known as that, and comes first; one of few people is not told, and comes last', () => {
    const use = areaUse({ ...USE, 'use|competitor': 0 }, 40, new Set<UseArea>(['call', 'competitor', 'note']));
    expect(use).toEqual([
      { area: 'competitor', people: 0, of: 40, share: 0 },
      { area: 'call', people: 40, of: 40, share: 100 },
      { area: 'note', people: null, of: 40, share: null },
    ]);
    expect(lessonOfTheWeek(use, [])?.area).toBe('competitor');
  });

  it('does not pick again what was shown and is still measured', () => {
    const at = '2026-11-18T09:00:00.000Z';
    const shown = measuredLessons([{ kind: 'lesson', about: 'contactRole', unit: 'north', text: '', at }], 'north', [headline()]);
    expect(shown[0]?.state).toBe('running');
    expect(lessonOfTheWeek(areaUse(USE, 40, ALL), shown, new Set(['contactRole']))?.area).toBe('nextStep');
  });

  it('never picks what people may not use, what may not be told, or what nearly everybody uses', () => {
    expect(pick(USE, new Set<UseArea>(['call', 'meeting']))).toBe('meeting');
    expect(pick({ 'use|call': 40, 'use|meeting': 36 })).toBeUndefined();
    expect(permittedAreas({ ...schema(), entities: {} }).size).toBe(0);
  });
});

describe('A16 lessons and what came of them', () => {
  const note = (area: UseArea, at: string) => ({ kind: 'lesson' as const, about: area, unit: 'north', text: '', at });
  const history = (uses: readonly (number | undefined)[]) =>
    uses.map((contactRole, index) =>
      headline({
        week: weekAt(WEEK, index - uses.length + 1),
        use: contactRole === undefined ? undefined : { contactRole },
      }),
    );
  // Held on Wednesday 21 October; the week before closed on the 18th, the first one two weeks later begins on 9 November.
  const held = note('contactRole', '2026-10-21T09:00:00.000Z');
  const state = (uses: readonly (number | undefined)[]) => measuredLessons([held], 'north', history(uses))[0];

  it('a lesson without a change in 14 days is marked, on the same group', () => {
    expect(state([12, 12, 12, 12, 15, 15])).toMatchObject({ before: 30, after: 38, state: 'noChange', measuredOn: '2026-11-04' });
    expect(state([12, 12, 12, 12, 16, 16])).toMatchObject({ before: 30, after: 40, state: 'changed' });
  });

  it('is still running before, and unknown where the sheets may not tell it', () => {
    const running = measuredLessons([note('contactRole', '2026-11-18T09:00:00.000Z')], 'north', history([12, 12]));
    expect(running[0]).toMatchObject({ state: 'running', measuredOn: '2026-12-02' });
    expect(state([12, undefined, undefined, 12, undefined, 12])?.state).toBe('unknown');
    expect(measuredLessons([held], 'south', history([12]))).toEqual([]);
  });

  it('one without effect is out of the picks until somebody asked why', () => {
    const lessons = measuredLessons([held], 'north', history([12, 12, 12, 12, 12, 12]));
    const use = areaUse(USE, 40, ALL);
    expect(lessonOfTheWeek(use, lessons)?.area).toBe('nextStep');
    expect(lessonOfTheWeek(use, lessons, new Set(['contactRole']))?.area).toBe('contactRole');
  });
});

describe('D43 why, before explaining', () => {
  it('the answers that people gave at the rules of a part, the most frequent first', () => {
    const more = { rule: 'opportunity.primaryContact', reason: 'customerWontSay', phase: null, answers: 6, people: 5 };
    expect(areaReasons('contactRole', [...BARRIERS, more])).toEqual([
      { reason: 'customerWontSay', answers: 11 },
      { reason: 'noAccess', answers: 8 },
    ]);
    expect(areaReasons('call', BARRIERS)).toEqual([]);
  });
});

describe('D50 success tests', () => {
  const test: SuccessTest = { id: 't', kind: 'adoption', text: '', measure: 'adopted', atLeast: 37.5, due: '2026-11-15' };
  const sheet = sheetWeek({
    doc: sheetDoc({
      history: [
        headline({ week: weekAt(WEEK, -2), adopted: 15 }),
        headline({ week: weekAt(WEEK, -1), adopted: 14 }),
        headline({ adopted: 14 }),
      ],
    }),
  });

  it.each<[string, Partial<SuccessTest>, string, string | null]>([
    ['passed, on the first week that met it; a step back does not take it away', {}, 'passed', weekAt(WEEK, -2)],
    ['passed on the day that was noted', { atLeast: 90, passedOn: '2026-09-01' }, 'passed', '2026-09-01'],
    ['the noted day stands, also where a later week met it too', { passedOn: '2026-09-01' }, 'passed', '2026-09-01'],
    ['not passed yet after its day', { atLeast: 60 }, 'notYet', null],
    ['not due on its day', { atLeast: 60, due: '2026-11-23' }, 'notDue', null],
    ['at most', { measure: 'gaps', atLeast: null, atMost: 40 }, 'passed', weekAt(WEEK, -2)],
    ['both limits', { atMost: 30 }, 'notYet', null],
    ['given by hand and not given yet', { measure: 'given' }, 'notYet', null],
    ['given by hand', { measure: 'given', now: 50 }, 'passed', WEEK],
  ])('%s', (_, more, state, passedOn) => {
    const found = successState({ ...test, ...more }, sheet, '2026-11-23');
    expect([found.state, found.passedOn]).toEqual([state, passedOn]);
  });

  it('goals move the right way in their own direction', () => {
    const { programme, now } = teamData();
    const found = (programme.goals ?? []).map((goal) => goalProgress(goal, now));
    expect(found.map(({ goal, now: value, state }) => [goal.id, value?.value, state])).toEqual([
      ['adopted', 45, 'rightWay'],
      ['step', 73.2, 'rightWay'],
      ['money', 30, 'rightWay'],
      ['pulse', 72, 'rightWay'],
    ]);
    const [adopted] = programme.goals ?? [];
    if (!adopted) throw new Error('There is a goal.');
    expect(goalProgress({ ...adopted, target: 45 }, now).state).toBe('reached');
    expect(goalProgress({ ...adopted, baseline: 50 }, now).state).toBe('notYet');
    expect(goalProgress({ ...adopted, measure: 'rule:opportunity.none' }, now)).toMatchObject({
      now: null,
      state: 'unknown',
      way: 0,
    });
  });
});
