/** Every state of the cards of place, praise, what came of it, lessons and what is seen of a person, written down by hand. */
import { PathPart, ShortcutsPart } from '../../src/components/progress/LearnCard';
import { MomentsCard } from '../../src/components/progress/MomentsCard';
import { OwnCard, OwnPart } from '../../src/components/progress/OwnCard';
import { PlaceCard } from '../../src/components/progress/PlaceCard';
import { PraiseCard } from '../../src/components/progress/PraiseCard';
import type { LearnView, LessonView } from '../../src/model/lesson';
import type { Moment, MomentsView } from '../../src/model/moments';
import type { ChoiceView, PlacedView, PlaceState, PlaceView, PraiseView } from '../../src/model/place';
import type { OwnState } from './ownState';
import { seenStates } from './seenStates';

const NOW = '2026-11-22T09:30:00.000Z';
const ON: ChoiceView = { on: true, waiting: false, offered: true };
const OFF: ChoiceView = { on: false, waiting: false, offered: true };

const placed: PlacedView = {
  state: 'placed',
  band: 2,
  bands: 3,
  value: 77,
  likely: { from: 73, to: 81 },
  next: { value: 83 },
  range: { from: 3, to: 7 },
  size: 12,
  cohort: { role: 'Field sales', segment: 'Mid-market', tenure: 'third' },
  ownScore: 78,
  held: false,
};

function placeState(
  name: string,
  place: PlaceState,
  more: Partial<PlaceView> = {},
  said: 'withdrawn' | 'notKept' | null = null,
): OwnState {
  const ranking = place.state === 'placed' ? ON : OFF;
  const view: PlaceView = { place, trend: { now: 78, before: 74, weeks: 4 }, ranking, ...more };
  return {
    name: `place: ${name}`,
    draw: ({ onChoose }) => (
      <OwnCard title="My place">
        <PlaceCard shrinkage={20} view={view} said={said} onChoose={(active, text) => onChoose('ranking', active, text)} />
      </OwnCard>
    ),
  };
}

const praise: PraiseView = {
  state: 'shown',
  awards: [
    {
      kind: 'closureTime',
      winners: [
        { person: 'a', name: 'Ines Kallweit', value: 31, rank: 1 },
        { person: 'b', name: 'Marek Dvořák', value: 34, rank: 2 },
        { person: 'c', name: 'Sofia Almeida', value: 34, rank: 2 },
      ],
    },
    { kind: 'volume', winners: [{ person: 'b', name: 'Marek Dvořák', value: 1_079_500, rank: 1 }] },
  ],
  own: [
    { kind: 'closureTime', value: 45, deals: 6, rank: null },
    { kind: 'volume', value: 640_000, deals: 6, rank: 2 },
    { kind: 'transactions', value: null, deals: 2, rank: null },
  ],
  names: OFF,
  badges: OFF,
  won: [],
};

function praiseState(name: string, change: Partial<PraiseView>): OwnState {
  return {
    name: `praise: ${name}`,
    draw: ({ onChoose }) => (
      <OwnCard title="Praise board">
        <PraiseCard view={{ ...praise, ...change }} currency="EUR" said={null} onChoose={onChoose} />
      </OwnCard>
    ),
  };
}

const moment: Moment = {
  kind: 'case',
  ref: { entity: 'Case', id: 'case1' },
  name: 'Sensor reads low',
  at: '2026-11-14T10:00:00.000Z',
  after: { kind: 'note', ref: { entity: 'Activity', id: 'note1' }, at: '2026-11-12T10:00:00.000Z' },
  contactName: null,
  accountName: 'Crane sensor GmbH',
};
const moments: MomentsView = {
  moments: [
    moment,
    { ...moment, ref: { entity: 'Case', id: 'case2' }, after: null, accountName: null, contactName: 'Ute Carstens', name: null },
    {
      ...moment,
      kind: 'deal',
      ref: { entity: 'Opportunity', id: 'deal1' },
      name: 'Spare parts',
      after: { kind: 'fix', ref: moment.ref, at: NOW },
    },
  ],
  dependents: 6,
  groups: [
    { department: 'Service', people: 4 },
    { department: null, people: 2 },
  ],
  complete: true,
};

function momentsState(name: string, change: Partial<MomentsView>): OwnState {
  return {
    name: `moments: ${name}`,
    draw: ({ onOpen }) => (
      <OwnCard title="What came of it">
        <MomentsCard view={{ ...moments, ...change }} onOpen={({ id }) => onOpen(id)} />
      </OwnCard>
    ),
  };
}

const step = (id: LessonView['id'], more: Partial<LessonView> = {}): LessonView => ({
  id,
  kind: 'start',
  done: false,
  savedSeconds: 0,
  place: 'fix',
  ready: true,
  record: null,
  on: null,
  ...more,
});
const record = { ref: { entity: 'Opportunity', id: 'deal1' }, name: 'Harbour refit' } as const;
const practice = step('practiceDay3', { kind: 'practice', place: 'record', record, on: '2026-11-18' });
const learn: LearnView = {
  path: {
    steps: [step('firstFix', { done: true }), step('firstSeen', { place: 'seen' }), practice],
    done: 1,
    next: practice,
    day: 3,
    completedOn: null,
  },
  shortcuts: [
    step('quickLog', { kind: 'shortcut', place: 'record', record, savedSeconds: 1_350 }),
    step('mute', { kind: 'shortcut' }),
  ],
  tip: step('fixList', { kind: 'shortcut', savedSeconds: 40 }),
  tuneUp: { on: '2027-02-14', now: false },
  kept: 'crm',
};

function learnState(name: string, change: Partial<LearnView>): OwnState {
  const view = { ...learn, ...change };
  return {
    name: `learn: ${name}`,
    draw: ({ onLesson }) => {
      const actions = { onTry: ({ id }: LessonView) => onLesson('try', id), onTick: (id: string) => onLesson('tick', id) };
      return (
        <OwnCard title="First 14 days">
          {view.path && <PathPart path={view.path} {...actions} />}
          <ShortcutsPart view={view} {...actions} />
        </OwnCard>
      );
    },
  };
}

const LONG = 'Donaudampfschifffahrtsgesellschaftskapitänskajütenschlüssel und Söhne, Zweigniederlassung';

export const ownStates: readonly OwnState[] = [
  placeState('middle band', placed),
  placeState('first band, no range, held', { ...placed, band: 1, next: null, range: null, held: true, ownScore: null }),
  placeState('last band, next one too small', { ...placed, band: 3, next: 'tooFew' }),
  placeState('at the ends', {
    ...placed,
    value: 2,
    likely: { from: 0, to: 9 },
    next: { value: 99 },
    cohort: { role: LONG, segment: null, tenure: null },
  }),
  placeState('waiting for the next figures', { ...placed, range: null }, { ranking: { on: true, waiting: true, offered: true } }),
  placeState('works council', { state: 'worksCouncil' }, { trend: null }),
  placeState('first days', { state: 'firstDays', until: '2026-12-24' }),
  placeState('nothing published', { state: 'notPublished' }, { trend: null }),
  placeState('not enough records', { state: 'notEnough', records: 4, needed: 10 }),
  placeState('group too small', { state: 'hidden', reason: 'tooFewPeople' }),
  placeState('group changed', { state: 'hidden', reason: 'membershipChanged' }),
  placeState('not chosen', { state: 'notChosen' }, { trend: { now: 70, before: 74, weeks: 1 } }),
  placeState('taken back', { state: 'notChosen' }, {}, 'withdrawn'),
  placeState('choice not kept', { state: 'notChosen' }, {}, 'notKept'),
  praiseState('shown', {}),
  praiseState('named, with badges', { names: ON, badges: ON, won: ['clearDesk', 'steady'] }),
  praiseState('prizes', {
    prizes: {
      closureTime: [
        { person: 'a', name: 'Ines Kallweit', rank: 1, what: ['A day off'], worth: 0, sharedBy: 1 },
        { person: 'b', name: 'Marek Dvořák', rank: 2, what: ['Dinner for two', 'Concert'], worth: 112, sharedBy: 2 },
        { person: 'c', name: 'Sofia Almeida', rank: 2, what: ['Dinner for two', 'Concert'], worth: 112, sharedBy: 2 },
      ],
    },
  }),
  praiseState('badges, none this week', { badges: ON }),
  praiseState('off', { state: 'off', awards: [], own: [] }),
  praiseState('none', { state: 'none', awards: [], own: [] }),
  praiseState('works council', { state: 'worksCouncil', awards: [], own: [] }),
  momentsState('some', {}),
  momentsState('more than was read', { complete: false }),
  momentsState('none', { moments: [], dependents: 0, groups: [] }),
  momentsState('not known', { moments: [], dependents: null, groups: [], complete: false }),
  momentsState('long names', { moments: [{ ...moment, name: LONG, accountName: LONG }] }),
  learnState('path and tip', {}),
  learnState('nothing due', {
    path: learn.path && {
      ...learn.path,
      next: null,
      steps: [step('firstFix', { done: true }), { ...practice, on: '2026-11-24' }],
    },
  }),
  learnState('waits for a deal', {
    path: learn.path && { ...learn.path, next: { ...practice, ready: false, record: null } },
    tip: step('mute', { kind: 'shortcut', place: 'gap', ready: false }),
  }),
  learnState('all done', {
    path: learn.path && {
      ...learn.path,
      next: null,
      done: 3,
      completedOn: '2026-11-20',
      steps: learn.path.steps.map((each) => ({ ...each, done: true })),
    },
  }),
  learnState('tip alone, on this device', { path: null, shortcuts: [], kept: 'device' }),
  learnState('tune-up week', { path: null, tuneUp: { on: '2026-11-20', now: true } }),
  ...seenStates,
  {
    name: 'card: loading',
    draw: ({ onRetry }) => (
      <OwnCard title="My place">
        <OwnPart status="loading" problem={null} height={120} onRetry={onRetry}>
          {null}
        </OwnPart>
      </OwnCard>
    ),
  },
  {
    name: 'card: not read',
    draw: ({ onRetry }) => (
      <OwnCard title="My place">
        <OwnPart status="failed" problem={{ kind: 'offline', serverMessage: null, retryAt: null }} height={120} onRetry={onRetry}>
          {null}
        </OwnPart>
      </OwnCard>
    ),
  },
];
