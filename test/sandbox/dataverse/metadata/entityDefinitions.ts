import type { DataverseAttribute } from '../../catalogue/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import { parseGuid } from '../guid';
import { badRequest, DataverseError, noSuchSegment, unsupported } from '../http/DataverseError';
import { type Call, jsonReply, type Reply } from '../http/message';
import { namedValues, type Segment, unquoted } from '../http/segments';
import { parseQueryOptions, type QueryOptions } from '../odata/queryOptions';
import { attributeMetadata, hasOptionSet, metadataClass } from './attributeMetadata';
import { entityMetadata } from './entityMetadata';
import { matchesFilter } from './jsonFilter';
import { attributeMetadataId, entityMetadataId } from './metadataId';
import { optionSet } from './optionSet';

const CAST = 'Microsoft.Dynamics.CRM.';

type Json = Record<string, unknown>;

/** `EntityDefinitions`, one of them by key, its `Attributes`, one of those by key, and casts to an attribute class. */
export function entityDefinitions(caller: Caller, segments: readonly Segment[], call: Call): Reply {
  const [root, attributes, ...rest] = segments;
  const options = parseQueryOptions(call.parameters);
  if (!attributes) {
    if (root?.key === null || root?.key === undefined) return list(caller, 'EntityDefinitions', definitions(caller, options));
    const entity = entityByKey(caller, root.key);
    return jsonReply(200, {
      '@odata.context': `${caller.root}/$metadata#EntityDefinitions/$entity`,
      ...definition(caller, entity, options),
    });
  }
  const entity = entityByKey(caller, root?.key ?? '');
  if (attributes.name !== 'Attributes') throw noSuchSegment(attributes.name);
  const cast = castOf(rest);
  const context = `EntityDefinitions('${entity.table.name}')/Attributes${cast ? `/${CAST}${cast}` : ''}`;
  if (attributes.key === null) return list(caller, context, attributeList(caller, entity, options, cast));
  const attribute = attributeByKey(entity, attributes.key);
  if (cast && metadataClass(attribute) !== cast) throw noSuchSegment(`${CAST}${cast}`);
  return jsonReply(200, {
    '@odata.context': `${caller.root}/$metadata#${context}/$entity`,
    ...attributeJson(caller, entity, attribute, options),
  });
}

function list(caller: Caller, context: string, value: readonly Json[]): Reply {
  return jsonReply(200, { '@odata.context': `${caller.root}/$metadata#${context}`, value });
}

function castOf(rest: readonly Segment[]): string | null {
  const [cast, ...more] = rest;
  if (!cast) return null;
  if (more.length > 0 || !cast.name.startsWith(CAST)) throw noSuchSegment(more[0]?.name ?? cast.name);
  return cast.name.slice(CAST.length);
}

function definitions(caller: Caller, options: QueryOptions): Json[] {
  return caller.entities.all
    .filter((entity) => !options.filter || matchesFilter(options.filter, entityMetadata(entity)))
    .map((entity) => definition(caller, entity, options));
}

function definition(caller: Caller, entity: Entity, options: QueryOptions): Json {
  const json = chosen(entityMetadata(entity), options.select, 'EntityMetadata');
  for (const item of options.expand) {
    if (item.navigation !== 'Attributes') throw unsupported(`$expand=${item.navigation} of EntityDefinitions`);
    json.Attributes = attributeList(caller, entity, item.options, null);
  }
  return json;
}

function attributeList(caller: Caller, entity: Entity, options: QueryOptions, cast: string | null): Json[] {
  return entity.table.attributes
    .filter((attribute) => cast === null || metadataClass(attribute) === cast)
    .filter((attribute) => !options.filter || matchesFilter(options.filter, attributeMetadata(entity, attribute, caller.store)))
    .map((attribute) => attributeJson(caller, entity, attribute, options));
}

function attributeJson(caller: Caller, entity: Entity, attribute: DataverseAttribute, options: QueryOptions): Json {
  const json = chosen(attributeMetadata(entity, attribute, caller.store), options.select, metadataClass(attribute));
  for (const item of options.expand) {
    if (item.navigation === 'OptionSet' && hasOptionSet(attribute))
      json.OptionSet = chosen(optionSet(entity, attribute), item.options.select, 'OptionSetMetadata');
    else if (item.navigation === 'GlobalOptionSet' && hasOptionSet(attribute)) json.GlobalOptionSet = null;
    else
      throw badRequest(
        `Could not find a property named '${item.navigation}' on type 'Microsoft.Dynamics.CRM.${metadataClass(attribute)}'.`,
      );
  }
  return json;
}

/** Members of other attribute classes may be selected in a list of all: they are simply absent. */
const CLASS_MEMBERS = new Set([
  'Targets',
  'Format',
  'MaxLength',
  'Precision',
  'MinValue',
  'MaxValue',
  'DateTimeBehavior',
  'DefaultFormValue',
  'FormatName',
]);

function chosen(object: Json, select: readonly string[] | null, type: string): Json {
  if (!select) return object;
  const json: Json = {};
  for (const always of ['@odata.type', 'MetadataId']) if (always in object) json[always] = object[always];
  for (const name of select) {
    if (name in object) json[name] = object[name];
    else if (!CLASS_MEMBERS.has(name))
      throw badRequest(`Could not find a property named '${name}' on type 'Microsoft.Dynamics.CRM.${type}'.`);
  }
  return json;
}

function keyText(key: string): { readonly name: string; readonly value: string } {
  const [[name, value] = ['', '']] = namedValues(key);
  return { name: name === '' ? 'LogicalName' : name, value: unquoted(value) };
}

function entityByKey(caller: Caller, key: string): Entity {
  const { name, value } = keyText(key);
  const guid = parseGuid(value);
  const entity = guid ? caller.entities.all.find((one) => entityMetadataId(one) === guid) : caller.entities.byName(value);
  if (!entity || (name !== 'LogicalName' && name !== 'MetadataId')) throw absent(value);
  return entity;
}

function attributeByKey(entity: Entity, key: string): DataverseAttribute {
  const { value } = keyText(key);
  const guid = parseGuid(value);
  const attribute = guid
    ? entity.table.attributes.find((one) => attributeMetadataId(entity, one) === guid)
    : entity.attributes.get(value);
  if (!attribute) throw absent(value);
  return attribute;
}

function absent(name: string): DataverseError {
  return new DataverseError(404, '0x80060888', `Could not find an entity with specified entity key: ${name}`);
}
