import type { PicklistEntry, SalesforceField } from '../../catalogue/types';
import { methodNotAllowed, notFound, SalesforceError, unsupported } from '../errors/salesforceError';
import { API_PREFIX, ok, type Resource, type RestContext } from '../rest/types';
import { type Access, accessOf } from '../schema/access';
import type { Entity } from '../schema/directory';
import { controllingValues } from './describeField';
import { objectInfo } from './objectInfo';
import { recordTypesOf } from './recordTypes';

/** `/ui-api/object-info/X`, `/ui-api/object-info/X/picklist-values/<record type>` and `…/<field>`. */
export const uiApi: Resource = (request, context) => {
  const [root, kind, name, part, recordTypeId, fieldName, ...more] = request.path;
  if (root !== 'ui-api') return null;
  if (kind !== 'object-info' || name === undefined || more.length > 0) throw unsupported(`/${request.path.join('/')}`);
  if (request.method !== 'GET') throw methodNotAllowed(request.method, ['GET', 'HEAD']);
  const access = accessOf(context.store, context.user);
  const entity = access.object(name);
  if (!entity) throw new SalesforceError(400, 'INVALID_TYPE', `Object [${name}] is not supported in UI API`);
  if (part === undefined) return ok(objectInfo(entity, access, context));
  if (part !== 'picklist-values' || recordTypeId === undefined) throw unsupported(`/${request.path.join('/')}`);
  const base = `${API_PREFIX}/ui-api/object-info/${entity.object.name}/picklist-values/${checked(recordTypeId, entity, context)}`;
  const picklists = entity.object.fields.filter((field) => isPicklist(field) && access.reads(entity, field));
  if (fieldName === undefined) {
    const all = picklists.map((field) => [field.name, picklist(field, entity, base)] as const);
    return ok({ eTag: tag(all), picklistFieldValues: Object.fromEntries(all) });
  }
  const field = picklists.find((each) => each.name.toLowerCase() === fieldName.toLowerCase());
  if (!field) throw badField(fieldName, entity, access);
  return ok(picklist(field, entity, base));
};

function isPicklist({ type }: SalesforceField): boolean {
  return type === 'picklist' || type === 'multipicklist' || type === 'combobox';
}

function checked(given: string, entity: Entity, context: RestContext): string {
  const type = recordTypesOf(entity, context).find(({ id }) => id === given || id.slice(0, 15) === given);
  if (!type) throw notFound(`The requested resource does not exist: record type ${given} of ${entity.object.name}`);
  return type.id;
}

function badField(name: string, entity: Entity, access: Access): SalesforceError {
  const field = entity.field(name);
  if (!field || !access.reads(entity, field)) {
    return new SalesforceError(400, 'INVALID_FIELD', `No such column '${name}' on entity '${entity.object.name}'`);
  }
  return new SalesforceError(400, 'INVALID_FIELD', `Field [${field.name}] is not a picklist`);
}

/** Active values; `validFor` counts in `controllerValues`. */
function picklist(field: SalesforceField, entity: Entity, base: string): Record<string, unknown> {
  const controlling = field.controller === undefined ? [] : controllingValues(field, entity);
  const value = (entry: PicklistEntry) => ({
    attributes: null,
    label: entry.label,
    validFor: controlling.flatMap((each, index) => (!entry.validFor || entry.validFor.includes(each) ? [index] : [])),
    value: entry.value,
  });
  const active = (field.picklist ?? []).filter((entry) => entry.inactive !== true);
  const first = active.find((entry) => entry.isDefault);
  const body = {
    controllerValues: Object.fromEntries(controlling.map((each, index) => [each, index])),
    defaultValue: first ? value(first) : null,
    url: `${base}/${field.name}`,
    values: active.map(value),
  };
  return { ...body, eTag: tag(body) };
}

/** A short fingerprint of an answer: equal answers have equal tags. */
function tag(body: unknown): string {
  let hash = 0;
  for (const char of JSON.stringify(body)) hash = (Math.imul(hash, 31) + (char.codePointAt(0) ?? 0)) >>> 0;
  return hash.toString(16).padStart(8, '0').repeat(4);
}
