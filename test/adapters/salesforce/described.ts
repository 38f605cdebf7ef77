import { type ObjectInfo, readDescribe } from '../../../src/adapters/salesforce/readDescribe';

type Children = readonly (readonly [relationship: string, object: string, field: string])[];

/** The platform's answer that describes a few fields; type `reference:Account` is a lookup, read as `Account.Name`. */
export function describeBody(name: string, types: Readonly<Record<string, string>>, children: Children = []) {
  return {
    name,
    label: name,
    labelPlural: `${name}s`,
    queryable: true,
    createable: true,
    updateable: true,
    fields: Object.entries(types).map(([field, type]) => {
      const [kind, target] = type.split(':');
      const reference = target ? { referenceTo: [target], relationshipName: field.replace(/Id$/, '') } : {};
      return {
        name: field,
        label: field,
        type: kind,
        length: 255,
        createable: true,
        updateable: true,
        nillable: true,
        ...reference,
      };
    }),
    childRelationships: children.map(([relationshipName, childSObject, field]) => ({ relationshipName, childSObject, field })),
  };
}

/** The same, as the adapter keeps it. */
export function described(name: string, types: Readonly<Record<string, string>>, children: Children = []): ObjectInfo {
  const info = readDescribe(describeBody(name, types, children));
  if (!info) throw new Error('the describe is broken');
  return info;
}

export const TASK = described('Task', {
  Id: 'id',
  Subject: 'combobox',
  CreatedDate: 'datetime',
  WhatId: 'reference:Opportunity',
});

export const DEAL = described(
  'Opportunity',
  {
    Id: 'id',
    Name: 'string',
    AccountId: 'reference:Account',
    OwnerId: 'reference:User',
    Amount: 'currency',
    CloseDate: 'date',
    SystemModstamp: 'datetime',
    IsClosed: 'boolean',
    StageName: 'picklist',
  },
  [['Tasks', 'Task', 'WhatId']],
);

export const ACCOUNT = described('Account', { Id: 'id', Name: 'string' });
