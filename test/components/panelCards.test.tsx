// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it } from 'vitest';
import { show, stateOf } from './drawState';

afterEach(cleanup);

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

  it('says which right is missing where answers cannot be kept', async () => {
    show('no right');
    expect(await screen.findByText(/answers are not kept: ask an administrator for Foothold Rep/)).toBeTruthy();
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

describe('my day', () => {
  it('gives a record without a name a link with one', async () => {
    show('my day, hostile text');
    expect(await screen.findAllByRole('button', { name: 'No title' })).toHaveLength(2);
  });
});
