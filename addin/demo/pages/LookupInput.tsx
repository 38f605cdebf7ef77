import { useState } from 'react';
import type { PageChoice, PageField } from './pageClient';

/** A form's lookup: the latest rows on focus, those whose name fits while typing; a click chooses. */
export function LookupInput({
  field,
  id,
  value,
  choices,
  onChange,
}: {
  readonly field: PageField;
  readonly id: string;
  readonly value: PageField['value'];
  readonly choices: (text: string) => Promise<readonly PageChoice[]>;
  readonly onChange: (value: PageField['value']) => void;
}) {
  const [typed, setTyped] = useState<string | null>(null);
  const [chosen, setChosen] = useState<PageChoice | null>(null);
  const [rows, setRows] = useState<readonly PageChoice[]>([]);
  const shown = value === null ? '' : value === field.value ? field.display : (chosen?.name ?? '');
  const look = (text: string) => {
    setTyped(text);
    choices(text).then(setRows, () => setRows([]));
  };
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: it only watches whether the focus leaves
    <div
      className="lookup"
      onBlur={({ currentTarget, relatedTarget }) => {
        if (currentTarget.contains(relatedTarget)) return;
        setTyped(null);
        setRows([]);
      }}
    >
      <input
        id={id}
        type="text"
        autoComplete="off"
        value={typed ?? shown}
        onFocus={(event) => {
          event.currentTarget.select();
          look('');
          setTyped(null);
        }}
        onChange={({ target }) => {
          look(target.value);
          if (target.value === '') onChange(null);
        }}
      />
      {rows.length > 0 && (
        <ul className="kinds" aria-label={`${field.label}: rows`}>
          {rows.map((row) => (
            <li key={row.id}>
              <button
                type="button"
                onClick={() => {
                  setChosen(row);
                  setTyped(null);
                  setRows([]);
                  onChange(row.id);
                }}
              >
                {row.name}
              </button>
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
