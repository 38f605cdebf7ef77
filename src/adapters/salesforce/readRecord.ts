import { CrmError } from '../../model/crmError';
import type { BundlePart, ReadRecordRequest, RecordBundle } from '../../ports/crm';
import { accountSelect, activityChildren, dealChildren } from './bundleSelects';
import { type Part, partError, queryPart, queryRows } from './composite';
import type { Context, Known } from './context';
import { type BundleRows, mapBundle } from './mapBundle';
import { RESPONSE_FIELDS, SNAPSHOT_FIELDS } from './mapOwn';
import { own, RESPONSE, SNAPSHOT } from './objects';
import { platformObject } from './readDescribe';
import { recordSelect } from './recordSelect';
import { toInstant } from './row';
import { known, type Select, soql } from './soql';
import { checkedId } from './soqlValue';

const ACCESS = platformObject('UserRecordAccess', { RecordId: 'id', UserId: 'id', HasEditAccess: 'boolean' });

function ownSelects(context: Context, me: string, recordId: string): Readonly<Record<string, Select | null>> {
  const response = context.describes.find(RESPONSE);
  const snapshot = context.describes.find(SNAPSHOT);
  const mine = { field: 'OwnerId', is: '=', value: me } as const;
  return {
    responses: response && {
      from: response,
      fields: known(response, ['Id', ...RESPONSE_FIELDS]),
      where: {
        all: [
          mine,
          {
            any: [
              { field: own('Record'), is: '=', value: recordId },
              { field: own('Kind'), is: '=', value: 'muted' },
            ],
          },
        ],
      },
      orderBy: [[own('At'), 'DESC']],
      limit: 500,
    },
    snapshot: snapshot && {
      from: snapshot,
      fields: known(snapshot, ['Id', ...SNAPSHOT_FIELDS]),
      where: mine,
      orderBy: [[own('Week'), 'DESC']],
      limit: 1,
    },
    access: {
      from: ACCESS,
      fields: ['RecordId', 'HasEditAccess'],
      where: {
        all: [
          { field: 'UserId', is: '=', value: me },
          { field: 'RecordId', is: '=', value: recordId },
        ],
      },
    },
  };
}

function toParts(selects: Readonly<Record<string, Select | null>>): readonly Part[] {
  return Object.entries(selects).flatMap(([name, select]) => {
    const text = select && soql(select);
    return text ? [queryPart(name, text)] : [];
  });
}

/** Everything that the record's own rules need, in one composite call of at most five queries. */
export async function readRecord(context: Context, request: ReadRecordRequest, signal?: AbortSignal): Promise<RecordBundle> {
  const id = checkedId(request.ref.id);
  const session = await context.known(request.ref.entity, signal);
  const info = context.describes.need(request.ref);
  const record = recordSelect(info, request.fields, id);
  const children = [...activityChildren(info, context.describes), ...dealChildren(info, context.describes)];
  const account = accountSelect(info, id, context.describes);
  const rest = { account, ...ownSelects(context, session.person.id, id) };
  let serverTime: string | null = null;
  const options = {
    signal,
    onServerTime(date: string) {
      serverTime = toInstant(new Date(date).toJSON());
    },
  };
  const parts = toParts({ record: { ...record, children }, ...rest });
  let results = await context.api.read(parts, options);
  let childrenRead = true;
  if (!queryRows(results.get('record')) && children.length > 0) {
    // One child that became invalid since the describe must not hide the record: it is read alone and called partial.
    const alone = await context.api.read(toParts({ record }), options);
    results = new Map([...results, ...alone]);
    childrenRead = false;
  }
  const found = queryRows(results.get('record'));
  if (!found) throw partError(results.get('record'));
  const [row] = found;
  if (!row) throw new CrmError('notFound', 'no such record, or none that you may see', { code: 'NOT_FOUND' });
  const asked = new Set(parts.map((part) => part.id));
  const failed = (part: string) => asked.has(part) && queryRows(results.get(part)) === null;
  const partial: BundlePart[] = [
    ...(childrenRead ? [] : (['activities', 'contactRoles', 'stageHistory'] as const)),
    ...(['account', 'responses', 'snapshot', 'access'] as const).filter(failed),
  ];
  const rows: BundleRows = {
    record: row,
    children: childrenRead ? children : [],
    account: account && (queryRows(results.get('account'))?.[0] ?? null),
    accountParts: account?.children ?? [],
    responses: queryRows(results.get('responses')) ?? [],
    snapshot: queryRows(results.get('snapshot'))?.[0] ?? null,
    access: queryRows(results.get('access'))?.[0] ?? null,
  };
  return { ...mapBundle(info, rows, request.fields, session satisfies Known, context.clock.now()), partial, serverTime };
}
