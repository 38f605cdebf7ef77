import { type BarrierDecision, standingDecisions, toDecision } from '../../model/barrier';
import { CrmError } from '../../model/crmError';
import type { Client } from './client';
import { PREFIX } from './columns';
import { array, type Json, object, string } from './json';
import { toInstant } from './mapValue';
import { listPath } from './odata';
import { SHAPES } from './shape';

/** The newest words; what is older than so many has had its day. Under the 5,000 rows of one page. */
const MOST = 2_000;

/** A word without a moment of its own counts from when it was stored. */
function mapDecision(json: Json): BarrierDecision | null {
  const row = object(json);
  const column = (name: string) => string(row[`${PREFIX}_${name}`]);
  return toDecision({
    rule: column('rule'),
    reason: column('reason'),
    phase: column('phase'),
    decision: column('decision'),
    text: column('text'),
    at: toInstant(row[`${PREFIX}_at`]) ?? toInstant(row.createdon),
    by: string(row._createdby_value),
  });
}

/** One call. An environment without the table, or a person without the right to it, has no decisions. */
export async function readDecisions(client: Client, signal?: AbortSignal): Promise<readonly BarrierDecision[]> {
  const { decision } = SHAPES;
  const select = [...decision.attributes.keys()].filter((name) => name !== decision.primaryId);
  const path = listPath(decision, { select, orderBy: { attribute: 'createdon', descending: true }, top: MOST });
  try {
    const rows = array(object(await client.read(path, {}, signal)).value);
    return standingDecisions(rows.map(mapDecision).filter((each) => each !== null));
  } catch (error) {
    if (error instanceof CrmError && (error.kind === 'permission' || error.kind === 'notFound')) return [];
    throw error;
  }
}
