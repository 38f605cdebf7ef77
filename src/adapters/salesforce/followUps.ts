import type { Activity } from '../../model/record';
import type { RecordBundle } from '../../ports/crm';
import { partError, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { ACTIVITY_FIELDS, mapEvent, mapTask } from './mapActivity';
import { fieldInfo } from './readDescribe';
import { type Condition, known, soql } from './soql';

/** Open activities that are kept beside one: the newest, for a follow-up is made after what it follows. */
const MOST_FOLLOWING = 5;
/** The newest of a page; one answer of the platform. */
const MOST_ROWS = 2_000;
const DAY_MS = 86_400_000;

const aboutOf = ({ activities, record }: RecordBundle) => activities?.find(({ id }) => id === record.ref.id)?.about?.id ?? null;

/** Open activities about these records that the person may see: one call. */
async function openAbout(
  { api, clock, describes }: Context,
  about: readonly string[],
  signal?: AbortSignal,
): Promise<readonly Activity[]> {
  const now = clock.now();
  const yesterday = new Date(Date.parse(now) - DAY_MS).toISOString().slice(0, 10);
  const isOpen = {
    Task: { field: 'IsClosed', is: '=', value: false },
    Event: { field: 'ActivityDate', is: '>=', value: yesterday },
  } as const satisfies Readonly<Record<string, Condition>>;
  const parts = (['Task', 'Event'] as const).flatMap((object) => {
    const from = describes.find(object);
    if (!from || !fieldInfo(from, isOpen[object].field)) return [];
    const fields = known(
      from,
      ACTIVITY_FIELDS[object].filter((field) => field !== 'Description'),
    );
    const where = { all: [{ field: 'WhatId', in: about }, isOpen[object]] };
    return [queryPart(object, soql({ from, fields, where, orderBy: [['CreatedDate', 'DESC']], limit: MOST_ROWS }) ?? '')];
  });
  const results = await api.read(parts, { signal });
  return parts.flatMap(({ id }) => {
    const rows = queryRows(results.get(id));
    if (!rows) throw partError(results.get(id));
    return rows.map((row) => (id === 'Task' ? mapTask(row) : mapEvent(row, now))).filter(({ done }) => !done);
  });
}

/** Beside each activity the newest open ones about the same thing: one of them may be its follow-up. */
export async function withFollowUps(
  bundles: readonly RecordBundle[],
  context: Context,
  signal?: AbortSignal,
): Promise<readonly RecordBundle[]> {
  const about = [...new Set(bundles.flatMap((bundle) => aboutOf(bundle) ?? []))];
  if (about.length === 0) return bundles;
  const open = [...(await openAbout(context, about, signal))].sort((a, b) =>
    (a.createdAt ?? '') < (b.createdAt ?? '') ? 1 : -1,
  );
  return bundles.map((bundle) => {
    const own = aboutOf(bundle);
    const others = own === null ? [] : open.filter((each) => each.about?.id === own && each.id !== bundle.record.ref.id);
    if (others.length === 0 || bundle.activities === null) return bundle;
    return { ...bundle, activities: [...bundle.activities, ...others.slice(0, MOST_FOLLOWING)] };
  });
}
