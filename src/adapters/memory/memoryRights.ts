import type { EntityName } from '../../model/record';
import type { FactsRequest, FieldLimits } from '../../ports/publish';
import type { MemoryCrm, MemoryPerson } from './memoryCrm';

function limitsOf({ hidden = [], readOnly = [] }: MemoryPerson, fields: FactsRequest['fields']): FieldLimits {
  const entities = Object.entries(fields) as [EntityName, readonly string[]][];
  const limits = entities.map(([entity, names]) => {
    const rights = names.flatMap((name): (readonly [string, 'none' | 'read'])[] => {
      const at = `${entity}.${name}`;
      if (hidden.includes(at)) return [[name, 'none']];
      return readOnly.includes(at) ? [[name, 'read']] : [];
    });
    return [entity, Object.fromEntries(rights)] as const;
  });
  return Object.fromEntries(limits.filter(([, rights]) => Object.keys(rights).length > 0));
}

/** What each person of the memory CRM may not do with fields; equal rights are one object. */
export function memoryRights(crm: MemoryCrm, fields: FactsRequest['fields']): (personId: string) => FieldLimits {
  const shared = new Map<string, FieldLimits>();
  const byPerson = new Map<string, FieldLimits>();
  const nothing: FieldLimits = {};
  for (const person of crm.seed.people) {
    const limits = person.seesAll ? nothing : limitsOf(person, fields);
    const key = JSON.stringify(limits);
    const kept = shared.get(key) ?? limits;
    shared.set(key, kept);
    byPerson.set(person.id, kept);
  }
  return (personId) => byPerson.get(personId) ?? nothing;
}
