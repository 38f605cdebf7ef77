// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import type { ComponentType } from 'react';
import { afterEach, describe, expect, it } from 'vitest';
import { praiseProblem } from '../../src/programme/praiseProblem';
import { SECTIONS, TABS } from '../../src/views/team/sections';
import { Exports } from '../../src/views/team/sections/Exports';
import { Goals } from '../../src/views/team/sections/Goals';
import { Honesty } from '../../src/views/team/sections/Honesty';
import { Knowledge } from '../../src/views/team/sections/Knowledge';
import { Pay } from '../../src/views/team/sections/Pay';
import { Stuck } from '../../src/views/team/sections/Stuck';
import { ThisWeek } from '../../src/views/team/sections/ThisWeek';
import { Train } from '../../src/views/team/sections/Train';
import { praiseWords } from '../../src/views/team/week/thingWords';
import { english } from '../../src/words/en';
import { words } from '../components/charts/drawTeamSection';
import { show } from '../components/drawState';
import { teamData } from '../fixtures/teamData';
import { WEEK, weekAt } from '../fixtures/teamSheets';
import { draw, panel, rowsOf } from './drawTeamTab';

afterEach(cleanup);

it('every section stands in a tab, and leaders among them (D33)', () => {
  const placed = Object.values(TABS).flat();
  expect([...placed].sort()).toEqual(Object.keys(SECTIONS).sort());
  expect(TABS.who).toContain('leaders');
});

/** What each row of the list of capabilities shows, by the line that says what is counted there. */
const PANELS: readonly (readonly [name: string, Section: ComponentType, counted: readonly string[]])[] = [
  [
    'B7, B15, B19, C4, D41: where it is stuck',
    Stuck,
    ['cost.counted', 'unused.counted', 'log.counted', 'stuck.whereCounted', 'stuck.flowsCounted', 'stuck.rulesCounted'],
  ],
  [
    'C7, C8, C10, C11, C13, B13: what is known',
    Knowledge,
    ['kindsCounted', 'concentrationCounted', 'departmentsCounted', 'coverageCounted', 'questionsCounted', 'marketingCounted'].map(
      (id) => `knowledge.${id}`,
    ),
  ],
  ['C5, D26, D27, D28: honesty of the pipeline', Honesty, ['honesty.visibleCounted', 'honesty.checksCounted', 'ready.counted']],
  ['D29, D50: goals', Goals, ['goals.counted', 'tests.counted', 'objectives.counted']],
  ['D41, D42: training', Train, ['train.areasCounted', 'train.whyCounted', 'train.byGroupCounted', 'train.resultsCounted']],
  ['A15, D19, D20: does it pay', Pay, ['pay.counted.winRate', 'pay.counted.cycleTime', 'pay.viewsCounted']],
];

it.each(PANELS)('%s has its panels', (_, Section, counted) => {
  const data = teamData('individual');
  // Of a team without groups below: its people stand by name.
  const own = Section === Stuck ? { ...data, unit: data.units.find(({ kind }) => kind === 'team') ?? data.unit } : data;
  draw(Section, own);
  // Where a line has a number or a name in it, what stands before that is enough to know it.
  const missing = counted.filter((id) => {
    const text = english.texts[id as keyof typeof english.texts] as string;
    return !document.body.textContent?.includes(
      text
        .split('{')
        .sort((a, b) => b.length - a.length)[0]
        ?.split('}')
        .at(-1) ?? '',
    );
  });
  expect(missing).toEqual([]);
});

it.each(['team', 'worksCouncil'] as const)('B17, D26 no section names anybody in %s mode, whatever is handed over', (mode) => {
  const data = teamData(mode);
  const { people } = teamData('individual');
  const unit = data.units.find(({ kind }) => kind === 'team') ?? data.unit;
  for (const Section of [ThisWeek, Train, Stuck, Knowledge, Honesty, Goals, Pay]) {
    const { container } = draw(Section, { ...data, people, unit });
    expect(people?.filter(({ name }) => container.textContent?.includes(name))).toEqual([]);
    cleanup();
  }
});

it('D29 a person’s objectives open with their evidence after the look is written down, and not before', async () => {
  const { look } = draw(Goals, teamData('individual'));
  look.mockRejectedValueOnce(new Error('no'));
  const part = panel(words.say('objectives.title'));
  const open = () => fireEvent.click(within(part).getByLabelText(words.say('ready.openOf', { name: 'Ben Tallis' })));
  expect(part.textContent).not.toMatch(/\d+ %/);
  open();
  await within(part).findByText(words.say('ready.lookRefused'));
  expect(part.querySelectorAll('table')).toHaveLength(0);
  open();
  await waitFor(() => expect(part.querySelectorAll('table')).toHaveLength(2));
  expect(look.mock.calls.at(-1)).toEqual(['ben-tallis', 'review', 'figures']);
  // Seven of eight amounts; of twenty activities and two that came late.
  const rows = rowsOf(part);
  expect(rows.find(([rule]) => rule === words.ruleLabel('opportunity.amount'))?.slice(2)).toEqual(['7', '8']);
  expect(rows.find(([rule]) => rule === words.ruleLabel('activity.inTime'))?.slice(2)).toEqual(['20', '22']);
});

describe('A1, D1 the adoption curve on the screen', () => {
  it('says the share of people beside its baseline, and reports each phase of the go-live', () => {
    const data = teamData('team');
    const goLive = { from: weekAt(WEEK, -16), to: weekAt(WEEK, -10) };
    draw(ThisWeek, { ...data, programme: { ...data.programme, goLive } });
    const curve = panel(words.say('week.curve.title', { now: 45, base: 10 }));
    expect(curve.textContent).toContain(words.say('week.curve.baseline', { base: 10 }));
    expect(curve.textContent).toContain(words.say('week.curve.goal', { goal: 60, by: '2027-03-31' }));
    // Of 40 people: the last week of each phase that is known.
    const phases = ['before', 'during', 'after'] as const;
    const reports = phases.map(
      (span) =>
        within(curve)
          .getAllByText(words.say(`week.span.${span}`))
          .at(-1)?.parentElement,
    );
    expect(reports.map((report) => report?.textContent)).toEqual([
      'Before go-live8 of 40 in week 30',
      'During go-live12 of 40 in week 37',
      'After go-live18 of 40 in week 47',
    ]);
    fireEvent.click(within(curve).getByText('Show table'));
    expect(rowsOf(curve).at(-1)?.slice(1)).toEqual(['18', '40', '45']);
  });

  it('the words that are proposed as thanks say nothing that thanks may not say', () => {
    const proposed = (['past', 'adopted', 'score'] as const).flatMap((what) => [
      praiseWords(words, what, 'Harbour', 9, 4),
      praiseWords(words, what, 'Harbour', 3, 4),
    ]);
    expect(proposed.filter((text) => praiseProblem(text) !== null)).toEqual([]);
  });
});

describe('A10 management inspired', () => {
  it('each rule shows who asked for it, and one that nobody of the organisation asked for says that', () => {
    const { state, redraw } = show('ready');
    const { top } = state;
    if (!top) throw new Error('This state has a nudge.');
    expect(document.body.textContent).toContain(words.say('nudge.askedBy', { who: 'Sales Finance' }));
    redraw({ top: { ...top, askedBy: null } });
    expect(document.body.textContent).not.toContain('Asked for by');
    expect(document.body.textContent).toContain(words.say('nudge.default'));
  });
});

describe('A15, D19 does it pay, on the screen', () => {
  it('stands with n, interval, method and care, and once more for three readers', () => {
    draw(Pay, teamData('worksCouncil'));
    const page = document.body.textContent ?? '';
    expect(page).toContain(words.say('pay.correlation', { value: 0.41, low: 0.12, high: 0.63, people: 36 }));
    for (const care of ['way', 'other', 'one'] as const) expect(page).toContain(words.say(`pay.care.${care}`, { people: 36 }));
    for (const step of [1, 2, 3] as const) expect(page).toContain(words.say(`pay.method.${step}`));
    const views = panel(words.say('pay.views'));
    const readers = [...views.querySelectorAll('h4')].map((each) => each.parentElement?.textContent ?? '');
    expect(readers).toHaveLength(3);
    expect(readers.filter((text) => !text.includes('21 %') || !text.includes('31 %'))).toEqual([]);
  });
});

describe('D50 success tests, on the screen', () => {
  it('each says passed or not, with its day', () => {
    draw(Goals, teamData('team'));
    const tests = panel(words.say('tests.title', { passed: 2, notYet: 1, notDue: 1 }));
    const lines = [...tests.querySelectorAll('li')].map(({ textContent }) => textContent ?? '');
    expect(lines[0]).toMatch(/15 of 40 people in full adoptionPassed Mon 12 Oct 2026$/);
    expect(lines[1]).toContain(words.say('tests.passedOn', { day: '2026-11-02' }));
    expect(lines[2]).toMatch(/Not passed yet.*was due Sun 15 Nov/);
    expect(lines[3]).toMatch(/Not due yet.*Due Thu 31 Dec/);
  });
});

describe('D45 paid on a deal that is not in, on the screen', () => {
  const file = (text: string) => new File([text], 'bills.csv', { type: 'text/csv' });
  const check = (text: string) => {
    const wonDeals = async () => [
      { id: '0061', number: '4711', name: 'Harbour refit', account: 'Nordkai', closedOn: '2026-11-10', amount: 48_000 },
      { id: '0062', number: null, name: 'Crane hire', account: 'Ostsee', closedOn: '2026-11-11', amount: 700 },
    ];
    const files = { save: () => undefined, print: () => undefined, read: (given: Blob) => given.text() };
    draw(Exports, teamData('team'), { won: { wonDeals }, files });
    fireEvent.change(screen.getByLabelText(words.say('billing.file')), { target: { files: [file(text)] } });
  };

  it('lists what is billed and not found, with the reason, and what is won and not billed', async () => {
    check('Order number;Customer;Invoice date;Amount\n4711;Nordkai;12.11.2026;48.000,00\n4712;Unknown AG;13.11.2026;9.000,00\n');
    await screen.findByText(words.say('billing.result', { matched: 1, all: 2, unmatched: 1 }));
    const rows = rowsOf(panel(words.say('billing.title')));
    const row = (name: string) => rows.find((cells) => cells.includes(name));
    expect(row('Unknown AG')?.at(-1)).toBe(words.say('billing.why.none'));
    expect(row('Crane hire')).toContain('Ostsee');
    expect(row('Harbour refit')?.at(-1)).toBe(words.say('billing.by.number'));
  });

  it('says of a file without headings that it cannot be read, and counts nothing', async () => {
    check('a;b\n1;2\n');
    await waitFor(() => expect(panel(words.say('billing.title')).textContent).toContain(words.say('billing.unreadable')));
    expect(document.querySelectorAll('table')).toHaveLength(0);
  });
});
