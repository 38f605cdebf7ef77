import type { Store } from '../../store/types';
import { methodNotAllowed } from '../errors/salesforceError';
import { precondition, versionHeaders } from '../rest/conditions';
import { API_PREFIX, ok, type RestContext, type RestRequest, type RestResponse } from '../rest/types';
import { type Access, accessOf } from '../schema/access';
import type { Entity } from '../schema/directory';
import { describeField } from './describeField';
import { recordTypesOf } from './recordTypes';

const started = new WeakMap<Store, number>();

/** When the schema last changed: it never does while the CRM runs, so when it started. */
function schemaChanged(store: Store): number {
  const known = started.get(store) ?? Math.floor(Date.parse(store.now()) / 1000) * 1000;
  started.set(store, known);
  return known;
}

/** `GET /sobjects`. */
export function describeGlobal(request: RestRequest, context: RestContext): RestResponse {
  return describing(request, context, (access) => ({
    encoding: 'UTF-8',
    maxBatchSize: 200,
    sobjects: access.objects().map((entity) => summary(entity, access)),
  }));
}

/** `GET /sobjects/X`: the summary and what the user looked at last (nothing is kept, so nothing is listed). */
export function describeBasic(request: RestRequest, entity: Entity, context: RestContext): RestResponse {
  return describing(request, context, (access) => ({ objectDescribe: summary(entity, access), recentItems: [] }));
}

/** `GET /sobjects/X/describe`. Fields that the user may not read are absent. */
export function describeObject(request: RestRequest, entity: Entity, context: RestContext): RestResponse {
  return describing(request, context, (access) => {
    const { object } = entity;
    return {
      ...summary(entity, access),
      actionOverrides: [],
      childRelationships: object.children.flatMap((child) => {
        const target = access.object(child.childSObject);
        return target ? [childRelationship(child)] : [];
      }),
      compactLayoutable: true,
      fields: object.fields.filter((field) => access.reads(entity, field)).map((field) => describeField(field, entity, access)),
      namedLayoutInfos: [],
      networkScopeFieldName: null,
      recordTypeInfos: recordTypesOf(entity, context).map(({ id, name, developerName, isDefault, master }) => ({
        active: true,
        available: true,
        defaultRecordTypeMapping: isDefault,
        developerName,
        master,
        name,
        recordTypeId: id,
        urls: { layout: `${API_PREFIX}/sobjects/${object.name}/describe/layouts/${id}` },
      })),
      searchLayoutable: true,
      sobjectDescribeOption: 'FULL',
      supportedScopes: [{ label: `All ${object.labelPlural.toLowerCase()}`, name: 'everything' }],
    };
  });
}

function describing(request: RestRequest, context: RestContext, body: (access: Access) => unknown): RestResponse {
  if (request.method !== 'GET') throw methodNotAllowed(request.method, ['GET', 'HEAD']);
  const changed = schemaChanged(context.store);
  return precondition(request, { changed }) ?? ok(body(accessOf(context.store, context.user)), versionHeaders({ changed }));
}

function summary(entity: Entity, access: Access): Record<string, unknown> {
  const { object } = entity;
  const url = `${API_PREFIX}/sobjects/${object.name}`;
  return {
    activateable: false,
    associateEntityType: null,
    associateParentEntity: null,
    createable: access.may('create', entity),
    custom: object.custom ?? object.name.endsWith('__c'),
    customSetting: false,
    deepCloneable: false,
    deletable: access.may('delete', entity),
    deprecatedAndHidden: false,
    feedEnabled: false,
    hasSubtypes: false,
    isInterface: false,
    isSubtype: false,
    keyPrefix: object.keyPrefix,
    label: object.label,
    labelPlural: object.labelPlural,
    layoutable: true,
    mergeable: false,
    mruEnabled: true,
    name: object.name,
    queryable: true,
    replicateable: true,
    retrieveable: true,
    searchable: false,
    triggerable: true,
    undeletable: false,
    updateable: access.may('edit', entity),
    urls: { sobject: url, describe: `${url}/describe`, rowTemplate: `${url}/{ID}` },
  };
}

function childRelationship(child: Entity['object']['children'][number]): Record<string, unknown> {
  return {
    cascadeDelete: false,
    childSObject: child.childSObject,
    deprecatedAndHidden: false,
    field: child.field,
    junctionIdListNames: [],
    junctionReferenceTo: [],
    relationshipName: child.relationshipName,
    restrictedDelete: false,
  };
}
