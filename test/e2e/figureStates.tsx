/** Every state of the cards of My progress' core, written down by hand. Those of place, praise and lessons stand in `ownStates`. */
import { BackCard } from '../../src/components/progress/BackCard';
import { EffortCard } from '../../src/components/progress/EffortCard';
import { GoalRow } from '../../src/components/progress/GoalRow';
import { MeasuresCard } from '../../src/components/progress/MeasuresCard';
import { OwnCard } from '../../src/components/progress/OwnCard';
import { ScoreCard } from '../../src/components/progress/ScoreCard';
import { SharedBar } from '../../src/components/progress/SharedBar';
import { TalkCard } from '../../src/components/progress/TalkCard';
import { WeeksCard } from '../../src/components/progress/WeeksCard';
import type { Goal } from '../../src/model/goal';
import type { FigureRecord, MeasureFigure, OwnFigures } from '../../src/model/progress';
import type { WeekSeries } from '../../src/model/weekSeries';
import type { OwnState } from './ownState';

const LONG = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft';
const nothing = () => undefined;

const record = (id: string, name = `Harbour refit ${id}`): FigureRecord => ({ ref: { entity: 'Opportunity', id }, name });
const deals = Array.from({ length: 46 }, (_, index) => ({ ...record(`d${index}`), value: index < 14 ? 6_000 : 9_444 }));

const completeness: MeasureFigure = {
  measure: 'completeness',
  value: 83.96,
  n: 46,
  part: 30,
  weight: 30,
  thin: false,
  entities: [{ entity: 'Opportunity', value: 83.96, n: 46, weight: 60, records: deals }],
  rules: [
    {
      ruleId: 'opportunity.nextStep',
      entity: 'Opportunity',
      weight: 2,
      passed: 32,
      applicable: 46,
      neutral: 3,
      lift: 6.1,
      open: deals.slice(0, 14),
      holds: deals.slice(14),
    },
  ],
};
const measures: readonly MeasureFigure[] = [
  completeness,
  { ...completeness, measure: 'currency', part: 25, weight: 25, rules: [] },
  { ...completeness, measure: 'process', part: 45, weight: 45, thin: true, n: 4 },
];
const hand = {
  rows: measures.map(({ measure, value, weight }) => ({
    measure,
    value,
    weight,
    product: Math.round(value * weight * 100) / 100,
  })),
  sum: 8396,
  weights: 100,
  exact: 83.96,
  score: 84,
};

const figures: OwnFigures = {
  score: 78,
  exact: 7812,
  n: 46,
  needed: 10,
  complete: true,
  measures,
  lift: { ruleId: 'opportunity.closeDate', entity: 'Opportunity', count: 12, points: 3, seconds: 60, money: 1_079_500 },
  openFindings: 31,
  quality: {
    touchOnly: false,
    good: 1,
    all: 3,
    leading: [record('a3', 'Decision round')],
    others: [record('a1', 'Call about the offer'), record('a2', '')],
  },
  effort: [{ ruleId: 'opportunity.nextStep', n: 12, before: 30, now: 11, from: 9, to: 14 }],
  paused: [{ ref: { entity: 'Contact', id: 'c1' }, name: LONG, lastOn: '2026-10-13', usual: 14, days: 40 }],
  ruleShares: {},
  openDeals: 12,
  dealsWithGap: 3,
  gapDeals: [],
  goalRecords: {},
};

const weeks = ['09-07', '09-14', '09-21', '09-28', '10-05', '10-12', '10-19', '10-26', '11-02', '11-09', '11-16'];
const series: WeekSeries = {
  points: ['08-31', ...weeks].map((day, index) => ({
    week: `2026-${day}`,
    score: index === 4 ? null : 66 + index,
    even: index === 4 ? null : 65 + index,
  })),
  best: { week: '2026-11-02', score: 81 },
  change: { points: 12, since: '2026-08-31' },
  trend: 'rising',
};
const bare: WeekSeries = { points: [{ week: '2026-11-16', score: 78, even: 78 }], best: null, change: null, trend: null };

const scoreState = (name: string, change: Partial<OwnFigures>, past: WeekSeries | null = series): OwnState => ({
  name: `score: ${name}`,
  draw: () => <ScoreCard figures={{ ...figures, ...change }} series={past} onFixList={nothing} />,
});

const goal: Goal = {
  id: 'steps',
  name: 'Every deal has a next step',
  measure: 'rule:opportunity.nextStep',
  baseline: 40,
  target: 90,
  by: '2027-03-31',
  owner: 'Katrin Oduya',
};
const shared = { id: 'steps', value: 61, part: 61, whole: 100 };
const parts = { own: { passed: 10, applicable: 13 }, others: { passed: 51, applicable: 87 } };
const behind = { counted: deals.slice(0, 14), others: deals.slice(14, 20) };
const bareGoal = { part: null, whole: null, records: null, lowerIsBetter: false, onOpen: nothing };
const line = (ruleId: string | null, before: number, now: number) => ({ ruleId, before, now });

export const figureStates: readonly OwnState[] = [
  scoreState('ready', {}),
  scoreState('without a past', {}, bare),
  scoreState('the past is being read', {}, null),
  scoreState('not enough yet', { score: null, exact: null, n: 4, measures: [], lift: null }),
  scoreState('only a part was read', { complete: false, lift: null }),
  scoreState('nothing lifts it', { lift: null }),
  scoreState(
    'lower, the best is now',
    {},
    { ...series, best: { week: '2026-11-16', score: 78 }, change: { points: -3, since: '2026-08-31' } },
  ),
  { name: 'made of: measures', draw: () => <MeasuresCard measures={measures} hand={hand} onOpen={nothing} /> },
  { name: 'weeks: line', draw: () => <WeeksCard series={series} /> },
  {
    name: 'weeks: near the top',
    draw: () => (
      <WeeksCard
        series={{ ...series, points: series.points.map((each) => ({ ...each, score: 99, even: 99 })), trend: 'steady' }}
      />
    ),
  },
  { name: 'weeks: none yet', draw: () => <WeeksCard series={bare} /> },
  {
    name: 'back: a year',
    draw: () => (
      <BackCard
        locale="en-GB"
        back={{
          began: '2025-03-03',
          views: [
            {
              name: 'year',
              week: '2025-11-17',
              lines: [line(null, 61, 78), line('opportunity.nextStep', 41, 70), line('activity.inTime', 88, 85)],
            },
            { name: 'twoYears', week: null, lines: [] },
          ],
        }}
      />
    ),
  },
  {
    name: 'back: nothing recorded',
    draw: () => (
      <BackCard
        locale="de_DE"
        back={{
          began: null,
          views: [
            { name: 'year', week: null, lines: [] },
            { name: 'twoYears', week: null, lines: [] },
          ],
        }}
      />
    ),
  },
  {
    name: 'goals: own and all together',
    draw: () => (
      <OwnCard title="My goals">
        <ul>
          <GoalRow
            goal={goal}
            own={70}
            part={14}
            whole={20}
            records={behind}
            lowerIsBetter={false}
            reached={false}
            onOpen={nothing}
          >
            <SharedBar goal={goal} shared={shared} parts={parts} />
          </GoalRow>
          <GoalRow goal={{ ...goal, id: 'score', measure: 'score', name: LONG }} {...bareGoal} own={92} reached />
          <GoalRow goal={{ ...goal, id: 'adopted', measure: 'adopted' }} {...bareGoal} own={null} reached={false}>
            <SharedBar goal={goal} shared={{ ...shared, part: null, whole: null }} parts={null} />
          </GoalRow>
        </ul>
      </OwnCard>
    ),
  },
  {
    name: 'goals: the less the better, nothing of one’s own',
    draw: () => (
      <OwnCard title="My goals">
        <ul>
          <GoalRow
            goal={{ ...goal, measure: 'gaps', baseline: 60, target: 40 }}
            {...bareGoal}
            own={null}
            lowerIsBetter
            reached={false}
          />
        </ul>
      </OwnCard>
    ),
  },
  { name: 'talk: both', draw: () => <TalkCard quality={figures.quality} paused={figures.paused} onOpen={nothing} /> },
  {
    name: 'talk: none',
    draw: () => (
      <TalkCard quality={{ good: 0, all: 0, leading: [], others: [], touchOnly: false }} paused={[]} onOpen={nothing} />
    ),
  },
  { name: 'effort: one kind', draw: () => <EffortCard effort={figures.effort} /> },
];
