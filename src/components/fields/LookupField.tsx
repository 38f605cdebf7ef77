import { type KeyboardEvent, useEffect, useId, useLayoutEffect, useRef, useState } from 'react';
import { plainText } from '../../words/plainText';
import { placeBeside } from '../controls/placeBeside';
import { useWords } from '../text/WordsContext';
import type { FieldControl, Match } from './control';
import { useLookupStyles } from './LookupField.styles';
import { TextInput } from './TextInput';

const WAIT_MS = 250;

/** What was found for the text; `null` = the answer is not here yet. The newest question wins. */
function useMatches(typed: string | null, search: FieldControl['search']): readonly Match[] | null {
  const [found, setFound] = useState<{ readonly text: string; readonly matches: readonly Match[] } | null>(null);
  const ask = useRef(search);
  useEffect(() => {
    ask.current = search;
  }, [search]);
  useEffect(() => {
    if (typed === null) return;
    let newest = true;
    const timer = setTimeout(() => {
      void ask.current(typed).then((matches) => {
        if (newest) setFound({ text: typed, matches });
      });
    }, WAIT_MS);
    return () => {
      newest = false;
      clearTimeout(timer);
    };
  }, [typed]);
  return found?.text === typed ? found.matches : null;
}

/**
 * A lookup with search: what is typed or pasted is looked up after a short rest. An editable combobox with a list as the ARIA practices
 * describe it: arrows choose, Enter takes, Escape and leaving close it and put the old name back.
 */
export function LookupField({ field, readOnly, control, onChange, search }: FieldControl) {
  const words = useWords();
  const styles = useLookupStyles();
  const id = useId();
  const [typed, setTyped] = useState<string | null>(null);
  const [at, setAt] = useState(-1);
  const found = useMatches(typed, search);
  const input = useRef<HTMLInputElement>(null);
  const popup = useRef<HTMLDivElement>(null);
  const open = typed !== null && !readOnly;
  const matches = found ?? [];
  useLayoutEffect(() => {
    if (open && popup.current && input.current) placeBeside(popup.current, input.current);
  });
  const close = () => {
    setTyped(null);
    setAt(-1);
  };
  const take = (match: Match | undefined) => {
    if (match) onChange(match.id, match.name);
    close();
  };
  const name = field.value === null ? '' : plainText(field.lookupName ?? String(field.value), 120);
  const type = (text: string) => {
    setTyped(text);
    setAt(-1);
    if (text === '') onChange(null);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    if (event.key === 'ArrowDown' || event.key === 'ArrowUp') {
      event.preventDefault();
      if (!open) setTyped('');
      else if (matches.length > 0) {
        const step = event.key === 'ArrowDown' ? 1 : -1;
        setAt((now) => (now < 0 ? (step > 0 ? 0 : matches.length - 1) : (now + step + matches.length) % matches.length));
      }
    } else if (open && event.key === 'Enter') {
      event.preventDefault(); // the list is meant, not the form around it
      if (at >= 0) take(matches[at]);
    } else if (open && event.key === 'Escape') {
      event.preventDefault();
      event.stopPropagation();
      close();
    }
  };
  const said = found === null ? words.say('editor.searching') : words.say('editor.noMatch', { text: plainText(typed ?? '', 60) });
  return (
    <span className={styles.place}>
      <TextInput
        {...control}
        ref={input}
        role="combobox"
        aria-autocomplete="list"
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        aria-activedescendant={open && at >= 0 ? `${id}-${at}` : undefined}
        placeholder={words.say('editor.search')}
        disabled={readOnly}
        autoComplete="off"
        dir="auto"
        value={typed ?? name}
        onChange={type}
        onClick={() => setTyped((now) => now ?? '')}
        onBlur={close}
        onKeyDown={onKeyDown}
      />
      {open && (
        <div ref={popup} className={styles.popup}>
          <div
            id={id}
            role="listbox"
            tabIndex={-1}
            aria-label={words.say('editor.search')}
            // A press in the list must not take the focus from the text, or the list would close before it is released.
            onMouseDown={(event) => event.preventDefault()}
          >
            {matches.map((match, index) => (
              <button
                key={match.id}
                type="button"
                id={`${id}-${index}`}
                role="option"
                tabIndex={-1}
                aria-selected={index === at}
                className={styles.option}
                onClick={() => take(match)}
              >
                {[match.name, match.detail]
                  .flatMap((part, which) => (part ? [plainText(part, which ? 80 : 120)] : []))
                  .join(' · ')}
              </button>
            ))}
            {matches.length === 0 && (
              <div role="option" tabIndex={-1} aria-selected={false} aria-disabled="true" className={styles.said}>
                {said}
              </div>
            )}
          </div>
        </div>
      )}
    </span>
  );
}
