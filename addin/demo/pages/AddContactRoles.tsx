import { useState } from 'react';
import type { NewRoleProps } from './RolesList';

/** Lightning's two steps: tick a contact, Next; choose the role, Save. */
export function AddContactRoles({ contacts, roles, onSave, onCancel }: NewRoleProps) {
  const [contact, setContact] = useState<string | null>(null);
  const [role, setRole] = useState('');
  const [step, setStep] = useState<'contact' | 'role'>('contact');
  return (
    <form
      className="activity"
      aria-label="Add Contact Roles"
      onSubmit={(event) => {
        event.preventDefault();
        if (step === 'contact') setStep('role');
        else if (contact) onSave(contact, role);
      }}
    >
      {step === 'contact' ? (
        contacts.map(({ id, name }) => (
          <label key={id} className="tick">
            <input type="checkbox" checked={contact === id} onChange={({ target }) => setContact(target.checked ? id : null)} />
            {name}
          </label>
        ))
      ) : (
        <label>
          Role
          <select value={role} onChange={({ target }) => setRole(target.value)}>
            <option value="">--None--</option>
            {roles.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </select>
        </label>
      )}
      <div className="commands">
        <button type="button" onClick={onCancel}>
          Cancel
        </button>
        <button type="submit" className="primary" disabled={contact === null || (step === 'role' && role === '')}>
          {step === 'contact' ? 'Next' : 'Save'}
        </button>
      </div>
    </form>
  );
}
