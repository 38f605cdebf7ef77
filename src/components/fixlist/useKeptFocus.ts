import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';
import { focusRow } from './moveFocus';

/**
 * A button that has done its work goes away with the focus in it (Undo, Use mine, Undo all, a form that was saved). The focus then
 * stays in the same row, or goes to the heading of what is open, never back to the top of the page. Whoever leaves by hand is let go.
 */
export function useKeptFocus(page: RefObject<HTMLElement | null>) {
  const was = useRef<{ readonly row: number | null } | null>(null);
  useEffect(() => {
    const root = page.current;
    if (!root || was.current === null || root.ownerDocument.activeElement !== root.ownerDocument.body) return;
    const { row } = was.current;
    was.current = null;
    const line = row === null ? null : root.querySelector<HTMLElement>(`[data-row="${row}"]`);
    if (line && row !== null && focusRow(root, row)) return;
    (
      line?.querySelector<HTMLElement>('button') ??
      root.querySelector<HTMLElement>('h2[tabindex]') ??
      root.querySelector<HTMLElement>('h1')
    )?.focus();
  });
  return {
    onFocus({ target }: FocusEvent) {
      const row = target.closest('[data-row], [data-form]');
      const at = row?.getAttribute('data-row') ?? row?.getAttribute('data-form');
      was.current = { row: at ? Number(at) : null };
    },
    onBlur() {
      was.current = null;
    },
  };
}
