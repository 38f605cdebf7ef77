import { useState } from 'react';
import { ActivityForm } from './ActivityForm';
import type { PageClient, PageNewActivity, PageRecord } from './pageClient';
import { Timeline } from './Timeline';

const KINDS: readonly { readonly kind: PageNewActivity['kind']; readonly label: string }[] = [
  { kind: 'call', label: 'Phone Call' },
  { kind: 'task', label: 'Task' },
  { kind: 'note', label: 'Note' },
];

/** The timeline of a model-driven form: "+" with its kinds, a quick form, and rows that can be marked complete. */
export function TimelineMenu({
  client,
  record,
  onSaved,
}: {
  readonly client: PageClient;
  readonly record: PageRecord;
  readonly onSaved: () => void;
}) {
  const [listed, setListed] = useState(false);
  const [open, setOpen] = useState<PageNewActivity['kind'] | null>(null);
  const chosen = KINDS.find(({ kind }) => kind === open);
  return (
    <section className="timeline" aria-label="Timeline">
      <header>
        <h2>Timeline</h2>
        <button type="button" aria-label="Create a timeline record" aria-expanded={listed} onClick={() => setListed(!listed)}>
          +
        </button>
      </header>
      {listed && (
        <ul className="kinds" aria-label="Create a timeline record">
          {KINDS.map(({ kind, label }) => (
            <li key={kind}>
              <button
                type="button"
                onClick={() => {
                  setListed(false);
                  setOpen(kind);
                }}
              >
                {label}
              </button>
            </li>
          ))}
        </ul>
      )}
      {chosen && (
        <ActivityForm
          key={chosen.kind}
          kind={chosen.kind}
          title={chosen.kind === 'note' ? 'New Note' : `Quick Create: ${chosen.label}`}
          textLabel="Description"
          subject=""
          about={record.title}
          saveLabel={chosen.kind === 'note' ? 'Add note' : 'Save and Close'}
          onCancel={() => setOpen(null)}
          onSave={async (activity) => {
            await client.log(record.table, record.id, activity);
            setOpen(null);
            onSaved();
          }}
        />
      )}
      <Timeline items={record.timeline} onComplete={(item) => void client.complete(item).then(onSaved)} />
    </section>
  );
}
