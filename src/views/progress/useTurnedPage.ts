import { type RefObject, useEffect, useRef } from 'react';

/**
 * What led to another page goes away with the old one: the focus goes to the new page's place, from which its title takes it, or to the
 * overview's title. The page that was opened first takes it from nobody, since the CRM around it may have it.
 * @param page name of the page that stands instead of the overview; '' = the overview
 */
export function useTurnedPage(root: RefObject<HTMLElement | null>, page: string): void {
  const before = useRef(page);
  useEffect(() => {
    if (before.current === page) return;
    before.current = page;
    const { activeElement, body } = root.current?.ownerDocument ?? {};
    if (activeElement !== body) return; // a deep link into a section has its own aim
    const find = (selector: string) => root.current?.querySelector<HTMLElement>(selector);
    const title = find('h1') ?? find(`#${page}`);
    title?.focus();
    title?.scrollIntoView?.({ block: 'nearest' });
  }, [root, page]);
}
