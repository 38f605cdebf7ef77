import type { RecordFacts } from '../../src/model/facts';
import type { CrmName, Programme } from '../../src/model/programme';
import type { Activity, EntityName } from '../../src/model/record';
import type { EntitySchema, FieldSchema, Option, Schema } from '../../src/model/schema';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import type { CheckContext } from '../../src/scoring/checkContext';
import { compile } from '../../src/scoring/compile';
import { type ContextInput, createContext } from '../../src/scoring/context';
import type { Plan } from '../../src/scoring/plan';

/** A Wednesday. */
export const NOW = '2026-11-25T10:00:00.000Z';

const FIELDS: Readonly<Record<string, readonly string[]>> = {
  Opportunity: ['name', 'accountId', 'amount', 'nextStep', 'source', 'closeDate', 'lostReason', 'competitor'],
  Account: ['name', 'industry', 'employees', 'country', 'phone', 'website'],
  Contact: ['name', 'email', 'phone', 'mobile', 'title', 'accountId'],
  Lead: ['company', 'email', 'phone', 'source', 'status', 'name'],
  Activity: ['subject', 'description', 'about'],
};

export function fieldSchema(name: string, change: Partial<FieldSchema> = {}): FieldSchema {
  return {
    name,
    label: name,
    type: 'text',
    editable: true,
    createable: true,
    required: false,
    countable: true,
    maxLength: null,
    scale: null,
    lookupTo: [],
    options: null,
    dependsOn: null,
    ...change,
  };
}

export function option(value: string, isDefault = false): Option {
  return { value, label: value, active: true, isDefault, validFor: null };
}

/** A describe in which every default rule can run; fields may be changed (`null` = not there). */
export function schema(changes: Readonly<Record<string, Partial<FieldSchema> | null>> = {}): Schema {
  const entities: Partial<Record<EntityName, EntitySchema>> = {};
  for (const [entity, names] of Object.entries(FIELDS)) {
    const fields: Record<string, FieldSchema> = {};
    for (const name of names) {
      const change = changes[`${entity}.${name}`];
      if (change !== null) fields[name] = fieldSchema(name, change);
    }
    for (const [key, change] of Object.entries(changes)) {
      const [of, name = ''] = key.split('.');
      if (of === entity && change && !names.includes(name)) fields[name] = fieldSchema(name, change);
    }
    entities[entity as EntityName] = {
      entity: entity as EntityName,
      label: entity,
      labelPlural: `${entity}s`,
      createable: true,
      updateable: true,
      fields,
    };
  }
  return { entities, stages: [] };
}

export function planOf(change: Partial<Programme> = {}, crm: CrmName = 'salesforce', describe: Schema = schema()): Plan {
  return compile({ ...defaultProgramme(crm), ...change }, describe);
}

export function context(plan: Plan, change: Partial<ContextInput> = {}): CheckContext {
  return createContext(plan, { now: NOW, zone: 'Europe/Berlin', ...change });
}

export function activity(change: Partial<Activity> = {}): Activity {
  return {
    id: '00T1',
    kind: 'call',
    subject: 'Call',
    description: null,
    done: true,
    dueOn: '2026-11-24',
    startsAt: null,
    doneAt: '2026-11-24T09:00:00.000Z',
    createdAt: '2026-11-24T09:05:00.000Z',
    ownerId: '0051',
    ownerName: 'Rep One',
    about: null,
    who: null,
    whoName: null,
    ...change,
  };
}

/** A deal in the phase propose on which every applicable rule passes. */
export function deal(change: Partial<RecordFacts> = {}): RecordFacts {
  return {
    id: '0061',
    entity: 'Opportunity',
    ownerId: '0051',
    fields: {
      name: 'Harbour refit',
      accountId: '0011',
      amount: 48_000,
      nextStep: 'Send the revised offer to Ana',
      source: 'Web',
      closeDate: '2026-12-18',
      lostReason: null,
      competitor: null,
    },
    createdAt: '2026-09-01T08:00:00.000Z',
    inheritedAt: null,
    status: 'open',
    closedAt: null,
    phase: 'propose',
    reached: 'propose',
    phaseSince: '2026-11-10T08:00:00.000Z',
    steps: [
      { at: '2026-09-01T08:00:00.000Z', phase: 'qualify' },
      { at: '2026-10-01T08:00:00.000Z', phase: 'develop' },
      { at: '2026-11-10T08:00:00.000Z', phase: 'propose' },
    ],
    pushes: 0,
    activities: [
      activity({ createdAt: '2026-09-01T09:00:00.000Z', doneAt: '2026-09-01T09:00:00.000Z', id: '00T0', dueOn: '2026-09-01' }),
      activity(),
      activity({ id: '00T2', kind: 'task', done: false, doneAt: null, dueOn: '2026-12-01' }),
    ],
    contactRoles: [{ contactId: '0031', contactName: 'Ana Lima', role: 'Decision Maker', primary: true }],
    contacts: null,
    use: null,
    elsewhere: { sameAmount: 1, twins: null, sameText: null, madeTogether: null },
    activity: null,
    ...change,
  };
}

/** The same deal with other field values. */
export function dealWith(fields: RecordFacts['fields'], change: Partial<RecordFacts> = {}): RecordFacts {
  return deal({ ...change, fields: { ...deal().fields, ...fields } });
}

/** Another entity's record without anything known. */
export function record(entity: EntityName, change: Partial<RecordFacts> = {}): RecordFacts {
  return deal({
    id: `${entity}1`,
    entity,
    fields: {},
    createdAt: '2026-01-05T08:00:00.000Z',
    phase: null,
    reached: null,
    phaseSince: null,
    steps: null,
    pushes: null,
    activities: null,
    contactRoles: null,
    elsewhere: null,
    ...change,
  });
}
