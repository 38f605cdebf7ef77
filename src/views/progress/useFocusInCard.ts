import { type FocusEvent, type RefObject, useEffect, useRef } from 'react';

/**
 * A button that has done its work may go away with the focus in it, and its line with it. The focus then stays in the card: on the next
 * button, in the order in which they stand, else on the section's own place. Whoever leaves by hand is let go.
 */
export function useFocusInCard(card: RefObject<HTMLElement | null>) {
  const before = useRef<readonly Element[] | null>(null);
  useEffect(() => {
    const root = card.current;
    const left = before.current;
    if (!root || left === null || root.ownerDocument.activeElement !== root.ownerDocument.body) return;
    before.current = null;
    const next = left.find((button): button is HTMLElement => button.isConnected && root.contains(button));
    (next ?? root.closest<HTMLElement>('[tabindex="-1"]'))?.focus();
  });
  return {
    onFocus({ target }: FocusEvent<HTMLElement>) {
      const buttons: Element[] = [...(card.current?.querySelectorAll('button') ?? [])];
      const at = buttons.indexOf(target);
      before.current = [...buttons.slice(at + 1), ...buttons.slice(0, at).reverse()];
    },
    onBlur() {
      before.current = null;
    },
  };
}
