import { CrmError } from '../../model/crmError';
import type { EntityName } from '../../model/record';
import type { Client, Part } from './client';
import { PREFIX, TABLES } from './columns';
import { guid, isGuid } from './guid';
import { array, type Json, object, string } from './json';
import { mapTable } from './mapMetadata';
import { mapCurrencies, mapOrganisation, mapPerson, mapProgramme } from './mapPerson';
import { mapRights } from './mapRights';
import type { Rights, TableMetadata } from './metadata';
import { attributesPath, CASTS, type Cast, castPath, OPTION_CASTS, optionsPath, tablePath } from './metadataPath';
import { API, listPath, rowPath, userFunctionPath } from './odata';
import type { ProcessStage, Session } from './session';
import { SHAPES } from './shape';

type Paths = Record<string, string>;
type PartsByKey = Readonly<Record<string, Part | undefined>>;

const KINDS = Object.keys(CASTS) as Cast[];

function describePaths(entity: EntityName): Paths {
  const { table } = TABLES[entity];
  const paths: Paths = { [`${entity} table`]: tablePath(table), [`${entity} attributes`]: attributesPath(table) };
  for (const cast of KINDS) paths[`${entity} ${cast}`] = castPath(table, cast);
  for (const cast of OPTION_CASTS) paths[`${entity} options ${cast}`] = optionsPath(table, cast);
  return paths;
}

function environmentPaths(): Paths {
  const { organisation, currency, programme, connectionRole, processStage, party, response, snapshot } = SHAPES;
  const version = `${PREFIX}_version`;
  const forDeals = [{ attribute: 'primaryentitytypecode', op: 'eq', value: { text: 'opportunity' } }] as const;
  const active = [{ attribute: 'statecode', op: 'eq', value: { number: 0 } }] as const;
  return {
    who: `${API}WhoAmI`,
    organisation: listPath(organisation, { select: ['organizationid', 'name', 'basecurrencyid'], top: 1 }),
    currencies: listPath(currency, { select: ['transactioncurrencyid', 'isocurrencycode'] }),
    programme: listPath(programme, {
      select: [version, `${PREFIX}_text`],
      orderBy: { attribute: version, descending: true },
      top: 1,
    }),
    roles: listPath(connectionRole, { select: ['connectionroleid', 'name'], where: active }),
    stages: listPath(processStage, { select: ['processstageid', 'stagename', 'stagecategory'], where: forDeals }),
    parties: listPath(party, { select: ['activitypartyid'], top: 1 }),
    responses: listPath(response, { select: [`${PREFIX}_key`], top: 1 }),
    snapshots: listPath(snapshot, { select: [`${PREFIX}_key`], top: 1 }),
  };
}

function userPaths(userId: string): Paths {
  const { user, settings } = SHAPES;
  return {
    user: rowPath(user, userId, ['fullname', 'firstname', 'internalemailaddress', 'title', 'createdon', 'businessunitid']),
    position: rowPath(user, userId, ['positionid']),
    settings: rowPath(settings, userId, ['timezonecode', 'localeid', 'uilanguageid']),
    privileges: userFunctionPath(user, userId, 'RetrieveUserPrivileges'),
    columns: userFunctionPath(user, userId, 'RetrievePrincipalAttributePrivileges'),
  };
}

function must(part: Part | undefined): Json {
  if (part?.ok) return part.json;
  throw part?.error ?? new CrmError('unexpected', 'a part of the answer is missing', { retryable: true });
}

function may(part: Part | undefined): Json | null {
  return part?.ok ? part.json : null;
}

/** A table that cannot be described does not exist here, or not for this person; anything else is an error. */
function describable(part: Part | undefined): boolean {
  if (part?.ok) return true;
  if (part?.error.kind === 'notFound' || part?.error.kind === 'permission') return false;
  must(part);
  return false;
}

function names(list: Json | null, id: string, name: string): ReadonlyMap<string, string> {
  const rows = array(object(list).value).map(object);
  return new Map(rows.map((row) => [string(row[id]) ?? '', string(row[name]) ?? '']));
}

function stagesOf(list: Json | null): ReadonlyMap<string, ProcessStage> {
  const rows = array(object(list).value).map(object);
  return new Map(
    rows.map((row) => {
      const category = typeof row.stagecategory === 'number' ? row.stagecategory : null;
      return [string(row.processstageid) ?? '', { name: string(row.stagename) ?? '', category }];
    }),
  );
}

/**
 * Who, what exists and what may be seen, in two round trips: everything that needs no user, then the user's own.
 * @param known a session that only lacks tables: then only those are read
 * @param guess the user whom the page names: the own rows come along, and are asked for anew where the CRM names another
 */
export async function loadSession(
  client: Client,
  entities: readonly EntityName[],
  known: Session | null,
  signal?: AbortSignal,
  guess?: string | null,
): Promise<Session> {
  const described = entities.filter((entity) => !known?.asked.has(entity));
  const guessed = !known && guess && isGuid(guess) ? guid(guess) : null;
  const environment: Paths = known ? {} : { ...environmentPaths(), ...(guessed ? userPaths(guessed) : {}) };
  const first: Paths = Object.assign(environment, ...described.map(describePaths));
  const { parts }: { parts: PartsByKey } = await client.reads(first, signal);
  const who = known ? null : object(must(parts.who));
  const userId = known?.userId ?? string(who?.UserId);
  if (!userId) throw new CrmError('unexpected', 'the CRM does not say who is signed in');
  const own: PartsByKey = known || userId === guessed ? parts : (await client.reads(userPaths(userId), signal)).parts;
  const rights = known?.rights ?? mapRights(may(own.privileges), may(own.columns));

  const tables = new Map<EntityName, TableMetadata>(known?.tables);
  for (const entity of described) {
    if (!describable(parts[`${entity} table`])) continue;
    const answers = {
      table: must(parts[`${entity} table`]),
      attributes: must(parts[`${entity} attributes`]),
      casts: KINDS.map((cast) => may(parts[`${entity} ${cast}`])),
      options: OPTION_CASTS.map((cast) => may(parts[`${entity} options ${cast}`])),
    };
    const table = mapTable(answers, rights);
    if (table) tables.set(entity, table);
  }
  const asked = new Set([...(known?.asked ?? []), ...described]);
  if (known) return { ...known, asked, tables };
  return { ...environmentOf(parts, own, userId, string(who?.OrganizationId) ?? '', rights), rights, asked, tables };
}

function environmentOf(
  parts: PartsByKey,
  own: PartsByKey,
  userId: string,
  orgId: string,
  rights: Rights,
): Omit<Session, 'tables' | 'rights' | 'asked'> {
  const person = mapPerson({ userId, user: must(own.user), position: may(own.position), settings: may(own.settings) });
  const currencies = mapCurrencies(may(parts.currencies));
  const roles = names(may(parts.roles), 'connectionroleid', 'name');
  const processStages = stagesOf(may(parts.stages));
  return {
    userId,
    person,
    organisation: mapOrganisation(may(parts.organisation), orgId, currencies, person.zone),
    programme: mapProgramme(may(parts.programme)),
    currencies,
    roles,
    processStages,
    parties: parts.parties?.ok === true,
    capabilities: {
      stageHistory: processStages.size > 0,
      contactRoles: roles.size > 0,
      responses: parts.responses?.ok === true && (rights.privileges?.has(`prvcreate${PREFIX}_response`) ?? true),
      snapshots: parts.snapshots?.ok === true,
      conflictGrainMs: 0,
    },
  };
}
