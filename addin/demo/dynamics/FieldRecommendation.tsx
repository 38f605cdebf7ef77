import { useState } from 'react';
import type { FieldNotice } from './formModel';

/** A notice of level RECOMMENDATION at a field: a sign beside it, which opens to title, body and Apply. */
export function FieldRecommendation({ notice: { options } }: { readonly notice: FieldNotice }) {
  const [open, setOpen] = useState(false);
  const [action] = options.actions ?? [];
  return (
    <div className="recommendation">
      <button
        type="button"
        className="sign"
        aria-expanded={open}
        aria-label={`Recommendation: ${options.messages[0] ?? ''}`}
        onClick={() => setOpen(!open)}
      >
        <svg viewBox="0 0 16 16" width="16" height="16" aria-hidden="true">
          <path
            d="M8 1.5a4.5 4.5 0 0 0-2.6 8.2c.4.3.6.7.6 1.1v.7h4v-.7c0-.4.2-.8.6-1.1A4.5 4.5 0 0 0 8 1.5ZM6.2 13h3.6M6.8 14.5h2.4"
            fill="none"
            stroke="currentColor"
            strokeWidth="1.2"
            strokeLinecap="round"
          />
        </svg>
      </button>
      {open && (
        <fieldset className="flyout" aria-label="Recommendation">
          <strong>{options.messages[0]}</strong>
          <p>{action?.message}</p>
          <button
            type="button"
            className="primary"
            onClick={() => {
              setOpen(false);
              for (const run of action?.actions ?? []) run();
            }}
          >
            Apply
          </button>
        </fieldset>
      )}
    </div>
  );
}
