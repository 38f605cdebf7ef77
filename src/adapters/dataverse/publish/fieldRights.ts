import { CrmError } from '../../../model/crmError';
import type { EntityName } from '../../../model/record';
import type { FactsRequest, FieldLimits } from '../../../ports/publish';
import { columnOf, TABLES } from '../columns';
import { array, number, object, string } from '../json';
import { API, type Condition, listPath } from '../odata';
import { type Calls, listRows } from './listRows';
import { patient } from './patience';
import { OTHERS } from './shapes';

/** Microsoft's own profile of system administrators: "Column-level security by using code". */
const ADMINISTRATORS = '572329c1-a042-4e22-be47-367c6374ea45';
/** The choice "Allowed" of a field permission. */
const ALLOWED = 4;
/** Ids that fit into one address. */
const MOST_IDS = 100;

type Right = 'read' | 'edit';

interface Asked {
  readonly entity: EntityName;
  readonly field: string;
  /** `account.industrycode` */
  readonly name: string;
}

/** Those of the fields whose columns are secured. Everybody may read which ones they are. */
async function readSecured(fields: FactsRequest['fields'], { client, clock, signal }: Calls): Promise<readonly Asked[]> {
  const entities = Object.entries(fields) as [EntityName, readonly string[]][];
  const paths = entities.map(([entity]) => {
    const table = `LogicalName=%27${TABLES[entity].table}%27`;
    return [entity, `${API}EntityDefinitions(${table})/Attributes?$select=LogicalName&$filter=IsSecured%20eq%20true`] as const;
  });
  const answers = await patient(
    clock,
    async () => {
      const { parts } = await client.reads<EntityName>(Object.fromEntries(paths) as Record<EntityName, string>, signal);
      return entities.map(([entity]) => {
        const part = parts[entity];
        if (!part?.ok) throw part?.error ?? new CrmError('unexpected', 'a part of the answer is missing', { retryable: true });
        return object(part.json);
      });
    },
    signal,
  );
  return entities.flatMap(([entity, list], index) => {
    const { table } = TABLES[entity];
    const secured = new Set(array(answers[index]?.value).map((each) => string(object(each).LogicalName)));
    const asked = list.map((field) => ({ entity, field, column: columnOf(entity, field).name }));
    return asked
      .filter(({ column }) => secured.has(column))
      .map(({ field, column }): Asked => ({ entity, field, name: `${table}.${column}` }));
  });
}

/** What each profile gives on these columns, by its id. */
async function readGiven(asked: readonly Asked[], calls: Calls): Promise<ReadonlyMap<string, ReadonlyMap<string, Right>>> {
  const tables = [...new Set(asked.map(({ entity }) => TABLES[entity].table))];
  const where: Condition[] = [{ any: tables.map((text) => ({ attribute: 'entityname', op: 'eq', value: { text } }) as const) }];
  const select = ['entityname', 'attributelogicalname', 'canread', 'canupdate', 'fieldsecurityprofileid'];
  const given = new Map<string, Map<string, Right>>();
  for await (const row of listRows(listPath(OTHERS.columnPermission, { select, where }), calls)) {
    const name = `${string(row.entityname)}.${string(row.attributelogicalname)}`;
    const profile = string(row._fieldsecurityprofileid_value)?.toLowerCase() ?? '';
    if (number(row.canread) !== ALLOWED) continue;
    const rights = given.get(profile) ?? new Map<string, Right>();
    given.set(profile, rights.set(name, number(row.canupdate) === ALLOWED ? 'edit' : 'read'));
  }
  const all = new Map(asked.map(({ name }) => [name, 'edit' as const]));
  return given.set(ADMINISTRATORS, all);
}

const among = (attribute: string, ids: readonly string[]): Condition[] =>
  ids.length > MOST_IDS ? [] : [{ any: ids.map((id) => ({ attribute, op: 'eq', value: { guid: id } }) as const) }];

/** Rows of a many-to-many table as pairs of ids. */
async function* pairs(
  shape: (typeof OTHERS)['userProfile' | 'teamProfile' | 'teamMember'],
  [from, to]: readonly [string, string],
  where: readonly Condition[],
  calls: Calls,
): AsyncGenerator<readonly [string, string]> {
  for await (const row of listRows(listPath(shape, { select: [from, to], where }), calls)) {
    const [one, other] = [string(row[from]), string(row[to])];
    if (one !== null && other !== null) yield [one.toLowerCase(), other.toLowerCase()];
  }
}

/** Profiles that each person holds, by hand or through a team. Who holds none is absent. */
async function readHeld(profiles: readonly string[], calls: Calls): Promise<ReadonlyMap<string, ReadonlySet<string>>> {
  const held = new Map<string, Set<string>>();
  const hold = (person: string, profile: string) => held.set(person, (held.get(person) ?? new Set()).add(profile));
  const only = among('fieldsecurityprofileid', profiles);
  for await (const [person, profile] of pairs(OTHERS.userProfile, ['systemuserid', 'fieldsecurityprofileid'], only, calls))
    hold(person, profile);
  const byTeam = new Map<string, string[]>();
  for await (const [team, profile] of pairs(OTHERS.teamProfile, ['teamid', 'fieldsecurityprofileid'], only, calls))
    byTeam.set(team, [...(byTeam.get(team) ?? []), profile]);
  if (byTeam.size === 0) return held;
  const members = pairs(OTHERS.teamMember, ['systemuserid', 'teamid'], among('teamid', [...byTeam.keys()]), calls);
  for await (const [person, team] of members) for (const profile of byTeam.get(team) ?? []) hold(person, profile);
  return held;
}

/**
 * What each person may not do with secured columns: column security profiles add up, and whoever holds none can neither read nor
 * change such a column. Needs prvReadFieldPermission and prvReadFieldSecurityProfile, which the Publisher role has.
 * @returns `null` where the publisher lacks them
 */
export async function fieldRights(
  fields: FactsRequest['fields'],
  calls: Calls,
): Promise<((personId: string) => FieldLimits) | null> {
  const asked = await readSecured(fields, calls);
  const nothing: FieldLimits = {};
  if (asked.length === 0) return () => nothing;
  const byPerson = new Map<string, FieldLimits>();
  const shared = new Map<string, FieldLimits>();
  try {
    const given = await readGiven(asked, calls);
    const limitsBy = (profiles: readonly string[]): FieldLimits => {
      const limits: Partial<Record<EntityName, Record<string, 'none' | 'read'>>> = {};
      for (const { entity, field, name } of asked) {
        const rights = profiles.map((profile) => given.get(profile)?.get(name));
        if (!rights.includes('edit')) limits[entity] = { ...limits[entity], [field]: rights.includes('read') ? 'read' : 'none' };
      }
      return limits;
    };
    for (const [person, held] of await readHeld([...given.keys()], calls)) {
      const profiles = [...held].filter((profile) => given.has(profile)).sort();
      const key = profiles.join();
      const limits = shared.get(key) ?? limitsBy(profiles);
      shared.set(key, limits);
      byPerson.set(person, limits);
    }
    const others = shared.get('') ?? limitsBy([]);
    return (personId) => byPerson.get(personId.toLowerCase()) ?? others;
  } catch (error) {
    if (error instanceof CrmError && error.kind === 'permission') return null;
    throw error;
  }
}
