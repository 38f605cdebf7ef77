import { mergeClasses } from '@fluentui/react-components';
import { type KeyboardEvent, type ReactNode, type Ref, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { useMenuStyles } from './Menu.styles';
import { placeBeside } from './placeBeside';

export interface MenuChoice {
  readonly key: string;
  readonly label: string;
  onPick(): void;
}

/** Choices that belong together, with a heading where they need one. */
export interface MenuSection {
  readonly heading?: string;
  readonly choices: readonly MenuChoice[];
}

/** What the button that opens the menu must carry. */
export interface MenuTriggerProps {
  readonly ref: Ref<HTMLButtonElement>;
  readonly 'aria-haspopup': 'menu';
  readonly 'aria-expanded': boolean;
  readonly 'aria-controls': string | undefined;
  onClick(): void;
  onKeyDown(event: KeyboardEvent): void;
}

export interface MenuProps {
  readonly sections: readonly MenuSection[];
  /** Below the choices: a plain word on what a choice does. */
  readonly note?: ReactNode;
  button(props: MenuTriggerProps): ReactNode;
}

/**
 * A menu button as the ARIA practices describe it: arrows, Home, End and letters move, Escape and Tab close, the focus returns. Own code, since
 * Fluent's menu with its portal weighs a third of what the panel may load after its first paint.
 */
export function Menu({ sections, note, button }: MenuProps) {
  const styles = useMenuStyles();
  const id = useId();
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const items = () => [...(popup.current?.querySelectorAll<HTMLElement>('[role="menuitem"]') ?? [])];
  const close = (refocus: boolean) => {
    setOpen(false);
    if (refocus) trigger.current?.focus();
  };

  useLayoutEffect(() => {
    if (!open || !popup.current || !trigger.current) return;
    placeBeside(popup.current, trigger.current);
    popup.current.querySelector<HTMLElement>('[role="menuitem"]')?.focus({ preventScroll: true });
    popup.current.scrollIntoView?.({ block: 'nearest' });
  }, [open]);
  useEffect(() => {
    const page = trigger.current?.ownerDocument;
    if (!open || !page) return;
    const leave = ({ target }: Event) => {
      const inside = popup.current?.contains(target as Node) || trigger.current?.contains(target as Node);
      if (!inside) setOpen(false);
    };
    page.addEventListener('pointerdown', leave, true);
    page.addEventListener('focusin', leave, true);
    return () => {
      page.removeEventListener('pointerdown', leave, true);
      page.removeEventListener('focusin', leave, true);
    };
  }, [open]);

  const onKeyDown = (event: KeyboardEvent) => {
    const all = items();
    const at = all.indexOf(event.target as HTMLElement);
    const letter = event.key.length === 1 && !event.ctrlKey && !event.metaKey ? event.key.toLowerCase() : null;
    const begins = (item: HTMLElement) => letter !== null && item.textContent?.trim().toLowerCase().startsWith(letter) === true;
    const next: Readonly<Record<string, HTMLElement | undefined>> = {
      ArrowDown: all[(at + 1) % all.length],
      ArrowUp: all.at(at <= 0 ? -1 : at - 1),
      Home: all[0],
      End: all.at(-1),
    };
    const found = next[event.key] ?? [...all.slice(at + 1), ...all.slice(0, at)].find(begins);
    if (event.key === 'Escape') close(true);
    else if (event.key === 'Tab')
      return close(true); // on from the button, as if the menu had not been there
    else if (found) found.focus();
    else return;
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <span className={styles.place}>
      {button({
        ref: trigger,
        'aria-haspopup': 'menu',
        'aria-expanded': open,
        'aria-controls': open ? id : undefined,
        onClick: () => setOpen(!open),
        onKeyDown: (event) => {
          if (event.key !== 'ArrowDown') return;
          event.preventDefault();
          setOpen(true);
        },
      })}
      {open && (
        <div ref={popup} className={styles.popup}>
          {/* The note is beside the menu, which holds nothing but its choices. */}
          <div id={id} role="menu" tabIndex={-1} onKeyDown={onKeyDown}>
            {sections.map(({ heading, choices }, index) => (
              // biome-ignore lint/a11y/useSemanticElements: a fieldset has no place in a menu
              <div
                key={heading ?? index}
                role="group"
                aria-label={heading}
                className={mergeClasses(styles.group, index > 0 && styles.later)}
              >
                {heading && (
                  <div className={styles.heading} aria-hidden="true">
                    {heading}
                  </div>
                )}
                {choices.map(({ key, label, onPick }) => (
                  <button
                    key={key}
                    type="button"
                    role="menuitem"
                    tabIndex={-1}
                    className={styles.item}
                    onClick={() => {
                      close(true);
                      onPick();
                    }}
                  >
                    {label}
                  </button>
                ))}
              </div>
            ))}
          </div>
          {note}
        </div>
      )}
    </span>
  );
}
