import { define, dv, type FieldSpec, field, readOnly, sf } from './define';
import { systemFields } from './systemFields';
import type { Concept, SharingModel } from './types';

const PREFIX = 'fthd';

type Kind = 'text' | 'long' | 'date' | 'integer' | 'instant' | 'boolean';
type Part = readonly [name: string, kind: Kind, more?: Parameters<typeof sf>[3]];

const words = (name: string) => name.replace(/([a-z])([A-Z])/g, '$1 $2').replace(/^./, (letter) => letter.toUpperCase());
const snake = (name: string) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** A column of the package: `createdId` is `fthd__CreatedId__c` and `fthd_createdid`. */
function part([name, kind, more = {}]: Part): FieldSpec {
  const api = `${PREFIX}__${name[0]?.toUpperCase()}${name.slice(1)}__c`;
  const logical = `${PREFIX}_${name.toLowerCase()}`;
  const label = words(name);
  const required = more.nillable === false ? ({ required: 'ApplicationRequired' } as const) : {};
  switch (kind) {
    case 'text':
      return field(
        snake(name),
        'text',
        sf(api, 'string', label, { length: 255, ...more }),
        dv(logical, 'String', label, { maxLength: more.length ?? 255, ...required }),
      );
    case 'long':
      return field(
        snake(name),
        'text',
        sf(api, 'textarea', label, { length: 131072, ...more }),
        dv(logical, 'Memo', label, { maxLength: 1048576, ...required }),
      );
    case 'date':
      return field(
        snake(name),
        'date',
        sf(api, 'date', label, more),
        dv(logical, 'DateTime', label, { dateOnly: true, ...required }),
      );
    case 'instant':
      return field(snake(name), 'instant', sf(api, 'datetime', label, more), dv(logical, 'DateTime', label, required));
    case 'integer':
      return field(
        snake(name),
        'integer',
        sf(api, 'double', label, { precision: 18, scale: 0, ...more }),
        dv(logical, 'Integer', label, required),
      );
    case 'boolean':
      return field(snake(name), 'boolean', sf(api, 'boolean', label, more), dv(logical, 'Boolean', label, required));
  }
}

/** The unique key of a row: required, case-sensitive, an external id. */
const keyPart = (name = 'key'): Part => [name, 'text', { unique: true, externalId: true, caseSensitive: true, nillable: false }];

interface PackageObject {
  readonly name: string;
  readonly keyPrefix: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly parts: readonly Part[];
  readonly sharing: SharingModel;
  readonly rights: Concept['rights'];
  readonly ownership?: 'UserOwned' | 'OrgOwned';
}

const own: SharingModel = { salesforce: 'private', hierarchy: false, dataverse: 'basic' };
const open: SharingModel = { salesforce: 'read', hierarchy: true, dataverse: 'global' };

/** One object of the package in both CRMs, named from its name. */
function packageObject(object: PackageObject): Concept {
  const api = `${PREFIX}__${object.name[0]?.toUpperCase()}${object.name.slice(1)}__c`;
  const logical = `${PREFIX}_${object.name.toLowerCase()}`;
  return define({
    name: object.name,
    table: `${PREFIX}_${snake(object.name)}`,
    sharing: object.sharing,
    rights: object.rights,
    fields: [
      ...systemFields({ primaryId: `${logical}id`, idLabel: 'Record ID', ownerless: object.ownership === 'OrgOwned' }).map(
        (spec) =>
          object.ownership === 'OrgOwned' && spec.column.name === 'owner_id'
            ? {
                ...spec,
                salesforce:
                  systemFields({ idLabel: 'Record ID' }).find((each) => each.column.name === 'owner_id')?.salesforce ?? null,
              }
            : spec,
      ),
      field(
        'name',
        'text',
        sf('Name', 'string', `${object.label} Name`, { length: 80, nameField: true, defaultedOnCreate: true }),
        dv(`${PREFIX}_name`, 'String', 'Name', { maxLength: 100 }),
      ),
      ...object.parts.map(part),
      field(
        'state_code',
        'integer',
        null,
        dv('statecode', 'State', 'Status', { ...readOnly, options: [{ value: '0', label: 'Active' }] }),
      ),
    ],
    sobject: {
      name: api,
      keyPrefix: object.keyPrefix,
      label: object.label,
      labelPlural: object.labelPlural,
      children: [],
      custom: true,
    },
    entity: {
      name: logical,
      set: plural(logical),
      primaryId: `${logical}id`,
      primaryName: `${PREFIX}_name`,
      label: object.label,
      labelPlural: object.labelPlural,
      ownership: object.ownership ?? 'UserOwned',
      collections: [],
    },
  });
}

function plural(name: string): string {
  return /[^aeiou]y$/.test(name) ? `${name.slice(0, -1)}ies` : `${name}s`;
}

/** What a person did with a nudge: own rows only, whatever the hierarchy. */
export const response = packageObject({
  name: 'response',
  keyPrefix: 'a00',
  label: 'Response',
  labelPlural: 'Responses',
  parts: [
    keyPart(),
    ['rule', 'text'],
    ['record', 'text'],
    ['entity', 'text'],
    ['kind', 'text'],
    ['reason', 'text'],
    ['note', 'text', { length: 255 }],
    ['phase', 'text'],
    ['fingerprint', 'text'],
    ['until', 'date'],
    ['seconds', 'integer'],
    ['gain', 'integer'],
    ['at', 'instant'],
  ],
  sharing: own,
  rights: {
    create: ['rep', 'admin'],
    read: ['rep', 'publisher', 'admin'],
    edit: ['rep', 'admin'],
    delete: ['publisher', 'admin'],
  },
});

/** The unique client key of a create, with the id of what it made. */
export const actionLog = packageObject({
  name: 'actionLog',
  keyPrefix: 'a01',
  label: 'Action Log',
  labelPlural: 'Action Logs',
  parts: [keyPart('clientKey'), ['createdId', 'text']],
  sharing: own,
  rights: {
    create: ['rep', 'manager', 'admin'],
    read: ['rep', 'manager', 'publisher', 'admin'],
    edit: ['admin'],
    delete: ['publisher', 'admin'],
  },
});

const PUBLISHED = { create: ['publisher', 'admin'], edit: ['publisher', 'admin'], delete: ['publisher', 'admin'] } as const;

/** One person, one week; written by the publisher, read by the person alone. */
export const snapshot = packageObject({
  name: 'snapshot',
  keyPrefix: 'a02',
  label: 'Snapshot',
  labelPlural: 'Snapshots',
  parts: [keyPart(), ['week', 'date'], ['score', 'integer'], ['records', 'integer'], ['measures', 'long'], ['tally', 'long']],
  sharing: own,
  rights: { ...PUBLISHED, read: ['rep', 'publisher', 'admin'] },
});

/** Append-only versions of the programme. */
export const programme = packageObject({
  name: 'programme',
  keyPrefix: 'a03',
  label: 'Programme',
  labelPlural: 'Programmes',
  parts: [
    ['version', 'integer', { nillable: false }],
    ['text', 'long'],
  ],
  sharing: open,
  rights: { create: ['owner', 'admin'], edit: ['admin'], delete: ['admin'] },
  ownership: 'OrgOwned',
});

/** A cohort's size, bands and benchmarks; never anybody's rank. */
export const board = packageObject({
  name: 'board',
  keyPrefix: 'a04',
  label: 'Board',
  labelPlural: 'Boards',
  parts: [keyPart(), ['cohort', 'text'], ['week', 'date'], ['size', 'integer'], ['text', 'long']],
  sharing: open,
  rights: PUBLISHED,
  ownership: 'OrgOwned',
});

/** One manager, one week: the manager's own people. Written in individual mode only. */
export const teamSheet = packageObject({
  name: 'teamSheet',
  keyPrefix: 'a05',
  label: 'Team Sheet',
  labelPlural: 'Team Sheets',
  parts: [keyPart(), ['week', 'date'], ['page', 'integer'], ['text', 'long']],
  sharing: own,
  rights: { ...PUBLISHED, read: ['manager', 'publisher', 'admin'] },
});

/** One org unit of 5 people and more, one closed week. */
export const groupSheet = packageObject({
  name: 'groupSheet',
  keyPrefix: 'a06',
  label: 'Group Sheet',
  labelPlural: 'Group Sheets',
  parts: [keyPart(), ['unit', 'text'], ['week', 'date'], ['people', 'integer'], ['text', 'long']],
  sharing: open,
  rights: { ...PUBLISHED, read: ['manager', 'owner', 'publisher', 'admin'] },
});

/** A manager's or programme owner's word on a barrier. */
export const barrierDecision = packageObject({
  name: 'barrierDecision',
  keyPrefix: 'a07',
  label: 'Barrier Decision',
  labelPlural: 'Barrier Decisions',
  parts: [
    keyPart(),
    ['rule', 'text'],
    ['reason', 'text'],
    ['phase', 'text'],
    ['decision', 'text'],
    ['text', 'long'],
    ['at', 'instant'],
  ],
  sharing: open,
  rights: {
    create: ['manager', 'owner', 'admin'],
    edit: ['admin'],
    delete: ['admin'],
  },
});

export const optIn = packageObject({
  name: 'optIn',
  keyPrefix: 'a08',
  label: 'Opt-In',
  labelPlural: 'Opt-Ins',
  parts: [keyPart(), ['kind', 'text'], ['active', 'boolean'], ['text', 'long']],
  sharing: own,
  rights: {
    create: ['rep', 'admin'],
    edit: ['rep', 'admin'],
    read: ['rep', 'publisher', 'admin'],
    delete: ['rep', 'admin'],
  },
});

/** Who opened whose figures in Foothold; belongs to the person who was looked at. */
export const look = packageObject({
  name: 'look',
  keyPrefix: 'a09',
  label: 'Look',
  labelPlural: 'Looks',
  parts: [keyPart(), ['viewer', 'text'], ['week', 'date'], ['text', 'long'], ['at', 'instant']],
  sharing: own,
  rights: {
    create: ['manager', 'admin'],
    read: ['rep', 'publisher', 'admin'],
    edit: ['admin'],
    delete: ['publisher', 'admin'],
  },
});
