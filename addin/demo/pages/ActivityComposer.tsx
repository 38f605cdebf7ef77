import { useState } from 'react';
import { ActivityForm } from './ActivityForm';
import type { PageClient, PageNewActivity, PageRecord } from './pageClient';
import { Timeline } from './Timeline';

/** The buttons of Lightning's activity composer; "Log a Call" comes with the subject "Call", and a case takes no notes. */
const BUTTONS: readonly { readonly kind: PageNewActivity['kind']; readonly label: string; readonly subject: string }[] = [
  { kind: 'call', label: 'Log a Call', subject: 'Call' },
  { kind: 'task', label: 'New Task', subject: '' },
  { kind: 'note', label: 'New Note', subject: '' },
];

/** The activity tab of a Lightning record page: the composer above the timeline. */
export function ActivityComposer({
  client,
  record,
  onSaved,
}: {
  readonly client: PageClient;
  readonly record: PageRecord;
  readonly onSaved: () => void;
}) {
  const [open, setOpen] = useState<PageNewActivity['kind'] | null>(null);
  const button = BUTTONS.find(({ kind }) => kind === open);
  return (
    <section className="timeline" aria-label="Activity">
      <h2>Activity</h2>
      {button ? (
        <ActivityForm
          key={button.kind}
          kind={button.kind}
          title={button.label}
          textLabel="Comments"
          subject={button.subject}
          about={record.title}
          saveLabel="Save"
          onCancel={() => setOpen(null)}
          onSave={async (activity) => {
            await client.log(record.table, record.id, activity);
            setOpen(null);
            onSaved();
          }}
        />
      ) : (
        <div className="composer">
          {BUTTONS.filter(({ kind }) => kind !== 'note' || record.table !== 'Case').map(({ kind, label }) => (
            <button key={kind} type="button" onClick={() => setOpen(kind)}>
              {label}
            </button>
          ))}
        </div>
      )}
      <Timeline items={record.timeline} onComplete={(item) => void client.complete(item).then(onSaved)} />
    </section>
  );
}
