// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import type { PrivacyMode } from '../../src/model/programme';
import type { Exemption } from '../../src/model/register';
import type { TeamData } from '../../src/model/teamData';
import { OpenedPerson } from '../../src/views/team/people/OpenedPerson';
import { Leaders } from '../../src/views/team/sections/Leaders';
import { People } from '../../src/views/team/sections/People';
import { Stuck } from '../../src/views/team/sections/Stuck';
import { PraiseDialog } from '../../src/views/team/week/PraiseDialog';
import { words } from '../components/charts/drawTeamSection';
import { teamData } from '../fixtures/teamData';
import { figures, headline, REGION, sheetDoc, sheetWeek, team, weekAt } from '../fixtures/teamSheets';
import { draw, panel, rowsOf } from './drawTeamTab';

afterEach(cleanup);

/** Ben sells well and records little; Cleo wrote least. */
const people = ['Cleo Faber', 'Amara Okafor', 'Ben Tallis', 'Dev Rao', 'Elin Sandberg'].map((name, index) =>
  figures(name, {
    measures: { completeness: name === 'Ben Tallis' ? 4_000 : 9_000 },
    counters: { wonMoney: name === 'Ben Tallis' ? 300 : 100, 'activity|call': index, 'finding|missing': index, knowledge: 10 },
    rules: { 'opportunity.closeDate': [0, 5, 0, 3, 0, 0], 'opportunity.amount': [0, 8, 0, 0, 0, 0] },
  }),
);
const withPeople = (mode: PrivacyMode): TeamData => ({ ...teamData(mode), people: mode === 'individual' ? people : null });

function Opened() {
  return <OpenedPerson person={people[2] ?? figures('Ben Tallis')} onClose={() => undefined} />;
}

describe('people on the screen', () => {
  it('B18 a one-to-one is noted for the group, never with whom', async () => {
    const noted: string[] = [];
    draw(Opened, withPeople('individual'), {}, { talked: async (text) => void noted.push(text) });
    fireEvent.click(screen.getByText(words.say('people.talk.held')));
    // Pressed twice, it is still one talk.
    fireEvent.click(screen.getByText(words.say('people.talk.held')));
    await screen.findByText(words.say('people.talk.saved'));
    expect(noted).toEqual(['One-to-one held.']);
  });

  it('B17, D30 nobody opens before the look is written down; then facts, the own words and a place to sign, and no score', async () => {
    const { look } = draw(People, withPeople('individual'));
    look.mockRejectedValueOnce(new Error('no'));
    const facts = words.say('people.opened', { name: 'Ben Tallis' });
    fireEvent.click(screen.getByLabelText('Open Ben Tallis'));
    expect(look).not.toHaveBeenCalled();
    fireEvent.click(await screen.findByText(words.say('people.look.open')));
    await screen.findByText(words.say('people.look.refused'));
    expect(screen.queryByText(facts)).toBeNull();
    fireEvent.click(screen.getByLabelText(words.say('people.look.help')));
    fireEvent.click(screen.getByText(words.say('people.look.open')));
    await screen.findByText(facts);
    expect(look.mock.calls.at(-1)).toEqual(['ben-tallis', 'help', 'figures']);
    const opened = panel(facts);
    expect(within(opened).getByLabelText(words.say('people.talk.comment', { name: 'Ben Tallis' }))).toBeTruthy();
    expect(opened.textContent).toContain('Ben Tallis: ____');
    expect(rowsOf(opened).slice(1)).toContainEqual([words.ruleLabel('opportunity.closeDate'), '5', '8']);
    expect(within(opened).getByText(words.say('people.quick'))).toBeTruthy();
    expect(opened.textContent).not.toMatch(/band|rank|points|margin/i);
    expect([...opened.querySelectorAll('button')].map(({ textContent }) => textContent)).not.toContain('Save as CSV');
  }, 120_000);

  it('B6, B14 the top seller is named for coaching, with what it is and is not; no table with names can be taken out', () => {
    const { container } = draw(People, withPeople('individual'));
    expect(screen.getByText(words.say('people.form.individual')).textContent).toContain('for coaching only');
    expect(panel(words.say('people.quadrant.title', { n: 1 })).textContent).toContain(words.say('people.quadrant.counted'));
    expect(screen.getByLabelText(/Sells well and records little: Ben Tallis\./)).toBeTruthy();
    const turns = screen.getAllByText('Show table');
    for (const turn of turns) fireEvent.click(turn);
    const tables = [...container.querySelectorAll('article')].filter((each) =>
      people.some(({ name }) => each.textContent?.includes(name)),
    );
    expect(tables).toHaveLength(4);
    expect(tables.filter((each) => within(each).queryByLabelText(/Save as CSV/) !== null)).toEqual([]);
  });

  it('D38, C12 lists of a week and of gaps begin by name: the fewest are never first unless the manager asks', () => {
    draw(People, withPeople('individual'));
    const sorted = people.map(({ name }) => name).sort();
    const first = (part: HTMLElement) => rowsOf(part).map(([name]) => name);
    expect(first(panel(words.say('people.volume.title'))).slice(1)).toEqual(sorted);
    const kinds = panel(/gaps/);
    fireEvent.click(within(kinds).getByText('Show table'));
    expect(first(kinds).slice(1)).toEqual(sorted);
    expect(first(panel(words.say('people.list'))).slice(1)).toEqual(sorted);
  });

  it.each(['team', 'worksCouncil'] as const)('in %s mode there is no one of it, even where people were handed over', (mode) => {
    const { container } = draw(People, { ...withPeople(mode), people });
    expect(people.filter(({ name }) => container.textContent?.includes(name))).toEqual([]);
    expect(screen.getByText(words.say('notWritten.coaching'))).toBeTruthy();
    expect(screen.queryAllByText(/^Band \d/).length > 0).toBe(false);
  });
});

const exemption = (id: string, more: Partial<Exemption> = {}): Exemption => ({
  id,
  personId: '0055000000000AA',
  forWhom: `Person ${id}`,
  ruleId: null,
  reason: 'Part-time',
  approver: 'Ines Calder',
  ends: '2026-12-01',
  ...more,
});

/** Six teams; the last noted its review five weeks ago. */
function leading(more: Partial<TeamData> = {}, programme: Partial<TeamData['programme']> = {}): TeamData {
  const data = teamData('team');
  const units = [REGION, ...Array.from({ length: 6 }, (_, index) => team(`t${index}`, `Team ${index}`))];
  const notes = units.map(({ id }, index) => ({
    kind: 'decision' as const,
    about: 'weeklyReview',
    unit: id,
    text: '',
    at: `${weekAt('2026-11-23', index === 6 ? -5 : index === 0 ? -3 : -1)}T09:00:00.000Z`,
  }));
  const zero = { adopted: 0, people: 6, measures: { completeness: 0 } };
  const leaders = sheetWeek({ people: 6, doc: sheetDoc({ history: [headline(zero)] }) });
  return { ...data, units, notes, leaders, programme: { ...data.programme, ...programme }, ...more };
}

function Thanks() {
  return <PraiseDialog unit="north" text="Thank you, Harbour" onClose={() => undefined} />;
}

describe('D21, D32 public thanks', () => {
  it('with a shortfall in them cannot be posted, whatever is pressed', async () => {
    const posted: string[] = [];
    draw(Thanks, teamData(), {}, { praisePlaces: async () => [], praise: async ({ text }) => void posted.push(text) });
    const write = (text: string) =>
      fireEvent.change(screen.getByLabelText(words.say('praise.text')), { target: { value: text } });
    const send = () => fireEvent.click(screen.getByText(words.say('praise.send')));
    write('Thank you, Harbour, unlike Coast, the worst of all');
    send();
    expect(screen.getByText(words.say('praise.problem.shortfall'))).toBeTruthy();
    write('Thank you, Harbour');
    send();
    await waitFor(() => expect(posted).toEqual(['Thank you, Harbour']));
  });
});

describe('B15 busy work, on the screen', () => {
  it('each field lists who uses it; one that is required and used by nobody is raised, and proposed to the owner', async () => {
    const data = teamData('team');
    const [first, second, third] = data.programme.rules.filter(({ fix }) => fix !== null);
    if (!first || !second || !third) throw new Error('The default programme has three rules with a fix.');
    const rules = [
      { ...first, level: 'mandatory' as const },
      { ...second, level: 'mandatory' as const, usedBy: ['Report: forecast', 'Ines Calder'] },
      third,
    ];
    const { note } = draw(Stuck, { ...data, programme: { ...data.programme, rules } });
    const part = panel(words.say('unused.title', { count: 1 }));
    expect([...part.querySelectorAll('li')].map(({ textContent }) => textContent)).toEqual([
      `${words.ruleLabel(first.id)}requiredPropose to drop it`,
      `${words.ruleLabel(second.id)}Used by Report: forecast, Ines Calder`,
    ]);
    fireEvent.click(within(part).getByText(words.say('unused.propose')));
    await waitFor(() => expect(note).toHaveBeenCalledTimes(1));
    expect(note.mock.calls[0]?.[0]).toMatchObject({ kind: 'decision', about: first.id, unit: 'north' });
  });
});

describe('leaders on the same page', () => {
  it('D33 zero of leaders is shown as zero, beside everybody', () => {
    draw(Leaders, leading());
    const same = panel(words.say('leaders.same'));
    fireEvent.click(within(same).getByText('Show table'));
    const rows = rowsOf(same);
    expect(rows).toContainEqual([words.say('leaders.adopted'), '0', '30']);
    expect(rows).toContainEqual([words.say('people.measure.completeness'), '0', '78']);
  });

  it('A14 who was silent for four weeks is named to the sponsor, and only counted for others', () => {
    draw(Leaders, leading());
    const told = () => panel(words.say('leaders.layers')).textContent ?? '';
    expect(told()).toContain(words.say('leaders.layers.count', { n: 1 }));
    expect(told()).not.toContain('Team 5');
    cleanup();
    const { reader } = teamData('team');
    draw(Leaders, leading({}, { sponsor: reader.name }));
    expect(told()).toContain(words.say('leaders.layers.sponsor', { n: 1, names: 'Team 5' }));
  });

  it('B18 a manager whose last review is three weeks ago is asked for one, and writes it down with a click', async () => {
    const data = leading();
    const noted: string[] = [];
    const { redraw } = draw(Leaders, data, {}, { reviewed: async (text) => void noted.push(text) });
    expect(screen.getByText(words.say('leaders.you.ask', { days: 21 }))).toBeTruthy();
    fireEvent.click(screen.getByText(words.say('leaders.you.done')));
    await screen.findByText(words.say('leaders.you.saved'));
    expect(noted).toEqual(['Weekly review held, week of Mon 16 Nov 2026.']);
    redraw({ notes: [{ kind: 'decision', about: 'weeklyReview', unit: 'north', text: '', at: '2026-11-20T09:00:00.000Z' }] });
    expect(screen.queryByText(/The last review was/)).toBeNull();
    redraw({ notes: [] });
    expect(screen.getByText(words.say('leaders.you.askFirst'))).toBeTruthy();
    const talk = { kind: 'decision' as const, about: 'oneToOne', unit: 'north', text: '', at: '2026-11-20T09:00:00.000Z' };
    const notes = [talk, talk, { ...talk, unit: 't1' }, { ...talk, at: '2026-10-20T09:00:00.000Z' }];
    const label = words.say('leaders.you.talks');
    expect(screen.queryByText(label)).toBeNull();
    redraw({ notes, mode: 'individual' });
    expect(screen.getByText(label).parentElement?.textContent).toBe(`${label}2`);
  });

  it('D37 each exemption stands with reason, approver and end; those by tenure come first for the sponsor', async () => {
    const exemptions = [
      exemption('A'),
      exemption('B', { byTenure: true, ends: '2026-12-24' }),
      exemption('C', { approver: null }),
    ];
    const { reader } = teamData('team');
    draw(Leaders, leading({}, { sponsor: reader.name, exemptions }));
    const list = () => rowsOf(panel(/^2 exemptions; the next ends in 8 days$/)).slice(1);
    await waitFor(() => expect(list()).toHaveLength(3));
    expect(list().map(([name]) => name)).toEqual(['Person B (by tenure)', 'Person A', 'Person C']);
    expect(list()[0]).toEqual([
      'Person B (by tenure)',
      words.say('exempt.all'),
      'Part-time',
      'Ines Calder',
      words.date('2026-12-24'),
    ]);
    expect(list()[2]?.[3]).toBe(words.say('exempt.waits'));
  });
});
