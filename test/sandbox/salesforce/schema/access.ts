import type { SalesforceField } from '../../catalogue/types';
import type { SandboxUser, Store } from '../../store/types';
import { directoryOf, type Entity } from './directory';

/** What one user may see of the schema. A hidden field or object is answered as if it did not exist, as Salesforce does. */
export interface Access {
  /** `undefined` where the object is unknown or may not be read. */
  object(name: string): Entity | undefined;
  objects(): readonly Entity[];
  reads(entity: Entity, field: SalesforceField): boolean;
  edits(entity: Entity, field: SalesforceField): boolean;
  may(right: 'create' | 'read' | 'edit' | 'delete', entity: Entity): boolean;
}

export function accessOf(store: Store, user: SandboxUser): Access {
  const directory = directoryOf(store);
  const readable = new Map<string, ReadonlySet<string>>();
  const editable = new Map<string, ReadonlySet<string>>();
  const columns = (cache: typeof readable, concept: string, ask: () => ReadonlySet<string>) => {
    const known = cache.get(concept) ?? ask();
    cache.set(concept, known);
    return known;
  };
  const may: Access['may'] = (right, entity) => store.may(user, right, entity.concept.name, 'salesforce');
  return {
    object(name) {
      const found = directory.find(name);
      return found && may('read', found) ? found : undefined;
    },
    objects: () => directory.entities.filter((entity) => may('read', entity)),
    reads: ({ concept }, field) =>
      field.column === 'id' ||
      columns(readable, concept.name, () => store.readableColumns(user, concept.name, 'salesforce')).has(field.column),
    edits: ({ concept }, field) =>
      columns(editable, concept.name, () => store.editableColumns(user, concept.name, 'salesforce')).has(field.column),
    may,
  };
}
