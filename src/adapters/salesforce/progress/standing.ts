import { readLookText } from '../../../model/look';
import { OPT_IN_KINDS, type OptInChoice, type OwnOptIn } from '../../../model/optIn';
import type { BoardRow } from '../../../model/published';
import type { OwnLook, OwnRow, OwnStanding } from '../../../model/standing';
import { type PartResult, partError, queryPart, queryRows } from '../composite';
import { own } from '../objects';
import { platformObject } from '../readDescribe';
import { date, flag, instant, number, parent, type Row, text } from '../row';
import { type Select, soql } from '../soql';
import type { OwnCalls } from './ownCalls';

const MOST_WEEKS = 13;
const MOST_BOARDS = 40;
const MOST_LOOKS = 200;

const SNAPSHOT = platformObject(own('Snapshot'), {
  OwnerId: 'reference',
  CreatedById: 'CreatedBy:reference',
  [own('Week')]: 'date',
  [own('Score')]: 'double',
  [own('Records')]: 'double',
  [own('Measures')]: 'textarea',
  [own('Tally')]: 'textarea',
});
const BOARD = platformObject(own('Board'), {
  [own('Cohort')]: 'string',
  [own('Week')]: 'date',
  [own('Size')]: 'double',
  [own('Text')]: 'textarea',
});
const OPT_IN = platformObject(own('OptIn'), {
  OwnerId: 'reference',
  LastModifiedDate: 'datetime',
  [own('Kind')]: 'string',
  [own('Active')]: 'boolean',
  [own('Text')]: 'textarea',
});
const LOOK = platformObject(own('Look'), {
  OwnerId: 'reference',
  [own('Viewer')]: 'string',
  [own('Week')]: 'date',
  [own('Text')]: 'textarea',
  [own('At')]: 'datetime',
});
const USER = platformObject('User', { Id: 'id', Name: 'string', ManagerId: 'Manager:reference' });

const part = (id: string, select: Select) => queryPart(id, soql(select) ?? '');
const names = (from: Select['from']) => [...from.fields.values()].map(({ name }) => name);

/** Rows of a part; none where the org lacks the object or the person the right to it. */
function rowsOrNone(result: PartResult | undefined): readonly Row[] {
  const rows = queryRows(result);
  if (rows) return rows;
  const error = partError(result);
  if (error.kind === 'permission' || error.code === 'INVALID_FIELD') return [];
  throw error;
}

function toRow(row: Row): readonly OwnRow[] {
  const week = date(row, own('Week'));
  if (week === null) return [];
  return [
    {
      week,
      score: number(row, own('Score')),
      records: number(row, own('Records')) ?? 0,
      measures: text(row, own('Measures')) ?? '',
      tally: text(row, own('Tally')) ?? '',
      writtenBy: text(parent(row, 'CreatedBy'), 'Name'),
    },
  ];
}

function toOptIn(row: Row): readonly OwnOptIn[] {
  const kind = OPT_IN_KINDS.find((each) => each === text(row, own('Kind')));
  if (!kind) return [];
  return [{ kind, active: flag(row, own('Active')), text: text(row, own('Text')), at: instant(row, 'LastModifiedDate') }];
}

/** Who looked, with their names; `null` where that alone cannot be read. */
async function looksOf(
  context: OwnCalls,
  result: PartResult | undefined,
  signal?: AbortSignal,
): Promise<readonly OwnLook[] | null> {
  try {
    const rows = rowsOrNone(result);
    const viewers = [...new Set(rows.map((row) => text(row, own('Viewer'))).filter((id) => id !== null))];
    const query = soql({ from: USER, fields: ['Id', 'Name'], where: { field: 'Id', in: viewers.filter(isUserId) } });
    const users =
      query === null ? null : queryRows((await context.api.read([queryPart('users', query)], { signal })).get('users'));
    const nameOf = new Map((users ?? []).map((row) => [text(row, 'Id'), text(row, 'Name')]));
    return rows.flatMap((row): OwnLook[] => {
      const [viewerId, at] = [text(row, own('Viewer')), instant(row, own('At'))];
      if (viewerId === null || at === null) return [];
      const told = readLookText(text(row, own('Text')));
      return [{ viewerId, viewerName: nameOf.get(viewerId) ?? null, at, week: date(row, own('Week')), ...told }];
    });
  } catch {
    return null;
  }
}

/** Own rows, own choices, the own manager and looks at own figures in one call. */
export async function readStanding(context: OwnCalls, personId: string, signal?: AbortSignal): Promise<OwnStanding> {
  const mine = { field: 'OwnerId', is: '=', value: personId } as const;
  const results = await context.api.read(
    [
      part('rows', {
        from: SNAPSHOT,
        fields: [...names(SNAPSHOT), 'CreatedBy.Name'],
        where: mine,
        orderBy: [[own('Week'), 'DESC']],
        limit: MOST_WEEKS,
      }),
      part('optIns', { from: OPT_IN, fields: names(OPT_IN), where: mine, limit: 20 }),
      part('user', {
        from: USER,
        fields: ['ManagerId', 'Manager.Name'],
        where: { field: 'Id', is: '=', value: personId },
        limit: 1,
      }),
      part('looks', {
        from: LOOK,
        fields: names(LOOK),
        where: { all: [mine, { field: own('At'), is: '=', day: 'LAST_N_DAYS:365' }] },
        orderBy: [[own('At'), 'DESC']],
        limit: MOST_LOOKS,
      }),
    ],
    { signal },
  );
  const user = queryRows(results.get('user'))?.[0];
  const managerId = user ? text(user, 'ManagerId') : null;
  return {
    rows: rowsOrNone(results.get('rows')).flatMap(toRow),
    optIns: rowsOrNone(results.get('optIns')).flatMap(toOptIn),
    manager: user && managerId !== null ? { id: managerId, name: text(parent(user, 'Manager'), 'Name') ?? '' } : null,
    looks: await looksOf(context, results.get('looks'), signal),
  };
}

/** Boards of the named cohorts in one call. */
export async function readBoards(
  context: OwnCalls,
  cohorts: readonly string[],
  signal?: AbortSignal,
): Promise<readonly BoardRow[]> {
  if (cohorts.length === 0) return [];
  const select: Select = {
    from: BOARD,
    fields: names(BOARD),
    where: { field: own('Cohort'), in: cohorts },
    orderBy: [[own('Week'), 'DESC']],
    limit: MOST_BOARDS,
  };
  const results = await context.api.read([part('boards', select)], { signal });
  return rowsOrNone(results.get('boards')).flatMap((row): BoardRow[] => {
    const [cohort, week] = [text(row, own('Cohort')), date(row, own('Week'))];
    if (cohort === null || week === null) return [];
    return [{ kind: 'board', cohort, week, size: number(row, own('Size')) ?? 0, text: text(row, own('Text')) ?? '' }];
  });
}

/** Writes the row by its key. Withdrawing leaves the words that had been agreed to. */
export async function saveOptIn(context: OwnCalls, personId: string, choice: OptInChoice, signal?: AbortSignal): Promise<void> {
  const key = encodeURIComponent(`${personId}:${choice.kind}`);
  const row = {
    [own('Kind')]: choice.kind,
    [own('Active')]: choice.active,
    ...(choice.text === null ? {} : { [own('Text')]: choice.text }),
  };
  await context.api.change('PATCH', `/sobjects/${OPT_IN.name}/${own('Key')}/${key}`, row, signal);
}

/** Users' ids begin with 005; what else stands in a text column is no user. */
function isUserId(id: string): boolean {
  return /^005[a-zA-Z0-9]{12}(?:[a-zA-Z0-9]{3})?$/.test(id);
}
