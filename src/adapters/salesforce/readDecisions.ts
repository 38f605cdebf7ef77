import { type BarrierDecision, standingDecisions, toDecision } from '../../model/barrier';
import { partError, queryPart, queryRows } from './composite';
import type { Context } from './context';
import { BARRIER_DECISION, own } from './objects';
import { platformObject } from './readDescribe';
import { instant, type Row, text } from './row';
import { soql } from './soql';

/** The newest words; what is older than so many has had its day. One page of a query. */
const MOST = 2_000;

const OBJECT = platformObject(BARRIER_DECISION, {
  [own('Rule')]: 'string',
  [own('Reason')]: 'string',
  [own('Phase')]: 'string',
  [own('Decision')]: 'string',
  [own('Text')]: 'textarea',
  [own('At')]: 'datetime',
  CreatedDate: 'datetime',
  CreatedById: 'reference',
});

/** A word without a moment of its own counts from when it was stored. */
function mapDecision(row: Row): BarrierDecision | null {
  const column = (name: string) => text(row, own(name));
  return toDecision({
    rule: column('Rule'),
    reason: column('Reason'),
    phase: column('Phase'),
    decision: column('Decision'),
    text: column('Text'),
    at: instant(row, own('At')) ?? instant(row, 'CreatedDate'),
    by: text(row, 'CreatedById'),
  });
}

/** One call. An org without the object, or a person without the right to it, has no decisions. */
export async function readDecisions(context: Context, signal?: AbortSignal): Promise<readonly BarrierDecision[]> {
  const fields = [...OBJECT.fields.values()].map((field) => field.name);
  const query = soql({ from: OBJECT, fields, orderBy: [['CreatedDate', 'DESC']], limit: MOST });
  const result = (await context.api.read([queryPart('decisions', query ?? '')], { signal })).get('decisions');
  const rows = queryRows(result);
  if (rows) return standingDecisions(rows.map(mapDecision).filter((decision) => decision !== null));
  const error = partError(result);
  if (error.kind === 'permission' || error.code === 'INVALID_FIELD') return [];
  throw error;
}
