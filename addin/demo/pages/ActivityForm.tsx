import { type FormEvent, useEffect, useRef, useState } from 'react';
import type { PageNewActivity } from './pageClient';

interface Props {
  readonly kind: PageNewActivity['kind'];
  readonly title: string;
  /** What the CRM calls the longer text. */
  readonly textLabel: string;
  readonly subject: string;
  /** The record that it is about: filled in by the CRM. */
  readonly about: string;
  readonly saveLabel: string;
  /** Rejects with the CRM's own sentence. */
  readonly onSave: (activity: PageNewActivity) => Promise<void>;
  readonly onCancel: () => void;
}

/** The short form of a CRM for a new activity. The subject has the focus when it opens. */
export function ActivityForm({ kind, title, textLabel, subject, about, saveLabel, onSave, onCancel }: Props) {
  const [made, setMade] = useState<PageNewActivity>({ kind, subject, description: '', dueOn: null });
  const [problem, setProblem] = useState<string | null>(null);
  const first = useRef<HTMLInputElement>(null);
  useEffect(() => first.current?.focus(), []);
  const save = (event: FormEvent) => {
    event.preventDefault();
    onSave(made).catch((error: Error) => setProblem(error.message));
  };
  return (
    <form className="activity" aria-label={title} onSubmit={save}>
      <h3>{title}</h3>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      <label>
        {kind === 'note' ? 'Title' : 'Subject'}
        <input
          ref={first}
          required
          maxLength={255}
          value={made.subject}
          onChange={({ target }) => setMade({ ...made, subject: target.value })}
        />
      </label>
      <label>
        {kind === 'note' ? 'Text' : textLabel}
        <textarea rows={2} value={made.description} onChange={({ target }) => setMade({ ...made, description: target.value })} />
      </label>
      {kind === 'task' && (
        <label>
          Due Date
          <input
            type="date"
            value={made.dueOn ?? ''}
            onChange={({ target }) => setMade({ ...made, dueOn: target.value || null })}
          />
        </label>
      )}
      <p className="quiet">About: {about}</p>
      <div className="commands">
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="primary">
          {saveLabel}
        </button>
      </div>
    </form>
  );
}
