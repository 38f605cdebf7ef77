import type { Instant } from '../../../model/dates';
import type { Activity } from '../../../model/record';
import type { RecordBundle } from '../../../ports/crm';
import type { Known } from '../context';
import { mapEvent, mapTask } from '../mapActivity';
import { mapBundle } from '../mapBundle';
import { childOf } from '../readDescribe';
import { type Row, text } from '../row';
import type { ChildSelect } from '../soql';
import { type Flat, keyOf, type Root } from './flatPlan';

/** Rows that a key leads to, by the query that found them. */
export type Gathered = ReadonlyMap<number, readonly Row[]>;

/** A child relationship of a root: the query that found its rows, and how a subquery would have given them. */
interface Relation {
  readonly name: string;
  readonly query: number;
  readonly key: string;
  readonly orderBy: NonNullable<ChildSelect['orderBy']>;
  readonly limit: number;
}

/** Open activities that are kept beside one: the newest, for a follow-up is made after what it follows. */
const MOST_FOLLOWING = 5;

function compare(a: Row, b: Row, orderBy: Relation['orderBy']): number {
  for (const [field, way] of orderBy) {
    const [left, right] = [text(a, field) ?? '', text(b, field) ?? ''];
    if (left !== right) return (left < right ? -1 : 1) * (way === 'DESC' ? -1 : 1);
  }
  return (text(a, 'Id') ?? '') < (text(b, 'Id') ?? '') ? -1 : 1;
}

function relationsOf({ info, children, around }: Root, flats: readonly Flat[]): readonly Relation[] {
  return [...children, ...around].flatMap((child) => {
    const name = childOf(info, child.from.name, ...child.through)?.name;
    const condition = JSON.stringify(child.where ?? null);
    const query = flats.findIndex(
      (flat) => !flat.root && flat.info.name === child.from.name && JSON.stringify(flat.where ?? null) === condition,
    );
    if (name === undefined) return [];
    return [{ name, query, key: keyOf(info, child), orderBy: child.orderBy ?? [], limit: child.limit }];
  });
}

function withChildren(row: Row, relations: readonly Relation[], gathered: Gathered): Row {
  const id = text(row, 'Id') ?? '';
  const parts = relations.map(({ name, query, key, orderBy, limit }) => {
    const rows = (gathered.get(query) ?? []).filter((each) => text(each, key) === id);
    const records = rows.sort((a, b) => compare(a, b, orderBy)).slice(0, limit);
    return [name, { totalSize: records.length, done: true, records }] as const;
  });
  return { ...row, ...Object.fromEntries(parts) };
}

/** The newest open activities of what a key leads to; `about` says which of them are about it, and not with it. */
function openAbout(about: string, gathered: Gathered, flats: readonly Flat[], now: Instant): readonly Activity[] {
  const found = new Map<string, Activity>();
  for (const [index, rows] of gathered) {
    const flat = flats[index];
    if (!flat || flat.root || (flat.info.name !== 'Task' && flat.info.name !== 'Event')) continue;
    for (const row of rows) {
      if (text(row, 'WhatId') !== about) continue;
      const activity = flat.info.name === 'Task' ? mapTask(row) : mapEvent(row, now);
      if (!activity.done) found.set(activity.id, activity);
    }
  }
  const newest = [...found.values()].sort((a, b) => ((a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1));
  return newest.slice(0, MOST_FOLLOWING + 1);
}

/** Makes whole records of what a key leads to; answers are joined by owner, later. */
export type Joiner = (gathered: Gathered) => Iterable<RecordBundle>;

/**
 * Prepares the joining of rows that flat queries found, so that a record comes out as one query with subqueries would have given
 * it, through the same mapping.
 */
export function createJoiner(flats: readonly Flat[], known: Known, now: Instant): Joiner {
  const relations = flats.map(({ root }) => (root ? relationsOf(root, flats) : []));

  function join(root: Root, row: Row, gathered: Gathered, index: number): RecordBundle {
    const record = withChildren(row, relations[index] ?? [], gathered);
    const account = root.info.name === 'Account' ? record : null;
    const { children, around: accountParts } = root;
    const parts = { record, children, account, accountParts, responses: [], snapshot: null, access: null };
    return { ...mapBundle(root.info, parts, root.names, known, now), partial: [], serverTime: null };
  }

  return function* (gathered) {
    const open = new Map<string, readonly Activity[]>();
    const following = (about: string) => {
      const others = open.get(about) ?? openAbout(about, gathered, flats, now);
      open.set(about, others);
      return others;
    };
    for (const [index, rows] of gathered) {
      const root = flats[index]?.root;
      for (const row of root ? rows : []) {
        if (!root) continue;
        const bundle = join(root, row, gathered, index);
        const about = root.entity === 'Activity' ? text(row, 'WhatId') : null;
        const others = about === null ? [] : following(about).filter(({ id }) => id !== bundle.record.ref.id);
        const activities = bundle.activities && [...bundle.activities, ...others.slice(0, MOST_FOLLOWING)];
        yield others.length === 0 ? bundle : { ...bundle, activities };
      }
    }
  };
}
