import { CrmError } from '../../model/crmError';
import type { BundlePart, ReadRecordRequest, RecordBundle } from '../../ports/crm';
import { accountSelect, activityChildren, dealChildren, historyChildren } from './bundleSelects';
import { type Part, type PartResult, partError, queryPart, queryRows } from './composite';
import type { Context, Known } from './context';
import { cutParts } from './cutParts';
import { type BundleRows, mapBundle } from './mapBundle';
import { ownSelects } from './ownSelects';
import { recordSelect } from './recordSelect';
import { toInstant } from './row';
import { type Select, soql } from './soql';
import { checkedId } from './soqlValue';

/** A query that named what no longer exists, or is no longer shown: the describe is out of date. */
const STALE = /^(INVALID_FIELD|INVALID_TYPE)$/;

function toParts(selects: Readonly<Record<string, Select | null>>): readonly Part[] {
  return Object.entries(selects).flatMap(([name, select]) => {
    const text = select && soql(select);
    return text ? [queryPart(name, text)] : [];
  });
}

/** Everything that the record's own rules need, in one composite call of at most five queries. */
export async function readRecord(context: Context, request: ReadRecordRequest, signal?: AbortSignal): Promise<RecordBundle> {
  const known = await context.known(request.ref.entity, signal);
  const first = await readOnce(context, request, known, true, signal);
  if (first !== 'stale') return first;
  await context.describeAgain(signal);
  const second = await readOnce(context, request, known, false, signal);
  if (second === 'stale') throw new CrmError('unexpected', 'the describe stays out of date', { code: 'INVALID_FIELD' });
  return second;
}

async function readOnce(
  context: Context,
  { ref, fields }: ReadRecordRequest,
  session: Known,
  mayBeStale: boolean,
  signal?: AbortSignal,
): Promise<RecordBundle | 'stale'> {
  const id = checkedId(ref.id);
  const info = context.describes.need(ref);
  const record = recordSelect(info, fields, id);
  const asked = [
    ...activityChildren(info, context.describes),
    ...dealChildren(info, context.describes),
    ...historyChildren(info),
  ];
  const account = accountSelect(info, id, context.describes);
  let serverTime: string | null = null;
  const options = {
    signal,
    onServerTime(date: string) {
      serverTime = toInstant(new Date(date).toJSON());
    },
  };
  const parts = toParts({ record: { ...record, children: asked }, account, ...ownSelects(context, session.person.id, id) });
  let results = await context.api.read(parts, options);
  let children = asked;
  if (!queryRows(results.get('record'))) {
    const code = results.get('record')?.errors[0]?.code ?? '';
    if (mayBeStale && STALE.test(code)) return 'stale';
    if (asked.length === 0) throw partError(results.get('record'));
    // One child that the platform refuses must not hide the record: it is read alone and called partial.
    results = new Map([...results, ...(await context.api.read(toParts({ record }), options))]);
    children = [];
  }
  const found = queryRows(results.get('record'));
  if (!found) throw partError(results.get('record'));
  const [row] = found;
  if (!row) throw new CrmError('notFound', 'no such record, or none that you may see', { code: 'NOT_FOUND' });
  const rows: BundleRows = {
    record: row,
    children,
    account: account && (queryRows(results.get('account'))?.[0] ?? null),
    accountInfo: account?.from ?? null,
    accountParts: account?.children ?? [],
    responses: queryRows(results.get('responses')) ?? [],
    snapshot: queryRows(results.get('snapshot'))?.[0] ?? null,
    access: queryRows(results.get('access'))?.[0] ?? null,
  };
  const lost = children.length < asked.length ? (['activities', 'contactRoles', 'stageHistory'] as const) : [];
  const partial = new Set<BundlePart>([
    ...lost,
    ...failedParts(parts, results),
    ...cutParts(info, rows, context.describes.find('Account')),
  ]);
  return { ...mapBundle(info, rows, fields, session, context.clock.now()), partial: [...partial], serverTime };
}

/** Parts beside the record that were asked for and not answered. */
function failedParts(parts: readonly Part[], results: ReadonlyMap<string, PartResult>): readonly BundlePart[] {
  const asked = new Set(parts.map((part) => part.id));
  return (['account', 'responses', 'snapshot', 'access'] as const).filter(
    (name) => asked.has(name) && queryRows(results.get(name)) === null,
  );
}
