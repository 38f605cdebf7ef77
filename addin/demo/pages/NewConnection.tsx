import { useState } from 'react';
import type { PageChoice } from './pageClient';
import type { NewRoleProps } from './RolesList';

function Choice({
  label,
  rows,
  value,
  onChange,
}: {
  readonly label: string;
  readonly rows: readonly PageChoice[];
  readonly value: string;
  readonly onChange: (id: string) => void;
}) {
  return (
    <label>
      {label}
      <select value={value} onChange={({ target }) => onChange(target.value)}>
        <option value="">---</option>
        {rows.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </select>
    </label>
  );
}

/** A model-driven app's new connection: whom, in which role, Save and Close. */
export function NewConnection({ contacts, roles, onSave, onCancel }: NewRoleProps) {
  const [contact, setContact] = useState('');
  const [role, setRole] = useState('');
  return (
    <form
      className="activity"
      aria-label="New Connection"
      onSubmit={(event) => {
        event.preventDefault();
        onSave(contact, role);
      }}
    >
      <Choice label="Name" rows={contacts} value={contact} onChange={setContact} />
      <Choice label="As this role" rows={roles} value={role} onChange={setRole} />
      <div className="commands">
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="primary" disabled={contact === '' || role === ''}>
          Save and Close
        </button>
      </div>
    </form>
  );
}
