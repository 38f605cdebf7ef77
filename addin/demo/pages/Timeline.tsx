import type { PageRecord } from './pageClient';

/** The CRM's own list of activities on the record. */
export function Timeline({ items, title }: { readonly items: PageRecord['timeline']; readonly title: string }) {
  return (
    <section className="timeline" aria-label={title}>
      <h2>{title}</h2>
      {items.length === 0 && <p className="quiet">No activities yet.</p>}
      <ul>
        {items.map((item) => (
          <li key={item.id}>
            <span>{item.subject}</span>
            <small>{item.detail}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
