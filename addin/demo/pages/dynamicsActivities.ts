import type { PageActivity, PageNewActivity } from './pageClient';

const FORMATTED = '@OData.Community.Display.V1.FormattedValue';

type Row = Readonly<Record<string, unknown>>;

/** How the form asks Dataverse: a read, a create, a change. */
export interface DynamicsCalls {
  get(path: string): Promise<Row>;
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<void>;
}

/** Entity sets of the kinds that the timeline can close, with the status reason of "completed". */
const CLOSED: Readonly<Record<string, readonly [set: string, status: number]>> = {
  phonecall: ['phonecalls', 2],
  task: ['tasks', 5],
  appointment: ['appointments', 3],
};

/** The activities of a record and its notes, newest first. The kind stands before the id, for closing. */
export async function dynamicsTimeline({ get }: DynamicsCalls, id: string): Promise<readonly PageActivity[]> {
  const [activities, notes] = await Promise.all([
    get(
      `activitypointers?$select=subject,activitytypecode,actualend,scheduledend,statecode,createdon&$filter=_regardingobjectid_value eq ${id}&$orderby=createdon desc&$top=8`,
    ),
    get(`annotations?$select=subject,createdon&$filter=_objectid_value eq ${id}&$orderby=createdon desc&$top=4`),
  ]);
  const day = (row: Row, ...columns: readonly string[]) =>
    columns.map((column) => String(row[`${column}${FORMATTED}`] ?? '').split(/[ ,]/)[0]).find(Boolean) ?? '';
  const rows = [
    ...(activities.value as Row[]).map((row) => {
      const kind = String(row.activitytypecode ?? '');
      return {
        at: String(row.createdon),
        id: `${kind}/${String(row.activityid)}`,
        subject: String(row.subject ?? ''),
        detail: [row[`activitytypecode${FORMATTED}`] ?? kind, day(row, 'actualend', 'scheduledend')].filter(Boolean).join(', '),
        open: row.statecode === 0 && kind in CLOSED,
      };
    }),
    ...(notes.value as Row[]).map((row) => ({
      at: String(row.createdon),
      id: `annotation/${String(row.annotationid)}`,
      subject: String(row.subject ?? ''),
      detail: `Note, ${day(row, 'createdon')}`,
      open: false,
    })),
  ];
  return rows.sort((a, b) => b.at.localeCompare(a.at));
}

/** What "Save and Close" of a quick form sends: an open phone call or task, or a note. */
export function logInDynamics(
  { send }: DynamicsCalls,
  table: string,
  set: string,
  id: string,
  { kind, subject, description, dueOn }: PageNewActivity,
): Promise<void> {
  if (kind === 'note')
    return send('POST', 'annotations', { subject, notetext: description, [`objectid_${table}@odata.bind`]: `/${set}(${id})` });
  const own = kind === 'call' ? 'phonecall' : 'task';
  return send('POST', `${own}s`, {
    subject,
    description: description || null,
    scheduledend: dueOn === null ? null : `${dueOn}T12:00:00Z`,
    ...(kind === 'call' && { directioncode: true }),
    [`regardingobjectid_${table}_${own}@odata.bind`]: `/${set}(${id})`,
  });
}

/** "Mark complete" on a row of the timeline. */
export function completeInDynamics({ send }: DynamicsCalls, activity: PageActivity): Promise<void> {
  const [kind = '', id = ''] = activity.id.split('/');
  const [set, statuscode] = CLOSED[kind] ?? ['tasks', 5];
  return send('PATCH', `${set}(${id})`, { statecode: 1, statuscode });
}
