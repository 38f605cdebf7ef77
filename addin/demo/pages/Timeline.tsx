import type { PageActivity } from './pageClient';

/** The CRM's own list of activities on the record; what is still to be done can be marked complete. */
export function Timeline({
  items,
  onComplete,
}: {
  readonly items: readonly PageActivity[];
  readonly onComplete: (item: PageActivity) => void;
}) {
  if (items.length === 0) return <p className="quiet">No activities yet.</p>;
  return (
    <ul className="activities">
      {items.map((item) => (
        <li key={item.id}>
          <span>{item.subject}</span>
          <small>{item.detail}</small>
          {item.open && (
            <button type="button" aria-label={`Mark complete: ${item.subject}`} onClick={() => onComplete(item)}>
              Mark complete
            </button>
          )}
        </li>
      ))}
    </ul>
  );
}
