import type { Column, Concept, SalesforceField, SalesforceObject } from '../../catalogue/types';
import type { Store } from '../../store/types';

/** An sObject with its concept and case-insensitive finders. */
export interface Entity {
  readonly concept: Concept;
  readonly object: SalesforceObject;
  /** Finds by API name in any case. */
  field(name: string): SalesforceField | undefined;
  /** Finds the reference field behind a relationship name: `Account` -> AccountId. */
  parent(relationshipName: string): SalesforceField | undefined;
  child(relationshipName: string): SalesforceObject['children'][number] | undefined;
  column(name: string): Column | undefined;
  /** The field that names a record: Name, Subject, CaseNumber. */
  readonly nameField: SalesforceField | undefined;
}

/** All sObjects of the catalogue. */
export interface Directory {
  readonly entities: readonly Entity[];
  find(name: string): Entity | undefined;
  /** The sObject of an id, by its key prefix. */
  ofId(id: string): Entity | undefined;
}

const directories = new WeakMap<object, WeakMap<object, Directory>>();

/** The directory of a store's catalogue, made once; a store with a loaded export has its own, with the values that came along. */
export function directoryOf(store: Store): Directory {
  const ofCatalogue = directories.get(store.concepts) ?? new WeakMap<object, Directory>();
  directories.set(store.concepts, ofCatalogue);
  const key = store.loadedValues.size === 0 ? store.concepts : store.loadedValues;
  const known = ofCatalogue.get(key);
  if (known) return known;
  const made = build(store.concepts.map((concept) => withLoadedValues(concept, store.loadedValues)));
  ofCatalogue.set(key, made);
  return made;
}

function withLoadedValues(concept: Concept, loaded: Store['loadedValues']): Concept {
  if (loaded.size === 0) return concept;
  const salesforce = concept.salesforce.map((object) => ({
    ...object,
    fields: object.fields.map((field) => {
      const more = loaded.get(`${object.name}.${field.name}`);
      return more
        ? { ...field, picklist: [...(field.picklist ?? []), ...more.map((value) => ({ value, label: value }))] }
        : field;
    }),
  }));
  return { ...concept, salesforce };
}

function build(concepts: readonly Concept[]): Directory {
  const entities = concepts.flatMap((concept) => concept.salesforce.map((object) => entity(concept, object)));
  const byName = new Map(entities.map((each) => [each.object.name.toLowerCase(), each]));
  const byPrefix = new Map(entities.map((each) => [each.object.keyPrefix, each]));
  return {
    entities,
    find: (name) => byName.get(name.toLowerCase()),
    ofId: (id) => byPrefix.get(id.slice(0, 3)),
  };
}

function entity(concept: Concept, object: SalesforceObject): Entity {
  const fields = new Map(object.fields.map((field) => [field.name.toLowerCase(), field]));
  const parents = new Map(
    object.fields.flatMap((field) => (field.relationshipName ? [[field.relationshipName.toLowerCase(), field] as const] : [])),
  );
  const children = new Map(object.children.map((child) => [child.relationshipName.toLowerCase(), child]));
  const columns = new Map(concept.columns.map((column) => [column.name, column]));
  return {
    concept,
    object,
    field: (name) => fields.get(name.toLowerCase()),
    parent: (name) => parents.get(name.toLowerCase()),
    child: (name) => children.get(name.toLowerCase()),
    column: (name) => columns.get(name),
    nameField: object.fields.find((field) => field.nameField) ?? fields.get('name'),
  };
}
