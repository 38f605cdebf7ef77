import { ArrowCircleRightRegular } from '@fluentui/react-icons/headless/svg/arrow-circle-right';
import { CalendarPersonRegular } from '@fluentui/react-icons/headless/svg/calendar-person';
import { CallRegular } from '@fluentui/react-icons/headless/svg/call';
import { NoteRegular } from '@fluentui/react-icons/headless/svg/note';
import { type KeyboardEvent, type ReactNode, useId, useLayoutEffect, useRef, useState } from 'react';
import type { QuickLogView } from '../../model/panel';
import { useWords } from '../text/WordsContext';
import { useQuickLogStyles } from './QuickLog.styles';

type LogKind = NonNullable<QuickLogView['kind']>;

const BUTTONS = [
  { kind: 'call', key: 'c', icon: <CallRegular /> },
  { kind: 'meeting', key: 'm', icon: <CalendarPersonRegular /> },
  { kind: 'note', key: 'n', icon: <NoteRegular /> },
  { kind: 'nextStep', key: 's', icon: <ArrowCircleRightRegular /> },
] as const satisfies readonly { readonly kind: LogKind; readonly key: string; readonly icon: ReactNode }[];

const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1 };

export interface QuickLogProps {
  readonly open: LogKind | null;
  readonly disabled: boolean;
  /** The form, below the buttons. */
  readonly children?: ReactNode;
  onOpen(kind: LogKind): void;
}

function isTyping(target: EventTarget): boolean {
  return /^(INPUT|TEXTAREA|SELECT)$/.test((target as Partial<Element>).tagName ?? '');
}

/** Four buttons, one stop of the Tab key; arrows move inside, and c, m, n, s work while the focus is here. */
export function QuickLog({ open, disabled, children, onOpen }: QuickLogProps) {
  const words = useWords();
  const styles = useQuickLogStyles();
  const id = useId();
  const [current, setCurrent] = useState(0);
  const buttons = useRef<(HTMLButtonElement | null)[]>([]);
  const before = useRef(open);
  // A form that goes takes the focus with it: its button gets it back.
  useLayoutEffect(() => {
    const button = open === null ? buttons.current[BUTTONS.findIndex(({ kind }) => kind === before.current)] : null;
    before.current = open;
    if (button && button.ownerDocument.activeElement === button.ownerDocument.body) button.focus();
  }, [open]);

  const move = (event: KeyboardEvent, index: number) => {
    const last = BUTTONS.length - 1;
    const step = STEPS[event.key];
    const next =
      event.key === 'Home' ? 0 : event.key === 'End' ? last : step === undefined ? null : (index + step + last + 1) % (last + 1);
    if (next === null) return;
    event.preventDefault();
    setCurrent(next);
    buttons.current[next]?.focus();
  };
  const press = (event: KeyboardEvent) => {
    if (disabled || isTyping(event.target) || event.ctrlKey || event.metaKey || event.altKey) return;
    const found = BUTTONS.find(({ key }) => key === event.key.toLowerCase());
    if (!found) return;
    event.preventDefault();
    onOpen(found.kind);
  };

  return (
    <section aria-labelledby={id} className={styles.root}>
      <h2 id={id} className={styles.title}>
        {words.say('log.title')}
      </h2>
      <div role="toolbar" aria-labelledby={id} className={styles.buttons} onKeyDown={press}>
        {BUTTONS.map(({ kind, key, icon }, index) => (
          <button
            key={kind}
            ref={(element) => {
              buttons.current[index] = element;
            }}
            type="button"
            className={styles.button}
            tabIndex={index === current ? 0 : -1}
            aria-keyshortcuts={key}
            aria-expanded={open === kind}
            disabled={disabled}
            onFocus={() => setCurrent(index)}
            onKeyDown={(event) => move(event, index)}
            onClick={() => onOpen(kind)}
          >
            <span className={styles.icon} aria-hidden="true">
              {icon}
            </span>
            {words.say(`log.${kind}`)}
          </button>
        ))}
      </div>
      {children}
    </section>
  );
}
