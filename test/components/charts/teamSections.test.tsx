// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { BothViewsContext } from '../../../src/components/charts/bothViews';
import { Concentration } from '../../../src/components/charts/Concentration';
import type { PrivacyMode } from '../../../src/model/programme';
import { Goals } from '../../../src/views/team/sections/Goals';
import { Honesty } from '../../../src/views/team/sections/Honesty';
import { Knowledge } from '../../../src/views/team/sections/Knowledge';
import { Pay } from '../../../src/views/team/sections/Pay';
import { Stuck } from '../../../src/views/team/sections/Stuck';
import { Train } from '../../../src/views/team/sections/Train';
import { emptyTeamData, teamData } from '../../fixtures/teamData';
import { drawTeamSection, words } from './drawTeamSection';

afterEach(cleanup);

const SECTIONS = { stuck: Stuck, train: Train, knowledge: Knowledge, honesty: Honesty, goals: Goals, pay: Pay } as const;
type Name = keyof typeof SECTIONS;
const MODES: readonly PrivacyMode[] = ['individual', 'team', 'worksCouncil'];
const NAMES = ['Amara Okafor', 'Ben Tallis', 'Chiara Moretti', 'Dev Ranganathan', 'Kaja Holm'];

describe.each(Object.keys(SECTIONS) as Name[])('the section %s', (name) => {
  it.each(MODES)('says its form in %s mode, and names people in individual mode alone', (mode) => {
    const { container } = drawTeamSection(SECTIONS[name], teamData(mode));
    expect(screen.getByText(words.say(`${name}.form.${mode}`))).toBeTruthy();
    const shown = NAMES.filter((each) => container.textContent?.includes(each));
    if (mode !== 'individual') expect(shown).toEqual([]);
    expect(shown).not.toContain('Kaja Holm'); // the first days are private
  });

  it('has a sentence on every chart and the same numbers in its table', () => {
    const { container } = drawTeamSection(SECTIONS[name], teamData());
    // By selector: a page of six panels is too much for queries by role, which look at every style.
    const labels = [...container.querySelectorAll('[role="img"]')].map((chart) => chart.getAttribute('aria-label') ?? '');
    expect(labels.length).toBeGreaterThan(0);
    expect(labels.filter((label) => label.length < 10)).toEqual([]);
    for (const panel of container.querySelectorAll('article')) {
      const toggle = [...panel.querySelectorAll('button')].find(({ textContent }) => textContent === 'Show table');
      const sentence = [...panel.querySelectorAll('[role="img"]')].at(-1)?.getAttribute('aria-label') ?? '';
      if (!toggle) continue;
      fireEvent.click(toggle);
      const table = panel.querySelector('table')?.textContent?.replace(/\s/g, '') ?? '';
      const numbers = [...sentence.matchAll(/\d[\d,.]*\d|\d/g)].map(([each]) => each);
      expect(numbers.filter((each) => !table.includes(each) && !panel.textContent?.includes(each))).toEqual([]);
    }
  });

  it('says what good looks like, or that there is not enough, where there is nothing: never a share of nothing', () => {
    const { container } = drawTeamSection(SECTIONS[name], emptyTeamData());
    expect(container.querySelector('h2')?.textContent?.length).toBeGreaterThan(5);
    expect(container.textContent).not.toMatch(/NaN|undefined|Infinity|\bnull\b/);
    expect(container.textContent).not.toMatch(/100 %.*of 0|0 of 0 accounts/);
  });
});

describe('a barrier (D8, B19)', () => {
  const row = () => screen.getByText('I have no access: Name the decision maker').closest('li') as HTMLElement;

  it('is confirmed with a word, the numbers it rests on, and thanks', async () => {
    const { decide } = drawTeamSection(Stuck, teamData());
    fireEvent.click(within(row()).getByRole('button', { name: /^Confirm:/ }));
    fireEvent.change(within(row()).getByRole('textbox'), { target: { value: 'Access is asked for.' } });
    fireEvent.click(within(row()).getByRole('button', { name: 'Confirm the barrier' }));
    await waitFor(() => expect(decide).toHaveBeenCalledTimes(1));
    expect(decide.mock.calls[0]?.[0]).toEqual({
      ruleId: 'opportunity.decisionMaker',
      reason: 'noAccess',
      phase: 'propose',
      decision: 'confirmed',
      text: 'Access is asked for. Rests on 8 answers of 5 people, week of Mon 16 Nov 2026. Thank you for telling.',
    });
    expect(await screen.findByText(words.say('barriers.saved'))).toBeTruthy();
  });

  it('a no needs a word for those who told', async () => {
    const { decide } = drawTeamSection(Stuck, teamData());
    fireEvent.click(within(row()).getByRole('button', { name: /^Not a barrier:/ }));
    fireEvent.click(within(row()).getByRole('button', { name: 'Send the answer' }));
    expect(within(row()).getByRole('alert').textContent).toContain(words.say('barriers.wordNeeded'));
    expect(decide).not.toHaveBeenCalled();
  });

  it('what was typed stays where the CRM did not take it', async () => {
    const { decide } = drawTeamSection(Stuck, teamData());
    decide.mockRejectedValueOnce(new Error('no'));
    fireEvent.click(within(row()).getByRole('button', { name: /^Hand over:/ }));
    fireEvent.change(within(row()).getByRole('textbox'), { target: { value: 'Who may open the field?' } });
    fireEvent.click(within(row()).getByRole('button', { name: 'Hand to the rule’s owner' }));
    expect((await within(row()).findByRole('alert')).textContent).toBe(words.say('barriers.notSaved'));
    expect((within(row()).getByRole('textbox') as HTMLTextAreaElement).value).toBe('Who may open the field?');
  });
});

describe('D43 why before explaining', () => {
  it('the lesson is told after the answer, and planned with what was heard and the number used', async () => {
    const { note } = drawTeamSection(Train, teamData());
    expect(screen.queryByText(words.say('lesson.contactRole.text'))).toBeNull();
    expect(screen.queryByText(words.say('lesson.competitor.text'))).toBeNull();
    fireEvent.click(screen.getByRole('button', { name: 'Did not know it' }));
    expect(screen.getByText(words.say('lesson.competitor.text'))).toBeTruthy();
    fireEvent.click(screen.getByRole('button', { name: 'Plan 15 minutes' }));
    await waitFor(() => expect(note).toHaveBeenCalledTimes(1));
    expect(note.mock.calls[0]?.[0]).toEqual({
      kind: 'lesson',
      about: 'competitor',
      unit: 'north',
      text: 'who else is in the deal. Heard: Did not know it. Used by 0 of 40 people before.',
    });
  });

  it('the organisation’s own lesson stands in place of the catalogue’s', () => {
    const data = teamData();
    const lessons = [{ area: 'competitor' as const, title: 'Our map', text: 'Open the map of rivals.', minutes: 5 }];
    drawTeamSection(Train, { ...data, programme: { ...data.programme, lessons } });
    fireEvent.click(screen.getByRole('button', { name: 'Takes too long' }));
    expect(screen.getByText('Open the map of rivals.')).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Plan 5 minutes' })).toBeTruthy();
  });
});

describe('B14 and D26 an export of people', () => {
  const open = () => fireEvent.click(screen.getByRole('button', { name: 'Export for review' }));
  const reason = (text: string) => {
    fireEvent.change(screen.getByRole('textbox', { name: /Reason/ }), { target: { value: text } });
    fireEvent.click(screen.getByRole('button', { name: 'Log it and save the file' }));
  };

  it('needs the owner’s leave, a reason, and a log of everybody in it before there is a file', async () => {
    const { look, save, note } = drawTeamSection(Honesty, teamData('individual'));
    open();
    reason('pay');
    expect(screen.getByText(words.say('ready.exportNeeded'))).toBeTruthy();
    expect(look).not.toHaveBeenCalled();
    reason('Quarter review with HR, 4 December');
    await waitFor(() => expect(save).toHaveBeenCalledTimes(1));
    expect(look.mock.calls.map(([, purpose, part]) => [purpose, part])).toEqual(Array(4).fill(['review', 'export']));
    expect(note).toHaveBeenCalledTimes(1);
    const [name, text] = save.mock.calls[0] ?? [];
    expect(name).toBe('readiness-for-review-2026-11-16.csv');
    expect(text).toContain('Quarter review with HR, 4 December');
    expect(text).toContain('A person decides; nothing here writes pay.');
  });

  it('no log, no file', async () => {
    const { look, save } = drawTeamSection(Honesty, teamData('individual'));
    look.mockRejectedValue(new Error('no'));
    open();
    reason('Quarter review with HR');
    expect(await screen.findByText(words.say('ready.exportRefused'))).toBeTruthy();
    expect(save).not.toHaveBeenCalled();
  });

  it('is off by default', () => {
    const data = teamData('individual');
    drawTeamSection(Honesty, { ...data, programme: { ...data.programme, personExports: undefined } });
    open();
    expect(screen.queryByRole('textbox')).toBeNull();
    expect(screen.getByText(new RegExp(words.say('ready.exportOff')))).toBeTruthy();
  });

  it('a person’s evidence opens after the look is written down, and not without it', async () => {
    const { look } = drawTeamSection(Honesty, teamData('individual'));
    look.mockRejectedValueOnce(new Error('no'));
    const button = () => screen.getByRole('button', { name: 'Open the evidence of Ben Tallis' });
    fireEvent.click(button());
    expect((await screen.findByRole('alert')).textContent).toBe(words.say('ready.lookRefused'));
    expect(screen.queryByText(/Crane hire/)).toBeNull();
    fireEvent.click(button());
    expect(await screen.findByText(/Crane hire/)).toBeTruthy();
  });

  it('tables of people have no button that saves them', () => {
    const data = teamData('individual');
    const unit = data.units.find(({ kind }) => kind === 'team') ?? data.unit;
    const { takeOut } = drawTeamSection(Stuck, { ...data, unit, below: [] });
    const panel = screen.getByRole('article', { name: 'Where deals wait, by phase and owner' });
    fireEvent.click(within(panel).getByRole('button', { name: 'Show table' }));
    expect(within(panel).queryByRole('button', { name: /Save as CSV/ })).toBeNull();
    const other = screen.getByRole('article', { name: 'Where it flows' });
    fireEvent.click(within(other).getByRole('button', { name: 'Show table' }));
    fireEvent.click(within(other).getByRole('button', { name: 'Save as CSV: Where it flows' }));
    expect(takeOut).toHaveBeenCalledTimes(1);
  });
});

describe('paper', () => {
  it.each([Stuck, Honesty, Goals])('has charts and tables at once, and nobody by name', (Section) => {
    const Paper = () => (
      <BothViewsContext.Provider value={true}>
        <Section />
      </BothViewsContext.Provider>
    );
    const { container } = drawTeamSection(Paper, { ...teamData('individual'), people: null });
    expect(container.querySelectorAll('table').length).toBeGreaterThan(1);
    expect(container.querySelectorAll('[role="img"]').length).toBeGreaterThan(1);
    expect(NAMES.filter((each) => container.textContent?.includes(each))).toEqual([]);
    expect(container.textContent).not.toContain('Not written in this mode');
  });
});

describe('D20 no link', () => {
  it('opens a review with its numbers, once', async () => {
    const data = teamData();
    const { note, redraw } = drawTeamSection(Pay, data);
    fireEvent.click(screen.getByRole('button', { name: 'Open the review' }));
    await waitFor(() => expect(note).toHaveBeenCalledTimes(1));
    const [written] = note.mock.calls[0] ?? [];
    expect(written).toMatchObject({ kind: 'review', about: 'cycleTime', unit: 'organisation' });
    expect((written as { text: string }).text).toContain('36 people, correlation -0.06 (-0.36 to 0.25)');
    redraw({ notes: [{ ...(written as object), at: '2026-11-23T09:00:00.000Z' } as never] });
    expect(screen.queryByRole('button', { name: 'Open the review' })).toBeNull();
  });
});

it('a small group’s concentration writes each number under it once: its quarters fall together', () => {
  const points = [0, 5, 10].map((people) => ({ people, share: people * 10 }));
  const { container } = render(
    <Concentration
      label="Half of it"
      points={points}
      marked={1}
      write={(share) => `${share} %`}
      evenly="evenly"
      people="10 people"
    />,
  );
  const places = [...container.querySelectorAll('text')].map((text) => `${text.getAttribute('x')} ${text.getAttribute('y')}`);
  expect(places.filter((place, index) => places.indexOf(place) !== index)).toEqual([]);
});
