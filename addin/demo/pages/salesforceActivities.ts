import type { PageActivity, PageNewActivity } from './pageClient';
import { today } from './today';

type Row = Readonly<Record<string, unknown>>;

/** How the page asks Salesforce: a query, a create, a change. */
export interface SalesforceCalls {
  query(soql: string): Promise<readonly Row[]>;
  send(method: 'POST' | 'PATCH', path: string, body: unknown): Promise<void>;
  day(value: string): string;
}

const isPerson = (table: string) => table === 'Contact' || table === 'Lead';

/** The activities of a record: tasks and calls, meetings, notes; newest first. */
export async function salesforceTimeline(
  { query, day }: SalesforceCalls,
  table: string,
  id: string,
): Promise<readonly PageActivity[]> {
  const about = `${isPerson(table) ? 'WhoId' : 'WhatId'} = '${id}'`;
  const [tasks, events, notes] = await Promise.all([
    query(
      `SELECT Id, Subject, ActivityDate, IsClosed, Owner.Name FROM Task WHERE ${about} ORDER BY ActivityDate DESC NULLS LAST LIMIT 8`,
    ),
    query(`SELECT Id, Subject, StartDateTime, Owner.Name FROM Event WHERE ${about} ORDER BY StartDateTime DESC LIMIT 4`),
    query(`SELECT Id, Title, CreatedDate, Owner.Name FROM Note WHERE ParentId = '${id}' ORDER BY CreatedDate DESC LIMIT 4`),
  ]);
  const item = (row: Row, subject: unknown, at: unknown, open: boolean) => ({
    at: typeof at === 'string' ? at : '',
    id: String(row.Id),
    subject: String(subject ?? ''),
    detail: [typeof at === 'string' ? day(at) : null, (row.Owner as Row | null)?.Name].filter(Boolean).join(', '),
    open,
  });
  return [
    ...tasks.map((row) => item(row, row.Subject, row.ActivityDate, row.IsClosed !== true)),
    ...events.map((row) => item(row, row.Subject, row.StartDateTime, false)),
    ...notes.map((row) => item(row, row.Title, row.CreatedDate, false)),
  ].sort((a, b) => b.at.localeCompare(a.at));
}

/** What the composer's Save sends: a finished Task of the subtype Call, an open Task, or a Note. */
export async function logInSalesforce(
  { send }: SalesforceCalls,
  table: string,
  id: string,
  { kind, subject, description, dueOn }: PageNewActivity,
): Promise<void> {
  if (kind === 'note') return send('POST', '/sobjects/Note', { ParentId: id, Title: subject, Body: description || null });
  const call = kind === 'call';
  return send('POST', '/sobjects/Task', {
    [isPerson(table) ? 'WhoId' : 'WhatId']: id,
    Subject: subject,
    Description: description || null,
    ActivityDate: dueOn ?? (call ? await today() : null),
    TaskSubtype: call ? 'Call' : 'Task',
    ...(call && { Status: 'Completed' }),
  });
}

/** A task's box in the timeline is ticked. */
export function completeInSalesforce({ send }: SalesforceCalls, { id }: PageActivity): Promise<void> {
  return send('PATCH', `/sobjects/Task/${id}`, { Status: 'Completed' });
}
