import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { EntitySchema, Schema } from '../../model/schema';
import type { Capabilities, Start } from '../../ports/crm';
import type { Api } from './api';
import { type PartResult, partError, queryPart, queryRows } from './composite';
import type { Known } from './context';
import type { Describes } from './describes';
import { toEntitySchema } from './mapDescribe';
import { mapStages } from './mapOpportunity';
import { mapProgramme, PROGRAMME_FIELDS } from './mapOwn';
import { mapOrganisation, mapPerson } from './mapPerson';
import { ACTION_LOG, CONTACT_ROLE, OBJECTS, own, PROGRAMME, RESPONSE, SNAPSHOT, STAGE_HISTORY } from './objects';
import { childOf, fieldInfo, type ObjectInfo, platformObject } from './readDescribe';
import { isRow, text } from './row';
import { type Select, soql } from './soql';
import { isId } from './soqlValue';

const USER = platformObject('User', {
  Id: 'id',
  Name: 'string',
  FirstName: 'string',
  Email: 'email',
  TimeZoneSidKey: 'picklist',
  LocaleSidKey: 'picklist',
  UserRoleId: 'UserRole:reference',
  Title: 'string',
  Division: 'string',
  Department: 'string',
  CreatedDate: 'datetime',
});
const ORGANIZATION = platformObject('Organization', { Id: 'id', Name: 'string', TimeZoneSidKey: 'picklist' });
const STAGE = platformObject('OpportunityStage', {
  Id: 'id',
  ApiName: 'string',
  MasterLabel: 'string',
  DefaultProbability: 'percent',
  SortOrder: 'int',
  IsActive: 'boolean',
});
const CURRENCY = platformObject('CurrencyType', { Id: 'id', IsoCode: 'picklist', IsCorporate: 'boolean' });
const PROGRAMME_OBJECT = platformObject(PROGRAMME, { Id: 'id', [own('Version')]: 'double', [own('Text')]: 'textarea' });

/** Objects around a record whose describe says which parts of the bundle exist, whatever entities were asked for. */
export const DESCRIBED = [
  ...Object.values(OBJECTS).flat(),
  CONTACT_ROLE,
  STAGE_HISTORY,
  'EmailMessage',
  'Note',
  RESPONSE,
  ACTION_LOG,
  SNAPSHOT,
];

export interface StartDeps {
  readonly api: Api;
  readonly describes: Describes;
  /** Own user id where the page knows it; saves a round trip. */
  readonly userId?: string;
  /** The organisation's currency where the page knows it. */
  readonly currency?: string;
}

/** Who is signed in, from the session itself: SOQL has no word for "me". */
async function ownUserId(api: Api, signal?: AbortSignal): Promise<string> {
  const answer = await api.get('/services/oauth2/userinfo', signal);
  const id = isRow(answer) ? text(answer, 'user_id') : null;
  if (id === null || !isId(id)) throw new CrmError('auth', 'the session belongs to nobody', { code: 'NO_USER' });
  return id;
}

function startQueries(userId: string): Readonly<Record<string, Select>> {
  const whole = (from: ObjectInfo, extra: readonly string[] = []) => ({
    from,
    fields: [...[...from.fields.values()].map((field) => field.name), ...extra],
  });
  return {
    user: { ...whole(USER, ['UserRole.Name']), where: { field: 'Id', is: '=', value: userId } },
    organisation: { ...whole(ORGANIZATION), limit: 1 },
    stages: { ...whole(STAGE), orderBy: [['SortOrder', 'ASC']], limit: 200 },
    currency: { ...whole(CURRENCY), where: { field: 'IsCorporate', is: '=', value: true }, limit: 1 },
    programme: { from: PROGRAMME_OBJECT, fields: ['Id', ...PROGRAMME_FIELDS], orderBy: [[own('Version'), 'DESC']], limit: 1 },
  };
}

/** One composite call for describes and the few rows that last a session; before it, once, the question who is asking. */
export async function start(
  deps: StartDeps,
  entities: readonly EntityName[],
  userId: string | null,
  signal?: AbortSignal,
): Promise<{ readonly start: Start; readonly known: Known; readonly userId: string }> {
  const { api, describes } = deps;
  const id = userId ?? deps.userId ?? (await ownUserId(api, signal));
  const queries = Object.entries(startQueries(id)).map(([name, select]) => queryPart(name, soql(select) ?? ''));
  const results = await api.read([...describes.parts(DESCRIBED), ...queries], { signal });
  describes.take(results);
  const user = queryRows(results.get('user'))?.[0];
  const organisation = queryRows(results.get('organisation'))?.[0];
  for (const object of entities.flatMap((entity) => OBJECTS[entity])) {
    // Not described although it was asked for, and not refused either: reading on would take a fault for a missing right.
    if (!describes.has(object)) throw partError(results.get(`describe_${object}`));
  }
  if (!user) throw partError(results.get('user'));
  if (!organisation) throw partError(results.get('organisation'));
  const corporate = queryRows(results.get('currency'))?.[0];
  const programme = queryRows(results.get('programme'))?.[0];
  const schema = toSchema(entities, describes, results);
  const known: Known = {
    person: mapPerson(user),
    organisation: mapOrganisation(organisation, (corporate && text(corporate, 'IsoCode')) ?? deps.currency ?? null),
    stages: schema.stages,
  };
  const answer = {
    person: known.person,
    organisation: known.organisation,
    schema,
    programme: programme ? mapProgramme(programme) : null,
    capabilities: capabilitiesOf(describes),
  };
  return { start: answer, known, userId: id };
}

function toSchema(entities: readonly EntityName[], describes: Describes, results: ReadonlyMap<string, PartResult>): Schema {
  const found: [EntityName, EntitySchema][] = [];
  for (const entity of new Set(entities)) {
    const objects = OBJECTS[entity].map(describes.find).filter((info) => info !== null);
    const schema = toEntitySchema(entity, objects);
    if (schema) found.push([entity, schema]);
  }
  const deal = describes.find('Opportunity');
  const entries = deal ? (fieldInfo(deal, 'StageName')?.picklist ?? []) : [];
  const labels = new Map(entries.map((entry) => [entry.value, entry.label]));
  const listed = mapStages(queryRows(results.get('stages')) ?? [], labels);
  const stages = listed.length > 0 ? listed : entries.map(({ value, label }) => ({ value, label, probability: null }));
  return { entities: Object.fromEntries(found), stages };
}

function capabilitiesOf(describes: Describes): Capabilities {
  const deal = describes.find('Opportunity');
  const exists = (object: string) =>
    deal !== null && describes.find(object) !== null && childOf(deal, object, 'OpportunityId') !== null;
  return {
    stageHistory: exists(STAGE_HISTORY),
    contactRoles: exists(CONTACT_ROLE),
    responses: [RESPONSE, ACTION_LOG].every((object) => describes.find(object)?.createable === true),
    conflictGrainMs: 1_000,
  };
}
