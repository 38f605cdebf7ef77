import type { Caller } from '../caller';
import { jsonReply, type Reply } from '../http/message';
import { attributeMetadataId } from '../metadata/metadataId';
import { isSecured } from '../metadata/secured';
import { principal } from './principal';

/** Values of the field permission option set: 0 not allowed, 4 allowed. */
const ALLOWED = 4;
const NOT_ALLOWED = 0;

/**
 * `systemusers(…)/Microsoft.Dynamics.CRM.RetrievePrincipalAttributePrivileges`: rights on every secured column, by the
 * attribute's MetadataId (RetrievePrincipalAttributePrivilegesResponse, AttributePrivilege in Microsoft's reference).
 */
export function attributePrivileges(caller: Caller, key: string): Reply {
  const user = principal(caller, key);
  const privileges = caller.entities.all.flatMap((entity) => {
    const readable = caller.store.readableColumns(user, entity.concept.name, 'dataverse');
    const editable = caller.store.editableColumns(user, entity.concept.name, 'dataverse');
    return entity.table.attributes
      .filter((attribute) => isSecured(entity, attribute, caller.store))
      .map((attribute) => ({
        AttributeId: attributeMetadataId(entity, attribute),
        CanRead: readable.has(attribute.column) ? ALLOWED : NOT_ALLOWED,
        CanCreate: editable.has(attribute.column) ? ALLOWED : NOT_ALLOWED,
        CanUpdate: editable.has(attribute.column) ? ALLOWED : NOT_ALLOWED,
        CanReadUnMasked: NOT_ALLOWED,
      }));
  });
  return jsonReply(200, {
    '@odata.context': `${caller.root}/$metadata#Microsoft.Dynamics.CRM.RetrievePrincipalAttributePrivilegesResponse`,
    AttributePrivileges: privileges,
  });
}
