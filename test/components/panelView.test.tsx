// @vitest-environment happy-dom
import { cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { FootholdTheme } from '../../src/components/theme/FootholdTheme';
import type { PanelActions, PanelState } from '../../src/model/panel';
import { PanelView } from '../../src/views/panel/PanelView';
import { panelStates } from '../e2e/panelStates';

const NAMES = [
  'choose edit editForm save discard retry undo next enough later notKnown whyNot mute unmute keepMine keepTheirs openLog closeLog',
  'saveLog toggleCustomer toggleAll toggleSeen toggleExpectations open holdUndo',
]
  .join(' ')
  .split(' ');

function actionsFor() {
  const calls = Object.fromEntries(NAMES.map((name) => [name, vi.fn()]));
  return {
    ...calls,
    search: vi.fn(async () => [{ id: '001B', name: 'Nordkai Werft GmbH', detail: 'Hamburg' }]),
  } as unknown as PanelActions;
}

function stateOf(name: string): PanelState {
  const found = panelStates.find((one) => one.name === name);
  if (!found) throw new Error(`There is no state "${name}".`);
  return found.state;
}

function view(state: PanelState, actions: PanelActions) {
  return (
    <FootholdTheme theme="light">
      <PanelView state={state} actions={actions} />
    </FootholdTheme>
  );
}

function show(name: string, change: Partial<PanelState> = {}) {
  const actions = actionsFor();
  const state = { ...stateOf(name), ...change };
  const drawn = render(view(state, actions));
  return { actions, state, redraw: (next: Partial<PanelState>) => drawn.rerender(view({ ...state, ...next }, actions)) };
}

// happy-dom cancels animations by a rejection that nobody can await; without the method Fluent simply does not move.
Object.defineProperty(Element.prototype, 'animate', { value: undefined });

afterEach(cleanup);

describe('each state is drawn', () => {
  it.each(panelStates.map(({ name }) => name))('%s', async (name) => {
    show(name);
    await waitFor(() => expect(screen.getByRole('main').textContent).not.toBe(''));
    expect(screen.getAllByRole('heading', { level: 1 })).toHaveLength(1);
    expect(document.querySelector('img, script')).toBeNull();
    expect(document.body.textContent).not.toMatch(/undefined|\[object|NaN/);
  });
});

describe('the open nudge', () => {
  it('says what, what for, how long and who asked', () => {
    show('ready');
    expect(screen.getByRole('heading', { name: 'Close date was 12 days ago' })).toBeTruthy();
    expect(screen.getByText('A date ahead keeps this deal in the forecast you are paid on.')).toBeTruthy();
    expect(screen.getByText('About 5 seconds · Asked for by Sales Finance')).toBeTruthy();
    expect(screen.getByText('Fri 4 Dec 2026, the day of your decision meeting')).toBeTruthy();
    expect(screen.getByRole('img', { name: '83 percent complete, this would add 9' })).toBeTruthy();
  });

  it('edits and saves', () => {
    const { actions } = show('ready');
    fireEvent.change(screen.getByLabelText('Close date'), { target: { value: '2026-12-18' } });
    expect(actions.edit).toHaveBeenCalledWith('closeDate', '2026-12-18', undefined);
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(actions.save).toHaveBeenCalledTimes(1);
  });

  it('offers a date from a named source and never fills it in by itself', () => {
    const { actions } = show('suggestion');
    expect((screen.getByLabelText('Close date') as HTMLInputElement).value).toBe('2026-11-05');
    fireEvent.click(screen.getByRole('button', { name: 'Use Fri 4 Dec 2026, the day of your decision meeting' }));
    expect(actions.edit).toHaveBeenCalledWith('closeDate', '2026-12-04');
  });

  it('has nothing to save without a change', () => {
    const { actions } = show('suggestion');
    fireEvent.click(screen.getByRole('button', { name: 'Save' }));
    expect(actions.save).not.toHaveBeenCalled();
  });

  it('cannot be saved twice: while saving the field is read-only and the button waits', () => {
    const { actions } = show('saving');
    fireEvent.click(screen.getByRole('button', { name: 'Saving' }));
    expect(actions.save).not.toHaveBeenCalled();
    expect((screen.getByLabelText('Close date') as HTMLInputElement).readOnly).toBe(true);
  });

  it('shows the refusal of the CRM at the field, in its own words, and keeps what was typed', () => {
    show('refused at the field');
    const input = screen.getByLabelText('Close date') as HTMLInputElement;
    const message = screen.getByText('Salesforce did not take Sun 27 Dec 2026: “Close date must be a working day.”');
    expect(input.value).toBe('2026-12-27');
    expect(input.getAttribute('aria-invalid')).toBe('true');
    expect(document.getElementById(input.getAttribute('aria-describedby')?.split(' ')[0] ?? '')?.contains(message)).toBe(true);
  });

  it('a picklist offers its active values and keeps an inactive present one', () => {
    const state = stateOf('edit picklist');
    const editor = state.editor;
    const [first] = editor?.fields ?? [];
    if (!editor || !first) throw new Error('the state has no picklist');
    const choice = (value: string, active: boolean) => ({ value, label: value, active, isDefault: false, validFor: null });
    show('edit picklist', {
      editor: {
        ...editor,
        fields: [{ ...first, value: 'Fax', options: [choice('Web', true), choice('Telex', false), choice('Fax', false)] }],
      },
    });
    expect([...screen.getByLabelText<HTMLSelectElement>('Lead source').options].map(({ text }) => text)).toEqual([
      'Choose',
      'Web',
      'Fax',
    ]);
  });

  it('money stays as it is typed and goes out as a number', async () => {
    const { actions } = show('edit money');
    const input = await screen.findByLabelText<HTMLInputElement>('Amount');
    fireEvent.change(input, { target: { value: '1200.50' } });
    expect(actions.edit).toHaveBeenCalledWith('amount', 1200.5, undefined);
    fireEvent.change(input, { target: { value: '' } });
    expect(actions.edit).toHaveBeenLastCalledWith('amount', null, undefined);
    expect(screen.getByText('EUR')).toBeTruthy();
  });

  it('several choices go out as a list', async () => {
    const { actions } = show('edit multiPicklist');
    fireEvent.click(await screen.findByRole('checkbox', { name: 'Docks' }));
    expect(actions.edit).toHaveBeenCalledWith('interests', ['Cranes', 'Docks'], undefined);
  });

  it('a read-only record has no Save and says who can change it', () => {
    show('read only');
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
    expect(screen.getByText('You can read this record but not change it here. Its owner can.')).toBeTruthy();
  });

  it('answers in one tap', async () => {
    const { actions } = show('ready');
    fireEvent.click(screen.getByRole('button', { name: 'Not known yet' }));
    expect(actions.notKnown).toHaveBeenCalledTimes(1);
    await waitFor(() => expect(screen.getByRole('button', { name: 'Why not?' }).getAttribute('aria-haspopup')).toBe('menu'));
    fireEvent.click(screen.getByRole('button', { name: 'Why not?' }));
    const items = await screen.findAllByRole('menuitem');
    expect(items.map(({ textContent }) => textContent)).toEqual([
      'Not how we sell',
      'Someone else has it',
      'The customer won’t say',
      'I have no access',
      'The field makes no sense',
      'Takes too long',
      'Something else…',
      'Mute this rule for me',
    ]);
    expect(screen.getByText(/Your manager sees the count, not your name/)).toBeTruthy();
    fireEvent.click(screen.getByRole('menuitem', { name: 'Takes too long' }));
    expect(actions.whyNot).toHaveBeenCalledWith('takesTooLong', null);
  });

  it('"Something else" takes own words', async () => {
    const { actions } = show('ready');
    await waitFor(() => expect(screen.getByRole('button', { name: 'Why not?' }).getAttribute('aria-haspopup')).toBe('menu'));
    fireEvent.click(screen.getByRole('button', { name: 'Why not?' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Something else…' }));
    fireEvent.change(await screen.findByLabelText('In your words'), { target: { value: ' Board meets in May ' } });
    fireEvent.click(screen.getByRole('button', { name: 'Send' }));
    expect(actions.whyNot).toHaveBeenCalledWith('other', 'Board meets in May');
  });

  it('explains only after the answer', () => {
    show('thanks whyNot');
    expect(screen.getByText(/^Why it was asked: A date ahead/)).toBeTruthy();
  });
});

describe('after a save', () => {
  it('says it once to screen readers', () => {
    const { redraw } = show('saving');
    const region = screen.getAllByRole('status').filter(({ textContent }) => textContent === '');
    expect(region.length).toBeGreaterThan(0);
    redraw({ ...stateOf('saved'), announcement: { key: 1, message: 'announce.saved', args: { ring: 92, toGo: 2 } } });
    const said = screen.getAllByRole('status').map(({ textContent }) => textContent);
    expect(said.filter((text) => text?.startsWith('Saved.'))).toEqual(['Saved. 92 percent, 2 to go. Undo available.']);
  });

  it('gives the focus to the heading of the card that comes', async () => {
    const { redraw } = show('ready');
    screen.getByRole('button', { name: 'Save' }).focus();
    redraw(stateOf('saved'));
    const heading = await screen.findByRole('heading', { name: 'Saved: closes Fri 4 Dec' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
  });

  it('leaves the focus alone when it is elsewhere', async () => {
    const { redraw } = show('ready');
    const other = screen.getByRole('button', { name: /Add a next step/ });
    other.focus();
    redraw(stateOf('saved'));
    await screen.findByRole('heading', { name: 'Saved: closes Fri 4 Dec' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /Add a next step \+5/ }));
  });

  it('undo waits under the pointer and under the focus', async () => {
    const { actions } = show('saved');
    const undo = await screen.findByRole('button', { name: 'Undo' });
    fireEvent.focus(undo);
    expect(actions.holdUndo).toHaveBeenLastCalledWith(true);
    fireEvent.blur(undo);
    expect(actions.holdUndo).toHaveBeenLastCalledWith(false);
    fireEvent.click(undo);
    expect(actions.undo).toHaveBeenCalledTimes(1);
  });

  it('goes on to the next, or stops', async () => {
    const { actions } = show('saved');
    fireEvent.click(await screen.findByRole('button', { name: 'Next: Add a next step' }));
    fireEvent.click(screen.getByRole('button', { name: 'That’s enough for now' }));
    expect(actions.next).toHaveBeenCalledTimes(1);
    expect(actions.enough).toHaveBeenCalledTimes(1);
  });

  it('an unknown announcement says nothing rather than its id', () => {
    show('ready', { announcement: { key: 1, message: 'announce.unheardOf', args: {} } });
    expect(document.body.textContent).not.toContain('unheardOf');
  });
});

describe('a conflict', () => {
  it('shows both values with authors and times, and no default', async () => {
    const { actions } = show('conflict');
    const mine = await screen.findByRole('button', { name: 'Use mine' });
    const theirs = screen.getByRole('button', { name: 'Use theirs' });
    expect(screen.getByText('Fri 18 Dec 2026')).toBeTruthy();
    expect(screen.getByText('Ines Kallweit')).toBeTruthy();
    expect(mine.className).toBe(theirs.className);
    fireEvent.click(theirs);
    expect(actions.keepTheirs).toHaveBeenCalledTimes(1);
  });
});

describe('the quick log', () => {
  const buttons = () => within(screen.getByRole('toolbar')).getAllByRole('button');

  it('is one stop of the Tab key; arrows move inside and go round', () => {
    show('ready');
    expect(buttons().map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    const [call, meeting, , nextStep] = buttons();
    call?.focus();
    fireEvent.keyDown(call as HTMLElement, { key: 'ArrowRight' });
    expect(document.activeElement).toBe(meeting);
    fireEvent.keyDown(meeting as HTMLElement, { key: 'Home' });
    fireEvent.keyDown(call as HTMLElement, { key: 'ArrowLeft' });
    expect(document.activeElement).toBe(nextStep);
  });

  it.each([
    ['c', 'call'],
    ['m', 'meeting'],
    ['n', 'note'],
    ['s', 'nextStep'],
  ])('%s opens %s while the focus is inside', (key, kind) => {
    const { actions } = show('ready');
    fireEvent.keyDown(buttons()[0] as HTMLElement, { key });
    expect(actions.openLog).toHaveBeenCalledWith(kind);
  });

  it('the letters do nothing elsewhere, in a text field, or with a modifier', async () => {
    const { actions } = show('log call');
    fireEvent.keyDown(screen.getByRole('main'), { key: 'c' });
    fireEvent.keyDown(await screen.findByLabelText('In a few words'), { key: 'c' });
    fireEvent.keyDown(buttons()[0] as HTMLElement, { key: 'c', ctrlKey: true });
    expect(actions.openLog).not.toHaveBeenCalled();
  });

  it('saves with the defaults and cancels on Escape', async () => {
    const { actions } = show('log call');
    const subject = await screen.findByLabelText('In a few words');
    fireEvent.change(subject, { target: { value: 'Asked for drawings' } });
    expect(actions.editForm).toHaveBeenCalledWith({ subject: 'Asked for drawings' });
    fireEvent.submit(screen.getByRole('form', { name: 'Log a call' }));
    expect(actions.saveLog).toHaveBeenCalledTimes(1);
    fireEvent.keyDown(subject, { key: 'Escape' });
    expect(actions.closeLog).toHaveBeenCalledTimes(1);
  });
});

describe('the customer, More and the own score', () => {
  it('opens cases in the CRM', async () => {
    const { actions } = show('customer open');
    fireEvent.click(await screen.findByRole('button', { name: 'Crane sensor fails in rain' }));
    expect(actions.open).toHaveBeenCalledWith({ entity: 'Case', id: 'c1' });
  });

  it('comes first before a meeting, and the nudge becomes a row', async () => {
    show('before a meeting');
    expect(await screen.findByRole('heading', { name: 'Decision round in 40 min' })).toBeTruthy();
    expect(screen.getByRole('button', { name: /Close date was 12 days ago/ })).toBeTruthy();
    expect(screen.queryByRole('button', { name: 'Save' })).toBeNull();
  });

  it('what could not be read is said, not shown as none', async () => {
    show('partial');
    expect(await screen.findAllByText('Not open to you, so it is not shown.')).toHaveLength(2);
    expect(screen.queryByText('No open cases')).toBeNull();
  });

  it('a mute can be taken back under More', async () => {
    const { actions } = show('thanks muted');
    await waitFor(() => expect(screen.getByRole('button', { name: 'More' }).getAttribute('aria-haspopup')).toBe('menu'));
    fireEvent.click(screen.getByRole('button', { name: 'More' }));
    fireEvent.click(await screen.findByRole('menuitem', { name: 'Set the close date' }));
    expect(actions.unmute).toHaveBeenCalledWith('opportunity.closeDate');
  });

  it('a page opened from More takes the focus and closes on Escape', async () => {
    const { actions } = show('seen');
    const heading = await screen.findByRole('heading', { name: 'What is seen of me' });
    await waitFor(() => expect(document.activeElement).toBe(heading));
    fireEvent.keyDown(heading, { key: 'Escape' });
    expect(actions.toggleSeen).toHaveBeenCalledTimes(1);
  });

  it('too few records are no zero', () => {
    show('no score yet');
    expect(screen.getByText('No score yet: 4 of 10 records')).toBeTruthy();
  });
});
