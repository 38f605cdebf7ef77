import type { Context } from './context';
import { RESPONSE_FIELDS, SNAPSHOT_FIELDS } from './mapOwn';
import { own, RESPONSE, SNAPSHOT } from './objects';
import { platformObject } from './readDescribe';
import { known, type Select } from './soql';

const ACCESS = platformObject('UserRecordAccess', { RecordId: 'id', UserId: 'id', HasEditAccess: 'boolean' });

/** The latest own week. */
export function snapshotSelect(context: Context, me: string): Select | null {
  const snapshot = context.describes.find(SNAPSHOT);
  return (
    snapshot && {
      from: snapshot,
      fields: known(snapshot, ['Id', ...SNAPSHOT_FIELDS]),
      where: { field: 'OwnerId', is: '=', value: me },
      orderBy: [[own('Week'), 'DESC']],
      limit: 1,
    }
  );
}

/** What the person's own rows say of a record: answers and mutes, the latest week, the right to edit. */
export function ownSelects(context: Context, me: string, recordId: string): Readonly<Record<string, Select | null>> {
  const response = context.describes.find(RESPONSE);
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
    snapshot: snapshotSelect(context, me),
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
