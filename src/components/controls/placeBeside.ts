/** Distance to the edges of what is seen, in CSS pixels. */
const EDGE = 4;

/**
 * Lays an absolutely positioned popup below its anchor, or above it where there is more room, and moves it sideways until all of it is in
 * sight. Both stand in the same positioned element. Works in both reading directions, since physical edges are compared.
 */
export function placeBeside(popup: HTMLElement, anchor: HTMLElement): void {
  const { clientWidth, clientHeight } = anchor.ownerDocument.documentElement;
  const at = anchor.getBoundingClientRect();
  const { width, height } = popup.getBoundingClientRect();
  const rightToLeft = anchor.ownerDocument.defaultView?.getComputedStyle(anchor).direction === 'rtl';
  const wanted = rightToLeft ? at.right - width : at.left;
  const left = Math.max(EDGE, Math.min(wanted, clientWidth - width - EDGE));
  const below = clientHeight - at.bottom;
  const above = below < height + EDGE && at.top > below;
  popup.style.left = `${left - at.left}px`;
  popup.style.top = above ? 'auto' : '100%';
  popup.style.bottom = above ? '100%' : 'auto';
}
