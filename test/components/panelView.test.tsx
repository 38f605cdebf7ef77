// @vitest-environment happy-dom
import { cleanup, fireEvent, screen, waitFor } from '@testing-library/react';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { later } from '../../src/components/frame/part';
import { panelStates } from '../e2e/panelStates';
import { show, stateOf } from './drawState';

afterEach(cleanup);

describe('what comes later', () => {
  afterEach(() => vi.useRealTimers());

  it('is fetched once the first nudge is painted: before, it would take the time of the painting', () => {
    vi.useFakeTimers();
    let asked = 0;
    later(async () => {
      asked += 1;
    });
    show('ready');
    expect(screen.getByRole('main').getAttribute('aria-busy')).toBe('false');
    expect(asked).toBe(0);
    vi.runOnlyPendingTimers();
    expect(asked).toBe(1);
  });
});

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
