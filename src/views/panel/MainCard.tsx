import { type FocusEvent, useCallback, useLayoutEffect, useRef } from 'react';
import { CardBody } from './CardBody';
import type { CardKind } from './cardOf';
import { useMainCardStyles } from './MainCard.styles';
import type { PanelViewProps } from './panelViewProps';

/** Cards that follow a nudge in its place. */
const FOLLOWING: readonly CardKind[] = ['saved', 'thanks', 'conflict'];

const CONTROL = 'input:enabled, select:enabled, textarea:enabled';

export interface MainCardProps extends PanelViewProps {
  readonly kind: CardKind;
  /** Counts up when the person chose a nudge from the list: its editor takes the focus. */
  readonly chosen: number;
}

/**
 * The place of the one card. When another card takes the place while the focus was inside, the new card's heading gets
 * the focus; a nudge that was asked for gives it to its first control. What follows a nudge keeps at least its height, so
 * that nothing moves under the pointer.
 */
export function MainCard({ kind, chosen, ...props }: MainCardProps) {
  const styles = useMainCardStyles();
  const place = useRef<HTMLDivElement>(null);
  const heading = useRef<HTMLHeadingElement | null>(null);
  const inside = useRef(false);
  const owed = useRef(false);
  const height = useRef(0);
  // Undo takes its button away: the card is another one then, though it is of the same kind.
  const card = `${kind} ${props.state.saved?.undo ?? ''}`;
  const before = useRef(card);
  const chosenBefore = useRef(chosen);

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
    const replaced = before.current !== card && inside.current && !element.contains(element.ownerDocument.activeElement);
    if (replaced || chosenBefore.current !== chosen) {
      const target = (kind === 'nudge' && element.querySelector<HTMLElement>(CONTROL)) || heading.current;
      if (target) target.focus();
      else owed.current = true; // its part is still on the way
    }
    before.current = card;
    chosenBefore.current = chosen;
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
