// @vitest-environment happy-dom
import { act, cleanup, configure, fireEvent, render, screen, waitFor, within } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { useStore } from 'zustand';
import { FixListPage } from '../../src/components/fixlist/FixListPage';
import { announcementOf } from '../../src/components/fixlist/fixWords';
import { WordsContext } from '../../src/components/text/WordsContext';
import { FootholdTheme } from '../../src/components/theme/FootholdTheme';
import { CrmError } from '../../src/model/crmError';
import type { FixListState } from '../../src/model/fixList';
import type { RecordRef } from '../../src/model/record';
import type { FixList } from '../../src/stores/fixList/createFixListStore';
import { createWords } from '../../src/words/createWords';
import { learnProgress } from '../../src/words/learnProgress';
import { CLOSE_DATE, fixListWorld, NEXT_STEP, openedList, SUNDAY, TWELVE } from '../stores/fixList/fixListWorld';

await learnProgress();
configure({ asyncUtilTimeout: 10_000 });
Object.defineProperty(Element.prototype, 'animate', { value: undefined });

const PLACE = {
  productName: 'Salesforce',
  locale: 'en-GB',
  zone: 'Europe/Berlin',
  currency: 'EUR',
  today: '2026-11-22',
  now: '2026-11-22T09:30:00.000Z',
};
const back = vi.fn();

function Page({ list, change }: { readonly list: FixList; readonly change: Partial<FixListState> }) {
  const state = useStore(list.store);
  return (
    <FootholdTheme theme="light">
      <WordsContext.Provider value={createWords(PLACE)}>
        <FixListPage state={{ ...state, ...change }} actions={state.actions} onBack={back} />
      </WordsContext.Provider>
    </FootholdTheme>
  );
}

const show = (list: FixList, change: Partial<FixListState> = {}) => render(<Page list={list} change={change} />);
const editors = () => screen.getAllByLabelText(/^CloseDate of Deal/) as HTMLInputElement[];
const rowOf = (name: string) => screen.getByText(name).closest('tr') as HTMLElement;

afterEach(cleanup);

/** Four are enough to look at: roles are dear to ask for in a page without a browser. */
const FOUR = TWELVE.slice(0, 4);
const TWO_BLANK = ['d1', 'd2'].map((id) => ({ id, fields: { nextStep: null } }));
const button = (text: string) => screen.getByText(text).closest('button') as HTMLButtonElement;

describe('the page of the fix list', () => {
  it('says what it is about, what it brings, and has one primary button', async () => {
    const world = await openedList();
    show(world.list);
    expect(screen.getByText(/^63 things on 13 of your records/)).toBeDefined();
    expect(screen.getByRole('heading', { level: 2 }).textContent).toBe('12 deals, €487,800, have a close date in the past');
    expect(screen.getByText(/About a minute for all, \+14 on your score\.$/)).toBeDefined();
    expect(screen.getByText('Each deal gets its own date: one for all reads as a placeholder.')).toBeDefined();
    expect(screen.getAllByRole('button', { name: /^Save/ })).toHaveLength(1);
    expect(screen.getByRole('button', { name: 'Save' }).getAttribute('aria-disabled')).toBe('true');
    expect(document.body.textContent).not.toMatch(/overdue|failed|forgot/i);
  });

  it('Enter leads down the column and up again, Control and Enter saves', async () => {
    const world = await openedList(FOUR);
    show(world.list);
    const [first, second] = editors();
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'Enter' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'Enter', shiftKey: true });
    expect(document.activeElement).toBe(first);
    // Arrows belong to the date itself.
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(first);
    fireEvent.change(first as HTMLElement, { target: { value: '2026-12-04' } });
    fireEvent.keyDown(first as HTMLElement, { key: 'Enter', ctrlKey: true });
    await act(() => world.until(({ batch }) => batch.saved === 1));
    expect(world.stored('d4')?.closeDate).toBe('2026-12-04');
  });

  it('arrows move between single lines of text', async () => {
    const world = await openedList(TWO_BLANK);
    world.actions().openGroup(NEXT_STEP);
    show(world.list);
    const [first, second] = screen.getAllByLabelText(/^NextStep of Deal/);
    first?.focus();
    fireEvent.keyDown(first as HTMLElement, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(second);
    fireEvent.keyDown(second as HTMLElement, { key: 'ArrowUp' });
    expect(document.activeElement).toBe(first);
  });

  it('each row says how it went, in the CRM’s own words, with both values of a conflict', async () => {
    const world = await openedList(FOUR);
    show(world.list);
    act(() => {
      world.actions().edit(world.key('d1'), 'closeDate', '2026-12-01');
      world.actions().edit(world.key('d2'), 'closeDate', SUNDAY);
      world.actions().edit(world.key('d3'), 'closeDate', '2026-12-03');
    });
    expect(within(rowOf('Deal d1')).getByText('Ready to save')).toBeDefined();
    world.elsewhere('d3', { closeDate: '2026-12-18' });
    fireEvent.click(button('Save 3'));
    await act(() => world.until(({ batch }) => batch.sent === 3 && batch.coming === 0));
    expect(within(rowOf('Deal d1')).getByText('Saved')).toBeDefined();
    expect(within(rowOf('Deal d1')).getByText('Sun 1 Nov 2026')).toBeDefined();
    expect(within(rowOf('Deal d2')).getByText('“Must be a working day.”')).toBeDefined();
    expect(within(rowOf('Deal d2')).getByText('Sun 14 Mar 2027 is kept here.')).toBeDefined();
    expect(within(rowOf('Deal d3')).getByText(/^Ines Kallweit set Fri 18 Dec 2026, /)).toBeDefined();
    expect(screen.getByText('1 of 3 saved, 2 need a look')).toBeDefined();
    expect(screen.getByText('€40,100 back in your forecast')).toBeDefined();
    fireEvent.click(screen.getByLabelText('Use theirs for Deal d3'));
    await act(() => world.until(({ batch }) => batch.saved === 2));
    fireEvent.click(screen.getByLabelText('Undo Deal d1'));
    await act(() => world.until(() => world.row('d1').status === 'open'));
    expect(world.stored('d1')?.closeDate).toBe('2026-11-01');
  });

  it('a button that has done its work leaves the focus in its row; undoing all leaves it at the heading', async () => {
    const world = await openedList(FOUR);
    show(world.list);
    act(() => {
      world.actions().edit(world.key('d1'), 'closeDate', '2026-12-01');
      world.actions().edit(world.key('d2'), 'closeDate', '2026-12-02');
    });
    fireEvent.click(button('Save 2'));
    await act(() => world.until(({ batch }) => batch.saved === 2));
    await waitFor(() => expect(screen.getByText('2 saved. Undo available.')).toBeDefined());
    const undo = screen.getByLabelText('Undo Deal d1');
    undo.focus();
    fireEvent.click(undo);
    await act(() => world.until(() => world.row('d1').status === 'open'));
    expect(document.activeElement).toBe(within(rowOf('Deal d1')).getByLabelText(/^CloseDate of Deal d1/));
    const all = button('Undo 1');
    all.focus();
    fireEvent.click(all);
    await act(() => world.until(({ batch }) => batch.sent === 0));
    expect(document.activeElement?.textContent).toMatch(/^4 deals, /);
    expect(screen.getByText('1 taken back.')).toBeDefined();
    // Whoever left the page by hand is let go.
    (document.activeElement as HTMLElement).blur();
    act(() => world.actions().edit(world.key('d1'), 'closeDate', '2026-12-01'));
    expect(document.activeElement).toBe(document.body);
  });

  it.each([
    [{ saved: 3, look: 0, score: 78 }, '3 saved. Your score is 78. Undo available.'],
    [{ saved: 2, look: 1, score: null }, '2 saved, 1 needs a look. Undo available.'],
    [{ saved: 0, look: 2, score: 78 }, 'Nothing saved yet, 2 need a look.'],
  ])('one message says what is worth hearing: %j', (args, text) => {
    const { id, args: told } = announcementOf({ key: 1, message: 'fixList.said.saved', args });
    expect(createWords(PLACE).say(id, told)).toBe(text);
  });

  it('a busy CRM is said with the time at which it goes on, and can be told to stop', async () => {
    const world = await openedList(FOUR, {
      wrap: (port) => ({
        ...port,
        update: () => Promise.reject(new CrmError('throttled', '429', { retryAfterMs: 30_000 })),
      }),
    });
    show(world.list);
    act(() => world.actions().edit(world.key('d1'), 'closeDate', '2026-12-01'));
    fireEvent.click(button('Save 1'));
    await act(() => world.until(({ batch }) => batch.problem !== null));
    expect(screen.getByText('Salesforce is busy. It goes on by itself at 10:30.')).toBeDefined();
    fireEvent.click(button('Do not send the rest'));
    expect(within(rowOf('Deal d1')).getByText('Ready to save')).toBeDefined();
  });

  it('a form unfolds in its row, with the focus in it', async () => {
    const world = await openedList(FOUR);
    world.actions().openGroup('opportunity.nextActivity');
    show(world.list);
    fireEvent.click(screen.getByLabelText('Plan it: Deal d4'));
    await waitFor(() => expect(document.activeElement?.closest('tr form')).not.toBeNull());
    expect(screen.getByLabelText('Fold up: Deal d4').getAttribute('aria-expanded')).toBe('true');
  });

  it.each<[string, Partial<FixListState>, RegExp]>([
    ['all done', { groups: [], grid: null, things: 0, partial: false }, /^All done$/],
    ['all answered', { groups: [], grid: null, things: 0, partial: false, answered: 3 }, /waits with your answers/],
    ['switched off', { status: 'off', groups: [] }, /^Nudges are off$/],
    ['not read', { status: 'failed', groups: [], problem: { kind: 'offline', serverMessage: null, retryAt: null } }, /Try again/],
    ['a part only', { partial: true, reading: false }, /Not all of your records could be read/],
    ['being read', { status: 'loading', read: 120 }, /^Reading your records: 120 so far$/],
  ])('says so: %s', async (_, change, text) => {
    const world = fixListWorld(FOUR);
    await world.begun();
    show(world.list, change);
    expect(screen.getAllByText(text).length).toBeGreaterThan(0);
  });

  it('a long list comes in pages of 25, and leads back to My progress', async () => {
    const deals = Array.from({ length: 30 }, (_, index) => ({ id: `d${index}`, fields: { closeDate: '2026-11-03' } }));
    const world = await openedList(deals);
    show(world.list);
    expect(editors()).toHaveLength(25);
    fireEvent.click(button('Next rows'));
    expect(screen.getByText('Rows 26 to 30 of 30')).toBeDefined();
    expect(editors()).toHaveLength(5);
    fireEvent.click(button('My progress'));
    expect(back).toHaveBeenCalled();
    expect(world.state().grid?.ruleId).toBe(CLOSE_DATE);
  });

  it('a likely twin stands in its row with why, opens in the CRM, and many are told as a number', async () => {
    const accounts = ['GmbH', 'AG', 'Ltd', 'Inc', 'KG'].map((form) => ({
      id: `twin ${form}`,
      fields: { name: `Nordkai Werft ${form}`, country: 'Germany' },
    }));
    const opened: RecordRef[] = [];
    const world = fixListWorld(FOUR, { accounts, open: (ref) => void opened.push(ref) });
    await world.begun();
    world.actions().openGroup('account.twin');
    show(world.list);
    const row = rowOf('Nordkai Werft');
    expect(within(row).getAllByText('Likely twin: the same name')).toHaveLength(3);
    expect(within(row).getByText('and 2 more')).toBeDefined();
    fireEvent.click(within(row).getByText('Nordkai Werft AG'));
    expect(opened).toEqual([{ entity: 'Account', id: 'twin AG' }]);
  });
});
