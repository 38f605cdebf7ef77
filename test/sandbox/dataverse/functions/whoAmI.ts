import { raw } from '../../store/sqlText';
import type { Caller } from '../caller';
import { jsonReply, type Reply } from '../http/message';

/** `WhoAmI`: the signed-in user, the business unit and the organisation. */
export function whoAmI(caller: Caller): Reply {
  const { store, user } = caller;
  const organization = store.get(raw('SELECT guid FROM organizations LIMIT 1'));
  return jsonReply(200, {
    '@odata.context': `${caller.root}/$metadata#Microsoft.Dynamics.CRM.WhoAmIResponse`,
    BusinessUnitId: (user.businessUnitId && store.guidOf(user.businessUnitId)) ?? user.businessUnitId,
    UserId: user.guid,
    OrganizationId: organization?.guid ?? null,
  });
}
