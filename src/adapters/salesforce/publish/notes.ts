import { CrmError } from '../../../model/crmError';
import type { Instant } from '../../../model/dates';
import type { NoteRow } from '../../../ports/publish';
import { platformObject } from '../readDescribe';
import { instant, text } from '../row';
import { type Condition, soql } from '../soql';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

const NOTE = platformObject('Note', { Id: 'id', OwnerId: 'reference', CreatedDate: 'datetime' });

/** Notes that were written in a span, without their text; none in an org that has switched them off. Source: the object Note. */
export async function* notes(span: { readonly from: Instant; readonly to: Instant }, calls: Writing): AsyncGenerator<NoteRow> {
  const where: Condition = {
    all: [
      { field: 'CreatedDate', is: '>=', value: span.from },
      { field: 'CreatedDate', is: '<', value: span.to },
    ],
  };
  const query = soql({ from: NOTE, fields: ['OwnerId', 'CreatedDate'], where });
  try {
    for await (const row of queryAll(calls.api, calls.clock, query, calls.signal)) {
      const [personId, at] = [text(row, 'OwnerId'), instant(row, 'CreatedDate')];
      if (personId !== null && at !== null) yield { personId, at };
    }
  } catch (error) {
    if (!(error instanceof CrmError) || !['invalid', 'notFound', 'permission'].includes(error.kind)) throw error;
  }
}
