import type { EntityName, RecordRef } from '../../model/record';

/** Namespace of the managed package; every object and field of Foothold's own starts with it. */
const PREFIX = 'fthd__';

/** API name of one of the package's objects or fields: `own('Response')` is `fthd__Response__c`. */
export function own(name: string): string {
  return `${PREFIX}${name}__c`;
}

/** The package's own objects. */
export const RESPONSE = own('Response');
export const ACTION_LOG = own('ActionLog');
export const SNAPSHOT = own('Snapshot');
export const PROGRAMME = own('Programme');
export const BARRIER_DECISION = own('BarrierDecision');
export const CONTACT_ROLE = 'OpportunityContactRole';
export const STAGE_HISTORY = 'OpportunityHistory';

/** sObjects behind each entity; an activity lives in two of them. */
export const OBJECTS: Readonly<Record<EntityName, readonly string[]>> = {
  Account: ['Account'],
  Contact: ['Contact'],
  Lead: ['Lead'],
  Opportunity: ['Opportunity'],
  Case: ['Case'],
  Activity: ['Task', 'Event'],
};

/** Key prefixes of the standard objects: fixed by the platform, the same in every org. */
const KEY_PREFIXES: Readonly<Record<string, string>> = {
  '001': 'Account',
  '003': 'Contact',
  '00Q': 'Lead',
  '006': 'Opportunity',
  '500': 'Case',
  '00T': 'Task',
  '00U': 'Event',
  '02s': 'EmailMessage',
  '002': 'Note',
};

/** The entity that an sObject belongs to, `null` for those that Foothold has no word for. */
export function entityOf(object: string): EntityName | null {
  if (object === 'EmailMessage' || object === 'Note') return 'Activity';
  for (const [entity, objects] of Object.entries(OBJECTS)) if (objects.includes(object)) return entity as EntityName;
  return null;
}

/** The sObject of a reference. Tasks and events are told apart by the id's prefix. */
export function objectOf(ref: RecordRef): string {
  const [first] = OBJECTS[ref.entity];
  return ref.entity === 'Activity' ? (KEY_PREFIXES[ref.id.slice(0, 3)] ?? 'Task') : (first ?? ref.entity);
}

/** Reference for a bare id, as polymorphic lookups carry it; `null` where the prefix is none of ours. */
export function refOfId(id: string | null): RecordRef | null {
  const object = id === null ? undefined : KEY_PREFIXES[id.slice(0, 3)];
  const entity = object === undefined ? null : entityOf(object);
  return entity === null || id === null ? null : { entity, id };
}
