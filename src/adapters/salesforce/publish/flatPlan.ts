import type { EntityName } from '../../../model/record';
import type { FactsRequest } from '../../../ports/publish';
import { accountChildren, activityChildren, dealChildren, historyChildren } from '../bundleSelects';
import type { Describes } from '../describes';
import { ACTIVITY_FIELDS } from '../mapActivity';
import { RESPONSE_FIELDS } from '../mapOwn';
import { OBJECTS, own, RESPONSE } from '../objects';
import { childOf, fieldInfo, type ObjectInfo } from '../readDescribe';
import { stillCounts } from '../readOwn';
import { recordSelect } from '../recordSelect';
import { type ChildSelect, type Condition, known, type Select, soql } from '../soql';

/** Records of an object that are scored, with the child relationships that their rules need. */
export interface Root {
  readonly entity: EntityName;
  readonly info: ObjectInfo;
  readonly names: readonly string[];
  readonly children: readonly ChildSelect[];
  readonly around: readonly ChildSelect[];
}

/** One flat query. A row goes to where its `keys` lead: a record by itself, a child by its lookups. */
export interface Flat {
  readonly info: ObjectInfo;
  readonly soql: string;
  readonly keys: readonly string[];
  /** Which of the roots its rows are; `null` = rows around records. */
  readonly root: Root | null;
  /** Tells apart queries of one object with different conditions. */
  readonly where: Condition | undefined;
}

export interface FlatPlan {
  readonly roots: readonly Root[];
  readonly flats: readonly Flat[];
}

/** Owners that fit into a condition; of more everything is read, and what is not asked for is left out. */
const MOST_OWNERS = 400;
/** Texts of activities around a record are not read: no rule needs them, and they are most of the bytes. */
const TEXTS = new Set(['Description', 'TextBody', 'Body']);

function rootOf(info: ObjectInfo, entity: EntityName, names: readonly string[], describes: Describes): Root {
  const isActivity = entity === 'Activity';
  return {
    entity,
    info,
    names,
    children: isActivity
      ? []
      : [...activityChildren(info, describes), ...dealChildren(info, describes), ...historyChildren(info)],
    around: info.name === 'Account' ? accountChildren(info, describes) : [],
  };
}

/** No ORDER BY and no LIMIT: they would switch off the platform's chunking. */
function rootFlat(root: Root, owners: readonly string[]): Flat {
  const select = recordSelect(root.info, root.names, owners[0] ?? '');
  const few = owners.length <= MOST_OWNERS ? [{ field: 'OwnerId', in: owners } as const] : [];
  const conditions = [...few, ...stillCounts(root.info)];
  const { orderBy: _order, limit: _limit, where: _where, ...flat } = select;
  const where: Condition | undefined = conditions.length > 0 ? { all: conditions } : undefined;
  // Activities are joined by what they are about, so that a follow-up stands beside what it follows.
  const keys = root.entity === 'Activity' ? ['WhatId', 'Id'] : ['Id'];
  return { info: root.info, soql: text({ ...flat, where }), keys, root, where };
}

function text(select: Select): string {
  return soql(select) ?? '';
}

/** The lookup of a child by which it belongs to a record of the parent. */
export function keyOf(parent: ObjectInfo, child: ChildSelect): string {
  return childOf(parent, child.from.name, ...child.through)?.field ?? '';
}

/** What is read around records: of an object, under a condition, by a lookup. */
interface Around {
  readonly from: ObjectInfo;
  readonly where: Condition | undefined;
  readonly key: string;
  readonly fields: readonly string[];
}

/** Around a record its children; around an activity the others about the same thing. */
function aroundOf({ info, entity, children, around }: Root): readonly Around[] {
  if (entity === 'Activity') {
    const fields = known(info, ACTIVITY_FIELDS[info.name === 'Event' ? 'Event' : 'Task']);
    return [{ from: info, where: undefined, key: 'WhatId', fields }];
  }
  return [...children, ...around].map((child) => {
    const order = (child.orderBy ?? []).map(([field]) => field);
    return { from: child.from, where: child.where, key: keyOf(info, child), fields: [...child.fields, ...order] };
  });
}

/** Around all roots, each object and condition once. */
function childFlats(roots: readonly Root[]): readonly Flat[] {
  const found = new Map<string, { from: ObjectInfo; fields: Set<string>; keys: Set<string>; where: Condition | undefined }>();
  for (const { from, where, key, fields } of roots.flatMap(aroundOf)) {
    const id = `${from.name} ${JSON.stringify(where ?? null)}`;
    const flat = found.get(id) ?? { from, fields: new Set(), keys: new Set(), where };
    found.set(id, flat);
    flat.keys.add(key);
    for (const field of [...fields, key]) if (!TEXTS.has(field)) flat.fields.add(field);
  }
  return [...found.values()].map(({ from, fields, keys, where }) => {
    const info = withFields(from, [...fields]);
    return { info, soql: text({ from: info, fields: [...fields], where }), keys: [...keys], root: null, where };
  });
}

/** History objects are known by the few fields that REST reads of them; the lookup to the parent is always there too. */
function withFields(info: ObjectInfo, fields: readonly string[]): ObjectInfo {
  const missing = fields.filter((field) => !field.includes('.') && fieldInfo(info, field) === undefined);
  if (missing.length === 0) return info;
  const id = [...info.fields.values()].find(({ type }) => type === 'id');
  const added = missing.flatMap((name) => (id ? [[name.toLowerCase(), { ...id, name }] as const] : []));
  return { ...info, fields: new Map([...info.fields, ...added]) };
}

/** Answers that change what counts, by the person who gave them; `null` where the org keeps none. */
function answersFlat(describes: Describes): Flat | null {
  const info = describes.find(RESPONSE);
  if (!info) return null;
  const where: Condition = { field: own('Kind'), in: ['notKnown', 'whyNot'] };
  const fields = known(info, ['Id', 'OwnerId', ...RESPONSE_FIELDS]);
  return { info, soql: text({ from: info, fields, where }), keys: ['OwnerId'], root: null, where };
}

/** The flat queries of a whole organisation: Bulk API takes no child queries and should get neither order nor limit. */
export function flatPlan(fields: FactsRequest['fields'], owners: readonly string[], describes: Describes): FlatPlan {
  const roots = (Object.entries(fields) as [EntityName, readonly string[]][]).flatMap(([entity, names]) =>
    OBJECTS[entity].flatMap((object) => {
      const info = describes.find(object);
      return info ? [rootOf(info, entity, names, describes)] : [];
    }),
  );
  const answers = answersFlat(describes);
  return {
    roots,
    flats: [...roots.map((root) => rootFlat(root, owners)), ...childFlats(roots), ...(answers ? [answers] : [])],
  };
}
