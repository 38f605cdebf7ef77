import type { Instant } from '../../../model/dates';
import type { ActivityKind } from '../../../model/record';
import type { OwnUse } from '../../../ports/ownWork';
import { queryPart, queryRows } from '../composite';
import { mapTask } from '../mapActivity';
import { mapResponse, RESPONSE_FIELDS } from '../mapOwn';
import { ACTION_LOG, own, RESPONSE } from '../objects';
import { fieldInfo } from '../readDescribe';
import { text } from '../row';
import { type Condition, known, type Select, soql } from '../soql';
import type { OwnCalls } from './ownCalls';

/** More own rows in 28 days than this count as this many. */
const MOST = 500;
const MOST_DEALS = 5;

/** Own rows made since, as many as there are of an object; `null` = the org or the person lacks it. */
function made(
  { describes }: OwnCalls,
  object: string,
  who: 'OwnerId' | 'CreatedById',
  me: string,
  since: Instant,
): Select | null {
  const from = describes.find(object);
  if (!from || !fieldInfo(from, who) || !fieldInfo(from, 'CreatedDate')) return null;
  const where: Condition = {
    all: [
      { field: who, is: '=', value: me },
      { field: 'CreatedDate', is: '>=', value: since },
    ],
  };
  return { from, fields: known(from, ['Id', 'TaskSubtype']), where, limit: MOST };
}

function selectsOf(context: OwnCalls, me: string, since: Instant): Readonly<Record<string, Select | null>> {
  const response = context.describes.find(RESPONSE);
  const deal = context.describes.find('Opportunity');
  const mine: Condition = { field: 'OwnerId', is: '=', value: me };
  return {
    tasks: made(context, 'Task', 'OwnerId', me, since),
    events: made(context, 'Event', 'OwnerId', me, since),
    notes: made(context, 'Note', 'OwnerId', me, since),
    logged: made(context, ACTION_LOG, 'OwnerId', me, since),
    responses: response && {
      from: response,
      fields: known(response, ['Id', ...RESPONSE_FIELDS]),
      where: {
        all: [
          mine,
          {
            any: [
              { field: own('At'), is: '>=', value: since },
              { field: own('Rule'), contains: 'lesson:' },
            ],
          },
        ],
      },
      limit: 2 * MOST,
    },
    contacts: made(context, 'Contact', 'CreatedById', me, since),
    leads: made(context, 'Lead', 'CreatedById', me, since),
    deals: deal && {
      from: deal,
      fields: ['Id', 'Name'],
      where: { all: [mine, { field: 'IsClosed', is: '=', value: false }] },
      orderBy: [['LastModifiedDate', 'DESC']],
      limit: MOST_DEALS,
    },
  };
}

/** One composite call takes five queries: two calls at once. */
export async function readOwnUse(context: OwnCalls, personId: string, since: Instant, signal?: AbortSignal): Promise<OwnUse> {
  const parts = Object.entries(selectsOf(context, personId, since)).flatMap(([name, select]) => {
    const query = select && soql(select);
    return query ? [queryPart(name, query)] : [];
  });
  const answers = await Promise.all([parts.slice(0, 5), parts.slice(5)].map((some) => context.api.read(some, { signal })));
  const rows = (name: string) => queryRows(answers.map((answer) => answer.get(name)).find((result) => result !== undefined));
  const count = (name: string) => rows(name)?.length ?? null;
  const tasks = rows('tasks');
  const events = rows('events');
  const activities: Partial<Record<ActivityKind, number>> = { meeting: events?.length ?? 0, note: count('notes') ?? 0 };
  for (const row of tasks ?? []) {
    const { kind } = mapTask(row);
    activities[kind] = (activities[kind] ?? 0) + 1;
  }
  return {
    activities: tasks && events ? activities : null,
    quickLogged: count('logged'),
    responses: rows('responses')?.flatMap((row) => mapResponse(row) ?? []) ?? null,
    contacts: count('contacts'),
    leads: count('leads'),
    deals: (rows('deals') ?? []).map((row) => ({
      ref: { entity: 'Opportunity' as const, id: text(row, 'Id') ?? '' },
      name: text(row, 'Name') ?? '',
    })),
  };
}
