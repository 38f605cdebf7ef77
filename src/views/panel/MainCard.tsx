import { type FocusEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { CardBody } from './CardBody';
import type { CardKind } from './cardOf';
import { useMainCardStyles } from './MainCard.styles';
import type { PanelViewProps } from './panelViewProps';

/** Cards that follow a nudge in its place. */
const FOLLOWING: readonly CardKind[] = ['saved', 'thanks', 'conflict'];

/**
 * The place of the one card. When another card takes the place while the focus was inside, the new card's heading gets
 * the focus; what follows a nudge keeps at least its height, so that nothing moves under the pointer.
 */
export function MainCard({ kind, ...props }: PanelViewProps & { readonly kind: CardKind }) {
  const styles = useMainCardStyles();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const inside = useRef(false);
  const owed = useRef(false);
  const height = useRef(0);
  const before = useRef(kind);

  const headingRef = useCallback((element: HTMLHeadingElement | null) => {
    heading.current = element;
    if (element && owed.current) element.focus();
    owed.current = false;
  }, []);

  useLayoutEffect(() => {
    const element = place.current;
    if (!element) return;
    if (kind === 'nudge') height.current = element.offsetHeight;
    element.style.minHeight = FOLLOWING.includes(kind) && height.current > 0 ? `${height.current}px` : '';
    if (before.current !== kind && inside.current && !element.contains(element.ownerDocument.activeElement)) {
      if (heading.current) heading.current.focus();
      else owed.current = true; // its part is still on the way
    }
    before.current = kind;
  });

  const onBlur = ({ relatedTarget, currentTarget }: FocusEvent<HTMLDivElement>) => {
    // A control that is removed while it has the focus blurs to nothing; that is no leaving.
    if (relatedTarget !== null && !currentTarget.contains(relatedTarget)) inside.current = false;
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches where the focus is
    <div
      ref={place}
      className={styles.root}
      onFocus={() => {
        inside.current = true;
      }}
      onBlur={onBlur}
    >
      <CardBody kind={kind} {...props} headingRef={headingRef} />
    </div>
  );
}
