import { type RefObject, useEffect } from 'react';

/** Brings the section that a deep link names into view and gives it the focus, once it is drawn. */
export function useScrollToSection(root: RefObject<HTMLElement | null>, id: string): void {
  useEffect(() => {
    if (!/^[a-z][a-zA-Z]*$/.test(id)) return;
    const section = root.current?.querySelector<HTMLElement>(`#${id}`);
    section?.scrollIntoView?.({ block: 'start' });
    section?.focus({ preventScroll: true });
  }, [root, id]);
}
