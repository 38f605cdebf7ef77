import type { EntityName } from '../../../model/record';
import { TABLES } from '../columns';
import { array, object, string } from '../json';
import { userFunctionPath } from '../odata';
import { SHAPES } from '../shape';
import type { Calls } from './listRows';
import { patient } from './patience';

/** One privilege serves all kinds of activities, and is named after none of them. */
function privilegesOf(entity: EntityName): readonly string[] {
  const named = `prvread${TABLES[entity].table}`;
  return entity === 'Activity' ? ['prvreadactivity', named] : [named];
}

/** Entities of which not everybody's rows can be read: those whose read privilege is less than Global. Trimming is silent. */
export async function partialEntities(
  userId: string,
  entities: readonly EntityName[],
  { client, clock, signal }: Calls,
): Promise<readonly EntityName[]> {
  const path = userFunctionPath(SHAPES.user, userId, 'RetrieveUserPrivileges');
  const answer = object(await patient(clock, () => client.read(path, {}, signal), signal));
  const everywhere = new Set(
    array(answer.RolePrivileges)
      .map(object)
      .filter(({ Depth }) => Depth === 'Global')
      .map(({ PrivilegeName }) => string(PrivilegeName)?.toLowerCase()),
  );
  return entities.filter((entity) => !privilegesOf(entity).some((name) => everywhere.has(name)));
}
