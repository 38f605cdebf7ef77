import type { DataverseAttribute } from '../../catalogue/types';
import { raw, sql } from '../../store/sqlText';
import type { Caller } from '../caller';
import { type Entity, isLookup, targetsOf } from '../entities';
import { noSuchProperty } from '../http/DataverseError';
import { attributeOfProperty, type Expression, expressionOf, rowsVisible } from './property';

export interface SingleNavigation {
  readonly kind: 'single';
  readonly attribute: DataverseAttribute;
  readonly target: Entity;
}

export interface CollectionNavigation {
  readonly kind: 'collection';
  readonly child: Entity;
  /** The child's lookup that points here. */
  readonly attribute: DataverseAttribute;
}

export type Navigation = SingleNavigation | CollectionNavigation;

/**
 * An owner is of the type `principal`, which has no columns but the key: neither paths nor expansions go through it.
 * `owninguser` is the way to a name.
 */
export function refuseOwner(navigation: Navigation, wanted: string): void {
  if (navigation.kind === 'single' && navigation.attribute.type === 'Owner') throw noSuchProperty(wanted, 'principal');
}

/** The navigation property of a table, or `undefined`. Names are compared exactly, as the platform does. */
export function findNavigation(caller: Caller, entity: Entity, name: string): Navigation | undefined {
  for (const attribute of entity.table.attributes) {
    if (!isLookup(attribute)) continue;
    const target = targetsOf(caller.entities, entity, attribute).find((one) => one.navigation === name);
    const table = target && caller.entities.byName(target.table);
    if (table) return { kind: 'single', attribute, target: table };
  }
  const collection = entity.table.collections.find((one) => one.navigation === name);
  const child = collection && caller.entities.byName(collection.table);
  const attribute = collection && child?.attributes.get(collection.attribute);
  return child && attribute ? { kind: 'collection', child, attribute } : undefined;
}

/**
 * A path as one scalar expression: `parentaccountid/name` becomes a subquery that also holds what the caller may see, so
 * a hidden parent reads as null.
 */
export function pathExpression(caller: Caller, entity: Entity, segments: readonly string[], alias: string): Expression {
  const [first = '', ...rest] = segments;
  if (rest.length === 0) return expressionOf(caller, entity, attributeOfProperty(entity, first), alias);
  const navigation = findNavigation(caller, entity, first);
  if (navigation?.kind !== 'single') throw noSuchProperty(first, entity.table.name);
  refuseOwner(navigation, rest.join('/'));
  const { target } = navigation;
  const inner = caller.alias();
  const value = pathExpression(caller, target, rest, inner);
  const reference = expressionOf(caller, entity, navigation.attribute, alias);
  const from = raw(`${target.concept.table} ${inner}`);
  const on = sql`${raw(`${inner}.id`)} = ${reference.sql} AND ${rowsVisible(caller, target, inner)}`;
  return { ...value, sql: sql`(SELECT ${value.sql} FROM ${from} WHERE ${on})` };
}
