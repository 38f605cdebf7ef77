import type { ElsewhereFacts } from '../../model/facts';
import type { CrmRecord } from '../../model/record';
import type { Context } from './context';
import { objectOf } from './objects';
import { fieldInfo } from './readDescribe';
import { number, type Row, text } from './row';
import type { Select } from './soql';

const MINUTES_5 = 300_000;
const DAYS_30 = 30 * 86_400_000;

function shifted(instant: string, ms: number): string {
  return new Date(Date.parse(instant) + ms).toISOString();
}

function trimmed(value: unknown): string {
  return typeof value === 'string' ? value.trim() : '';
}

/** The person's other activities with the same text in 30 days, and those made within five minutes. */
function selects(context: Context, record: CrmRecord, me: string): Readonly<Record<string, Select | null>> {
  const from = context.describes.find(objectOf(record.ref));
  const created = record.createdAt;
  const subject = record.fields.subject;
  if (!from || created === null || !fieldInfo(from, 'Description')) return {};
  const mine = { field: 'OwnerId', is: '=', value: record.ownerId ?? me } as const;
  const between = (ms: number) =>
    [
      mine,
      { field: 'CreatedDate', is: '>=', value: shifted(created, -ms) },
      { field: 'CreatedDate', is: '<=', value: shifted(created, ms) },
    ] as const;
  return {
    // A long text cannot be filtered by the platform: the subject narrows, the texts are compared here.
    sameText:
      typeof subject === 'string'
        ? {
            from,
            fields: ['Id', 'Subject', 'Description'],
            where: {
              all: [
                ...between(DAYS_30),
                { field: 'Subject', is: '=', value: subject },
                { field: 'Id', is: '!=', value: record.ref.id },
              ],
            },
            limit: 200,
          }
        : null,
    madeTogether: { from, fields: ['OwnerId'], count: true, where: { all: between(MINUTES_5) }, limit: 1 },
  };
}

function map(record: CrmRecord, same: readonly Row[] | null, together: readonly Row[] | null): Partial<ElsewhereFacts> {
  const description = trimmed(record.fields.description);
  return {
    sameText: same === null ? null : same.filter((row) => trimmed(text(row, 'Description')) === description).length,
    madeTogether: together && ((together[0] && number(together[0], 'n')) ?? 0),
  };
}

/** What other activities say of this one. */
export const activityElsewhere = { selects, map };
