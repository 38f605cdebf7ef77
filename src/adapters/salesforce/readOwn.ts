import type { EntityName } from '../../model/record';
import type { OwnPage } from '../../ports/crm';
import { accountChildren, activityChildren, dealChildren, historyChildren } from './bundleSelects';
import { partError, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { cutParts } from './cutParts';
import { type BundleRows, mapBundle } from './mapBundle';
import { RESPONSE_FIELDS } from './mapOwn';
import { OBJECTS, own, RESPONSE } from './objects';
import { snapshotSelect } from './ownSelects';
import { fieldInfo, type ObjectInfo } from './readDescribe';
import { recordSelect } from './recordSelect';
import { isRow, type Row, text } from './row';
import { type Condition, known, soql } from './soql';
import { checkedId } from './soqlValue';

const PAGE = 100;
/** Tasks and events carry no rows of their own: more of them fit one answer. */
const ACTIVITIES = 200;
/** One page of a query: the newest. */
const MOST_ANSWERS = 2_000;

/** Open records and those closed in 13 weeks: what the own score counts. Accounts and contacts count while they are owned. */
export function stillCounts(info: ObjectInfo): readonly Condition[] {
  const has = (...fields: readonly string[]) => fields.every((field) => fieldInfo(info, field) !== undefined);
  const closed = { field: 'IsClosed', is: '=', value: true } as const;
  const open = { field: 'IsClosed', is: '=', value: false } as const;
  const lately = (field: string) => ({ field, is: '=', day: 'LAST_N_DAYS:91' }) as const;
  if (info.name === 'Opportunity' && has('IsClosed', 'CloseDate'))
    return [{ any: [open, { all: [closed, lately('CloseDate')] }] }];
  if (info.name === 'Lead' && has('IsConverted')) return [{ field: 'IsConverted', is: '=', value: false }];
  if (info.name === 'Case' && has('IsClosed')) return [open];
  if (info.name === 'Task' && has('IsClosed')) return [closed, lately('LastModifiedDate')];
  if (info.name === 'Event' && has('ActivityDate')) return [lately('ActivityDate')];
  return [];
}

/**
 * Own answers on records of an entity: those that change what counts, then fixes of half a year, which say what one takes (B5); `null`
 * where the org keeps none.
 */
function answersQuery(context: Context, me: string, entity: EntityName): string | null {
  const response = context.describes.find(RESPONSE);
  if (!response) return null;
  return soql({
    from: response,
    fields: known(response, ['Id', ...RESPONSE_FIELDS]),
    where: {
      all: [
        { field: 'OwnerId', is: '=', value: me },
        { field: own('Entity'), is: '=', value: entity },
        {
          any: [
            { field: own('Kind'), in: ['notKnown', 'whyNot'] },
            {
              all: [
                { field: own('Kind'), is: '=', value: 'fixed' },
                { field: own('At'), is: '=', day: 'LAST_N_DAYS:182' },
              ],
            },
          ],
        },
      ],
    },
    // Fixes come last: where there are more than fit, those that change what counts are there.
    orderBy: [
      [own('Kind'), 'DESC'],
      [own('At'), 'DESC'],
    ],
    limit: MOST_ANSWERS,
  });
}

/** Rows by the record that they are about. */
function byRecord(rows: readonly Row[]): ReadonlyMap<string, readonly Row[]> {
  const found = new Map<string, Row[]>();
  for (const row of rows) {
    const id = text(row, own('Record')) ?? '';
    found.set(id, [...(found.get(id) ?? []), row]);
  }
  return found;
}

/**
 * Own records by ascending id, so that a page begins after the last id of the one before: no row twice, none lost when
 * others change, no cursor that expires. The cursor is `Object:lastId`; activities go through tasks, then events.
 */
export async function readOwn(
  context: Context,
  entity: EntityName,
  names: readonly string[],
  cursor: string | null,
  signal?: AbortSignal,
): Promise<OwnPage> {
  const session = await context.known(entity, signal);
  const objects = OBJECTS[entity].filter((object) => context.describes.find(object) !== null);
  const [object = objects[0], after = ''] = cursor?.split(':') ?? [];
  const info = object && objects.includes(object) ? context.describes.find(object) : null;
  if (!object || !info) return { bundles: [], next: null };
  const most = entity === 'Activity' ? ACTIVITIES : PAGE;
  const children = [
    ...activityChildren(info, context.describes),
    ...dealChildren(info, context.describes),
    ...historyChildren(info),
  ];
  const around = info.name === 'Account' ? accountChildren(info, context.describes) : [];
  const { fields } = recordSelect(info, names, session.person.id);
  const query = soql({
    from: info,
    fields,
    children: [...children, ...around],
    where: {
      all: [
        { field: 'OwnerId', is: '=', value: session.person.id },
        ...(after ? [{ field: 'Id', is: '>', value: checkedId(after) } as const] : []),
        ...stillCounts(info),
      ],
    },
    orderBy: [['Id', 'ASC']],
    limit: most,
  });
  const given = answersQuery(context, session.person.id, entity);
  const isFirst = cursor === null && (entity === 'Activity' || entity === 'Opportunity');
  const week = isFirst ? snapshotSelect(context, session.person.id) : null;
  const weekQuery = week && soql(week);
  const asked = [
    queryPart('own', query ?? ''),
    ...(given === null ? [] : [queryPart('responses', given)]),
    ...(weekQuery ? [queryPart('snapshot', weekQuery)] : []),
  ];
  const results = await context.api.read(asked, { signal });
  const answers = queryRows(results.get('responses'));
  const answersOf = byRecord(answers ?? []);
  const rows = queryRows(results.get('own'));
  const body = results.get('own')?.body;
  if (!rows) throw partError(results.get('own'));
  const lost = given !== null && answers === null ? (['responses'] as const) : [];
  const bundles = rows.map((record) => {
    const parts: BundleRows = {
      responses: answersOf.get(text(record, 'Id') ?? '') ?? [],
      snapshot: queryRows(results.get('snapshot'))?.[0] ?? null,
      access: null,
      record,
      children,
      account: info.name === 'Account' ? record : null,
      accountParts: around,
    };
    const bundle = mapBundle(info, parts, names, session, context.clock.now());
    return { ...bundle, partial: [...lost, ...cutParts(info, parts, info)], serverTime: null };
  });
  const last = rows.at(-1);
  // Subqueries make the platform cut a page short: then `done` is false, and the next page begins after what came.
  const more = last !== undefined && (rows.length === most || (isRow(body) && body.done === false));
  const following = objects[objects.indexOf(object) + 1];
  const next = more ? `${object}:${text(last, 'Id') ?? ''}` : following ? `${following}:` : null;
  return { bundles, next };
}
