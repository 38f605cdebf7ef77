import type { Caller } from '../caller';
import { accessDenied, badRequest } from '../http/DataverseError';
import { jsonReply, type Reply } from '../http/message';
import { namedValues } from '../http/segments';
import { boundRow } from '../write/bind';
import { principalOf } from './principal';

/**
 * `systemusers(…)/Microsoft.Dynamics.CRM.RetrievePrincipalAccess(Target=@tid)?@tid={'@odata.id':'opportunities(…)'}`:
 * the rights on one row, as the names of the platform's AccessRights joined by ", " (`None` without any).
 */
export function principalAccess(caller: Caller, key: string, inside: string, parameters: ReadonlyMap<string, string>): Reply {
  const user = principalOf(caller, key);
  const target = new Map(namedValues(inside)).get('Target');
  const text = target?.startsWith('@') ? parameters.get(target) : target;
  const path = /["']@odata\.id["']\s*:\s*["']([^"']+)["']/.exec(text ?? '')?.[1];
  if (!path) throw badRequest("RetrievePrincipalAccess needs Target={'@odata.id':'<set>(<id>)'}.");
  const row = boundRow(caller, path);
  if (!row) throw badRequest('RetrievePrincipalAccess needs a Target.');
  const { store } = caller;
  const concept = row.entity.concept.name;
  // Of rows that one reads oneself one may learn who else does; of others nothing.
  const isAbout = user.id !== caller.user.id && !caller.user.isAdmin;
  if (isAbout && !store.mayOn(caller.user, 'read', concept, row.id, 'dataverse'))
    throw accessDenied(
      `Principal user (Id=${caller.user.guid}, type=8) does not have ReadAccess right(s) for record with id ${key}.`,
    );
  const on = (right: 'read' | 'edit' | 'delete') =>
    store.may(user, right, concept, 'dataverse') && store.mayOn(user, right, concept, row.id, 'dataverse');
  const rights: string[] = [];
  if (on('read')) rights.push('ReadAccess');
  if (on('edit')) rights.push('WriteAccess', 'AppendAccess', 'AppendToAccess');
  if (on('delete')) rights.push('DeleteAccess');
  if (on('edit')) rights.push('ShareAccess', 'AssignAccess');
  return jsonReply(200, {
    '@odata.context': `${caller.root}/$metadata#Microsoft.Dynamics.CRM.RetrievePrincipalAccessResponse`,
    AccessRights: rights.length > 0 ? rights.join(', ') : 'None',
  });
}
