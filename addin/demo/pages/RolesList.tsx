import { type ReactNode, useState } from 'react';
import type { PageChoice, PageClient, PageRecord } from './pageClient';

/** What the CRM's own form for a new part gets: the choices, and what to do at its end. */
export interface NewRoleProps {
  readonly contacts: readonly PageChoice[];
  readonly roles: readonly PageChoice[];
  readonly onSave: (contactId: string, roleId: string) => void;
  readonly onCancel: () => void;
}

/** The people with a part in a deal, in either look, with the CRM's own way to add one. */
export function RolesList({
  client,
  record,
  title,
  addLabel,
  form,
  onSaved,
}: {
  readonly client: PageClient;
  readonly record: PageRecord;
  readonly title: string;
  readonly addLabel: string;
  readonly form: (props: NewRoleProps) => ReactNode;
  readonly onSaved: () => void;
}) {
  const [choices, setChoices] = useState<Pick<NewRoleProps, 'contacts' | 'roles'> | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const fail = (error: Error) => setProblem(error.message);
  if (record.roles === null) return null;
  return (
    <section className="roles" aria-label={title}>
      <header>
        <h2>{title}</h2>
        {choices === null && (
          <button type="button" onClick={() => void client.roleChoices(record.id).then(setChoices, fail)}>
            {addLabel}
          </button>
        )}
      </header>
      {problem && (
        <p role="alert" className="problem">
          {problem}
        </p>
      )}
      {choices &&
        form({
          ...choices,
          onCancel: () => setChoices(null),
          onSave: (contactId, roleId) => {
            client.addRole(record.id, contactId, roleId).then(() => {
              setChoices(null);
              setProblem(null);
              onSaved();
            }, fail);
          },
        })}
      {record.roles.length === 0 && <p className="quiet">Nobody is named yet.</p>}
      <ul className="activities">
        {record.roles.map(({ id, name, role }) => (
          <li key={id}>
            <span>{name}</span>
            <small>{role}</small>
          </li>
        ))}
      </ul>
    </section>
  );
}
