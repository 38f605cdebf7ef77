import type { Instant } from '../../../model/dates';
import type { Activity } from '../../../model/record';
import type { RecordBundle } from '../../../ports/crm';
import type { Known } from '../context';
import { mapEvent, mapTask } from '../mapActivity';
import { type BundleRows, mapBundle } from '../mapBundle';
import { childOf, type ObjectInfo } from '../readDescribe';
import { flag, type Row, text } from '../row';
import type { ChildSelect } from '../soql';
import { type Flat, keyOf, type Root } from './flatPlan';

/** Rows that a key leads to, by the query that found them. */
export type Gathered = ReadonlyMap<number, readonly Row[]>;

function compare(a: Row, b: Row, orderBy: ChildSelect['orderBy']): number {
  for (const [field, way] of orderBy ?? []) {
    const [left, right] = [text(a, field) ?? '', text(b, field) ?? ''];
    if (left !== right) return (left < right ? -1 : 1) * (way === 'DESC' ? -1 : 1);
  }
  return (text(a, 'Id') ?? '') < (text(b, 'Id') ?? '') ? -1 : 1;
}

export interface Joining {
  readonly flats: readonly Flat[];
  readonly known: Known;
  readonly now: Instant;
}

/** The rows of one child relationship as the subquery of a record would have given them: sorted and cut alike. */
function subquery(parent: ObjectInfo, child: ChildSelect, id: string, gathered: Gathered, { flats }: Joining): readonly Row[] {
  const condition = JSON.stringify(child.where ?? null);
  const index = flats.findIndex(
    (flat) => !flat.root && flat.info.name === child.from.name && JSON.stringify(flat.where ?? null) === condition,
  );
  const key = keyOf(parent, child);
  const rows = (gathered.get(index) ?? []).filter((row) => text(row, key) === id);
  return [...rows].sort((a, b) => compare(a, b, child.orderBy)).slice(0, child.limit);
}

function withChildren(root: Root, row: Row, children: readonly ChildSelect[], gathered: Gathered, joining: Joining): Row {
  const id = text(row, 'Id') ?? '';
  const parts = children.flatMap((child) => {
    const name = childOf(root.info, child.from.name, ...child.through)?.name;
    if (name === undefined) return [];
    const records = subquery(root.info, child, id, gathered, joining);
    return [[name, { totalSize: records.length, done: true, records }] as const];
  });
  return { ...row, ...Object.fromEntries(parts) };
}

/** An activity with the open ones about the same thing: one of them may be its follow-up. */
function withFollowUps(self: readonly Activity[] | null, row: Row, gathered: Gathered, joining: Joining) {
  const about = text(row, 'WhatId');
  if (self === null || about === null) return self;
  const found = new Map<string, Activity>();
  for (const [index, rows] of gathered) {
    const name = joining.flats[index]?.info.name;
    if (name !== 'Task' && name !== 'Event') continue;
    for (const other of rows) {
      if (text(other, 'WhatId') !== about || (name === 'Task' && flag(other, 'IsClosed'))) continue;
      const activity = name === 'Task' ? mapTask(other) : mapEvent(other, joining.now);
      if (!activity.done && activity.id !== self[0]?.id) found.set(activity.id, activity);
    }
  }
  return [...self, ...found.values()];
}

/** One record with everything that its rules need, but the answers: those are joined by owner. */
export function joinRecord(root: Root, record: Row, gathered: Gathered, joining: Joining): RecordBundle {
  const { info, children, around, names } = root;
  const row = withChildren(root, record, [...children, ...around], gathered, joining);
  const rows: BundleRows = {
    record: row,
    children,
    account: info.name === 'Account' ? row : null,
    accountParts: around,
    responses: [],
    snapshot: null,
    access: null,
  };
  const bundle = mapBundle(info, rows, names, joining.known, joining.now);
  const activities = root.entity === 'Activity' ? withFollowUps(bundle.activities, record, gathered, joining) : bundle.activities;
  return { ...bundle, activities, partial: [], serverTime: null };
}
