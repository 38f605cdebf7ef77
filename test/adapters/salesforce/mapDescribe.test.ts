import { describe, expect, it } from 'vitest';
import { readBitmap, toEntitySchema } from '../../../src/adapters/salesforce/mapDescribe';
import { mapPicklists } from '../../../src/adapters/salesforce/mapOptions';
import { toLocale, toZone } from '../../../src/adapters/salesforce/mapPerson';
import { readDescribe } from '../../../src/adapters/salesforce/readDescribe';

describe('the describe', () => {
  it('reads which choices a controlling value allows', () => {
    expect(readBitmap('gAAA')).toEqual([0]);
    expect(readBitmap('YAAA')).toEqual([1, 2]);
    expect(readBitmap('not base64!')).toEqual([]);
    const info = readDescribe({
      name: 'Opportunity',
      fields: [
        { name: 'Region__c', type: 'picklist', label: 'Region', picklistValues: [{ value: 'East' }, { value: 'West' }] },
        {
          name: 'City__c',
          type: 'picklist',
          label: 'City',
          controllerName: 'Region__c',
          picklistValues: [
            { value: 'Kiel', validFor: 'QAAA', active: false },
            { value: 'Any', validFor: 'wAAA' },
            { value: 'None', validFor: null },
          ],
        },
      ],
    });
    const schema = info && toEntitySchema('Opportunity', [info]);
    expect(schema?.fields.City__c?.dependsOn).toBe('Region__c');
    expect(schema?.fields.City__c?.options?.map(({ value, active, validFor }) => [value, active, validFor])).toEqual([
      ['Kiel', false, ['West']],
      ['Any', true, ['East', 'West']],
      ['None', true, []],
    ]);
    expect(schema?.fields.Region__c?.options?.[0]?.validFor).toBeNull();
  });

  it('of 5,000 fields is cut, and one that is none is refused', () => {
    const fields = Array.from({ length: 5_000 }, (_, index) => ({ name: `F${index}__c`, type: 'string', label: `${index}` }));
    expect(readDescribe({ name: 'Account', fields })?.fields.size).toBe(2_000);
    for (const odd of [null, 'x', [], {}, { name: 'Account' }, { fields: [] }]) expect(readDescribe(odd)).toBeNull();
  });

  it('leaves compound fields out and calls short text areas text', () => {
    const info = readDescribe({
      name: 'Account',
      fields: [
        { name: 'BillingAddress', type: 'address', label: 'Address' },
        { name: 'BillingStreet', type: 'textarea', label: 'Street', length: 255 },
        { name: 'Description', type: 'textarea', label: 'Description', length: 32_000, nillable: true },
        { name: 'Name', type: 'string', label: 'Name', length: 255, nillable: false, createable: true, updateable: false },
        { name: 'constructor', type: 'string', label: 'odd' },
      ],
    });
    const fields = info && toEntitySchema('Account', [info])?.fields;
    expect(Object.keys(fields ?? {})).not.toContain('BillingAddress');
    expect(fields?.BillingStreet?.type).toBe('text');
    expect(fields?.description).toMatchObject({ type: 'longText', maxLength: 32_000, required: false });
    expect(fields?.name).toMatchObject({ required: true, editable: false });
  });

  it('UI API: dependent values by name, the default marked', () => {
    const lists = mapPicklists({
      picklistFieldValues: {
        City__c: {
          controllerValues: { East: 0, West: 1 },
          defaultValue: { value: 'Kiel' },
          values: [{ value: 'Kiel', label: 'Kiel', validFor: [1] }],
        },
        Free__c: { controllerValues: {}, defaultValue: null, values: [{ value: 'a', label: 'A', validFor: [] }] },
        Broken__c: null,
      },
    });
    expect(lists.get('City__c')).toEqual([{ value: 'Kiel', label: 'Kiel', active: true, isDefault: true, validFor: ['West'] }]);
    expect(lists.get('Free__c')?.[0]?.validFor).toBeNull();
    expect(lists.has('Broken__c')).toBe(false);
  });
});

describe('a person', () => {
  it.each([
    ['de_DE', 'de-DE'],
    ['de_DE_EURO', 'de-DE'],
    ['en_US', 'en-US'],
    ['ar', 'ar'],
    ['sr__#Latn', 'sr'],
    ['iw_IL', 'he-IL'],
    ['', 'en'],
    [null, 'en'],
    ['<script>', 'en'],
  ])('locale %j is %j', (key, locale) => {
    expect(toLocale(key)).toBe(locale);
  });

  it('in a zone that nobody knows is in UTC', () => {
    expect(toZone('Europe/Berlin')).toBe('Europe/Berlin');
    expect(toZone('Mars/Olympus')).toBe('UTC');
    expect(toZone(null)).toBe('UTC');
  });
});
