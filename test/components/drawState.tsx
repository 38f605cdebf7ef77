import { configure, render } from '@testing-library/react';
import { vi } from 'vitest';
import { FootholdTheme } from '../../src/components/theme/FootholdTheme';
import type { PanelActions, PanelState } from '../../src/model/panel';
import { PanelView } from '../../src/views/panel/PanelView';
import { learnLaterTexts } from '../../src/words/en';
import { panelStates } from '../e2e/panelStates';

await learnLaterTexts();

// Parts come by import: on a busy machine that takes longer than the library's one second.
configure({ asyncUtilTimeout: 10_000 });

// happy-dom cancels animations by a rejection that nobody can await; without the method Fluent simply does not move.
Object.defineProperty(Element.prototype, 'animate', { value: undefined });

const NAMES = [
  'choose edit editForm save discard retry undo next enough later notKnown whyNot mute unmute keepMine keepTheirs openLog closeLog',
  'saveLog toggleCustomer toggleAll toggleSeen toggleExpectations open openArea holdUndo',
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

/** A state of the list by its name. */
export function stateOf(name: string): PanelState {
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

/** Draws a state of the list, changed where told. */
export function show(name: string, change: Partial<PanelState> = {}) {
  const actions = actionsFor();
  const state = { ...stateOf(name), ...change };
  const drawn = render(view(state, actions));
  return { actions, state, redraw: (next: Partial<PanelState>) => drawn.rerender(view({ ...state, ...next }, actions)) };
}
