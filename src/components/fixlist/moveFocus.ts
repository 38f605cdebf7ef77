import type { KeyboardEvent } from 'react';

/** Controls in which the arrows are free: a date, a number or a list needs them itself. */
const ARROWS = ['text', 'email', 'tel', 'url'];

function isOneLine(target: EventTarget): target is HTMLInputElement | HTMLSelectElement {
  return target instanceof HTMLInputElement || target instanceof HTMLSelectElement;
}

/** How many rows a key moves: Enter one down, with Shift one up; arrows where they mean nothing else. 0 = not ours. */
function stepOf(event: KeyboardEvent): number {
  const { key, target } = event;
  if (event.defaultPrevented || event.altKey || event.metaKey || event.ctrlKey || !isOneLine(target)) return 0;
  if (target.getAttribute('role') === 'combobox') return 0;
  if (key === 'Enter') return event.shiftKey ? -1 : 1;
  const free = target instanceof HTMLInputElement && ARROWS.includes(target.type);
  if (!free || event.shiftKey) return 0;
  return key === 'ArrowDown' ? 1 : key === 'ArrowUp' ? -1 : 0;
}

/** Puts the focus into the editor of a row of the grid; false where there is none. */
export function focusRow(grid: HTMLElement, row: number): boolean {
  const control = grid.querySelector<HTMLElement>(
    `[data-row="${row}"] [data-editor] :is(input, select, textarea, button):not(:disabled)`,
  );
  control?.focus();
  return control !== null;
}

/**
 * Enter and the arrows lead down and up the column of editors, as in a sheet; Tab leaves it as everywhere.
 * @returns true where the key was used
 */
export function moveInColumn(event: KeyboardEvent, grid: HTMLElement): boolean {
  const step = stepOf(event);
  if (step === 0 || !(event.target instanceof HTMLElement)) return false;
  const row = Number(event.target.closest('[data-row]')?.getAttribute('data-row') ?? Number.NaN);
  if (Number.isNaN(row) || event.target.closest('[data-editor]') === null) return false;
  event.preventDefault();
  focusRow(grid, row + step);
  return true;
}
