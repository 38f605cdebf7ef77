import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { describeShared, sharedPath } from '../../fixtures/shared';
import { twins } from '../catalogue/twins';
import { entitiesOf } from '../dataverse/entities';
import { directoryOf } from '../salesforce/schema/directory';
import { orgStore } from './orgStore';

const store = orgStore();
const { concepts } = store;
const directory = directoryOf(store);
const entities = entitiesOf(concepts);

describe('the catalogue', () => {
  it('names a field once in an object and keeps every field in a column', () => {
    for (const concept of concepts) {
      const columns = new Set(concept.columns.map(({ name }) => name));
      const objects = [
        ...concept.salesforce.map(({ name, fields }) => ({ name, fields })),
        ...concept.dataverse.map(({ name, attributes }) => ({ name, fields: attributes })),
      ];
      for (const { name, fields } of objects) {
        const names = fields.map((field) => field.name.toLowerCase());
        expect(new Set(names).size, name).toBe(names.length);
        for (const field of fields) expect(columns.has(field.column), `${name}.${field.name}`).toBe(true);
      }
    }
  });

  it('has one key prefix for an object, and objects for every prefix', () => {
    const prefixes = directory.entities.map(({ object }) => object.keyPrefix);
    expect(new Set(prefixes).size).toBe(prefixes.length);
    expect(directory.ofId('00T000000000001AAA')?.object.name).toBe('Task');
    expect(directory.ofId('zzz000000000001AAA')).toBeUndefined();
  });

  it('points lookups, children and collections to what exists', () => {
    for (const { object } of directory.entities)
      for (const { childSObject, field } of object.children)
        expect(
          directory.find(childSObject)?.object.fields.some(({ name }) => name === field),
          `${childSObject}.${field}`,
        ).toBe(true);
    for (const { table } of entities.all) {
      for (const { targets } of table.attributes)
        for (const target of targets ?? []) expect(entities.byName(target.table), target.table).toBeDefined();
      for (const { table: child, attribute } of table.collections)
        expect(
          entities.byName(child)?.table.attributes.some(({ name }) => name === attribute),
          `${child}.${attribute}`,
        ).toBe(true);
    }
  });

  it('finds objects whatever the case, tables and sets by their exact name', () => {
    expect(directory.find('oPPortunity')?.concept.name).toBe('opportunity');
    expect(entities.byName('phonecall')?.concept.name).toBe('activity');
    expect(entities.bySet('opportunities')?.table.name).toBe('opportunity');
    expect(entities.bySet('Opportunities')).toBeUndefined();
  });

  it.each([
    ['response', 'fthd__Response__c', 'fthd_responses'],
    ['actionLog', 'fthd__ActionLog__c', 'fthd_actionlogs'],
    ['snapshot', 'fthd__Snapshot__c', 'fthd_snapshots'],
    ['programme', 'fthd__Programme__c', 'fthd_programmes'],
  ])('keeps an object and a table of both packages as the one concept %s', (name, sobject, set) => {
    expect(directory.find(sobject)?.concept.name).toBe(name);
    expect(entities.bySet(set)?.concept.name).toBe(name);
  });

  it('has a field of every type on the deal, for both CRMs', () => {
    const deal = directory.find('Opportunity');
    const types = new Set(deal?.object.fields.filter(({ custom }) => custom).map(({ type }) => type));
    for (const type of ['picklist', 'multipicklist', 'textarea', 'boolean', 'datetime']) expect(types.has(type), type).toBe(true);
    const attributes = new Set(
      deal?.concept.dataverse[0]?.attributes.filter(({ name }) => name.startsWith('new_')).map(({ type }) => type),
    );
    for (const type of ['Picklist', 'MultiSelectPicklist', 'Memo', 'Boolean', 'DateTime', 'Lookup'])
      expect(attributes.has(type), type).toBe(true);
  });

  it('maps twins between columns that exist, and values that the lists have', () => {
    for (const twin of twins) {
      const concept = concepts.find(({ name }) => name === twin.concept);
      const [left, right] = [twin.salesforce, twin.dataverse].map((name) =>
        concept?.columns.find((column) => column.name === name),
      );
      expect(left && right, `${twin.concept} ${twin.salesforce} ${twin.dataverse}`).toBeDefined();
      const labels = concept?.salesforce[0]?.fields
        .find(({ column }) => column === twin.salesforce)
        ?.picklist?.map(({ value }) => value);
      const numbers = concept?.dataverse[0]?.attributes
        .find(({ column }) => column === twin.dataverse)
        ?.options?.map(({ value }) => value);
      for (const [label, number] of twin.pairs) {
        if (labels && twin.concept !== 'activity') expect(labels, twin.salesforce).toContain(label);
        if (numbers) expect(numbers, twin.dataverse).toContain(String(number));
      }
    }
  });
});

describeShared('the catalogue against recorded describes', () => {
  interface Described {
    readonly fields: readonly {
      name: string;
      type: string;
      label: string;
      length: number;
      filterable: boolean;
      groupable: boolean;
      aggregatable: boolean;
    }[];
  }
  /** Where the catalogue says more than the org that was recorded, or the org had renamed a label. */
  const RENAMED = new Set(['Contact.Phone', 'Lead.LeadSource']);

  it.each(['Account', 'Contact', 'Opportunity', 'Event', 'Case'])(
    '%s: types, labels and flags as Salesforce gives them',
    (name) => {
      const path = sharedPath(`salesforce/describe/${name}.describe.json`);
      const described = JSON.parse(readFileSync(path ?? '', 'utf8')) as Described;
      const fields = directory.find(name)?.object.fields ?? [];
      const recorded = new Map(described.fields.map((field) => [field.name, field]));
      const compared = fields.flatMap((field) => {
        const original = recorded.get(field.name);
        return original && !RENAMED.has(`${name}.${field.name}`) ? [{ field, original }] : [];
      });
      expect(compared.length).toBeGreaterThan(15);
      const pick = (field: {
        name: string;
        type: string;
        label: string;
        filterable?: boolean;
        groupable?: boolean;
        aggregatable?: boolean;
      }) => ({
        name: field.name,
        type: field.type,
        label: field.label,
        filterable: field.filterable,
        groupable: field.groupable,
        aggregatable: field.aggregatable,
      });
      expect(compared.map(({ field }) => pick(field))).toEqual(compared.map(({ original }) => pick(original)));
    },
  );
});
