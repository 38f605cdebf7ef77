import { CrmError } from '../../../model/crmError';
import type { Instant } from '../../../model/dates';
import type { NoteRow } from '../../../ports/publish';
import { string } from '../json';
import { toInstant } from '../mapValue';
import { type Condition, listPath } from '../odata';
import { SHAPES } from '../shape';
import { type Calls, listRows } from './listRows';

/** Notes that were written in a span, without their text; none where they may not be read. Source: the table annotation. */
export async function* notes(span: { readonly from: Instant; readonly to: Instant }, calls: Calls): AsyncGenerator<NoteRow> {
  const where: Condition[] = [
    { attribute: 'createdon', op: 'ge', value: { instant: span.from } },
    { attribute: 'createdon', op: 'lt', value: { instant: span.to } },
  ];
  try {
    for await (const row of listRows(listPath(SHAPES.note, { select: ['createdon', 'ownerid'], where }), calls)) {
      const [personId, at] = [string(row._ownerid_value), toInstant(row.createdon)];
      if (personId !== null && at !== null) yield { personId, at };
    }
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'permission') throw error;
  }
}
