import type { Concept } from '../../catalogue/types';
import { grantedDepth } from '../../store/grants';
import type { SandboxUser } from '../../store/types';
import type { Caller } from '../caller';
import { guidFromName } from '../guid';
import { jsonReply, type Reply } from '../http/message';
import { schemaName } from '../http/readSupport';
import { principal } from './principal';

const RIGHTS = { create: 'Create', read: 'Read', edit: 'Write', delete: 'Delete' } as const;
const DEPTHS = { basic: 'Basic', local: 'Local', deep: 'Deep', global: 'Global', parent: 'Global' } as const;

function depthOf(user: SandboxUser, right: keyof typeof RIGHTS, concept: Concept): string {
  if (user.isAdmin) return 'Global';
  // The role of the publisher reads everybody's records of the platform's own tables.
  if (!concept.grants && right === 'read' && user.roles.includes('publisher')) return 'Global';
  return DEPTHS[(concept.grants && grantedDepth(user, right, concept)) ?? concept.sharing.dataverse];
}

/** `systemusers(…)/Microsoft.Dynamics.CRM.RetrieveUserPrivileges`: which tables the user may create, read, write and delete in. */
export function userPrivileges(caller: Caller, key: string): Reply {
  const user = principal(caller, key);
  const { store } = caller;
  const unit = (user.businessUnitId && store.guidOf(user.businessUnitId)) ?? null;
  const privileges = caller.entities.all.flatMap((entity) =>
    (['create', 'read', 'edit', 'delete'] as const)
      .filter((right) => store.may(user, right, entity.concept.name, 'dataverse'))
      .map((right) => {
        const name = `prv${RIGHTS[right]}${schemaName(entity)}`;
        return {
          Depth: depthOf(user, right, entity.concept),
          PrivilegeId: guidFromName(`privilege:${name}`),
          BusinessUnitId: unit,
          PrivilegeName: name,
          RecordFilterId: '00000000-0000-0000-0000-000000000000',
          RecordFilterUniqueName: '',
        };
      }),
  );
  return jsonReply(200, {
    '@odata.context': `${caller.root}/$metadata#Microsoft.Dynamics.CRM.RetrieveUserPrivilegesResponse`,
    RolePrivileges: privileges,
  });
}
