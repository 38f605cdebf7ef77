import type { Instant, IsoDate } from '../../../model/dates';
import { readLookText } from '../../../model/look';
import { OPT_IN_KINDS, type OptInChoice, type OwnOptIn } from '../../../model/optIn';
import type { BoardRow } from '../../../model/published';
import type { OwnLook, OwnRow, OwnStanding } from '../../../model/standing';
import type { Client, Part } from '../client';
import { PREFIX } from '../columns';
import { guid, isGuid } from '../guid';
import { array, bool, number, object, string } from '../json';
import { formatted, type Row, toInstant } from '../mapValue';
import { API, type Condition, listPath, rowPath } from '../odata';
import type { Shape } from '../shape';
import { uuidV5 } from '../uuidV5';
import { OWN } from './shapes';

const MOST_WEEKS = 13;
const MOST_BOARDS = 40;
const MOST_LOOKS = 200;
/** 365 days. */
const LOOKS_MS = 365 * 86_400_000;

const column = (row: Row, name: string) => row[`${PREFIX}_${name}`];
const day = (row: Row, name: string): IsoDate | null => string(column(row, name))?.slice(0, 10) ?? null;
const all = (shape: Shape) => [...shape.attributes.keys()].filter((name) => name !== shape.primaryId);
const mine = (userId: string): Condition => ({ attribute: 'ownerid', op: 'eq', value: { guid: userId } });

/** Rows of a part; none where the environment lacks the table or the person the right to it. */
function rowsOrNone(part: Part | undefined): readonly Row[] {
  if (part === undefined) return [];
  if (part.ok) return array(object(part.json).value).map(object);
  if (part.error.kind === 'permission' || part.error.kind === 'notFound') return [];
  throw part.error;
}

function toRow(row: Row): readonly OwnRow[] {
  const week = day(row, 'week');
  if (week === null) return [];
  return [
    {
      week,
      score: number(column(row, 'score')),
      records: number(column(row, 'records')) ?? 0,
      measures: string(column(row, 'measures')) ?? '',
      tally: string(column(row, 'tally')) ?? '',
      writtenBy: formatted(row, '_createdby_value'),
    },
  ];
}

function toOptIn(row: Row): readonly OwnOptIn[] {
  const kind = OPT_IN_KINDS.find((each) => each === column(row, 'kind'));
  if (!kind) return [];
  const active = bool(column(row, 'active')) === true;
  return [{ kind, active, text: string(column(row, 'text')), at: toInstant(row.modifiedon) }];
}

/** Who looked, with their names; `null` where that alone cannot be read. */
async function looksOf(client: Client, part: Part | undefined, signal?: AbortSignal): Promise<readonly OwnLook[] | null> {
  try {
    const rows = rowsOrNone(part);
    const viewers = [...new Set(rows.map((row) => string(column(row, 'viewer'))).filter((id) => id !== null))].filter(isGuid);
    const named = { select: ['systemuserid', 'fullname'], where: [{ attribute: 'systemuserid', oneOf: viewers }] } as const;
    const found =
      viewers.length === 0 ? [] : rowsOrNone((await client.reads({ users: listPath(OWN.user, named) }, signal)).parts.users);
    const nameOf = new Map(found.map((row) => [string(row.systemuserid), string(row.fullname)]));
    return rows.flatMap((row): OwnLook[] => {
      const viewerId = string(column(row, 'viewer'));
      const seenAt = toInstant(column(row, 'at'));
      if (viewerId === null || seenAt === null) return [];
      const told = readLookText(string(column(row, 'text')));
      return [{ viewerId, viewerName: nameOf.get(viewerId) ?? null, at: seenAt, week: day(row, 'week'), ...told }];
    });
  } catch {
    return null;
  }
}

/** Own rows, own choices, the own manager and looks at own figures in one batch. */
export async function readStanding(client: Client, personId: string, now: Instant, signal?: AbortSignal): Promise<OwnStanding> {
  const at: Condition = {
    attribute: `${PREFIX}_at`,
    op: 'ge',
    value: { instant: new Date(Date.parse(now) - LOOKS_MS).toISOString() },
  };
  const { parts } = await client.reads(
    {
      rows: listPath(OWN.snapshot, {
        select: all(OWN.snapshot),
        where: [mine(personId)],
        orderBy: { attribute: `${PREFIX}_week`, descending: true },
        top: MOST_WEEKS,
      }),
      optIns: listPath(OWN.optIn, { select: all(OWN.optIn), where: [mine(personId)], top: 20 }),
      user: rowPath(OWN.user, personId, ['systemuserid', 'parentsystemuserid']),
      looks: listPath(OWN.look, {
        select: all(OWN.look),
        where: [mine(personId), at],
        orderBy: { attribute: `${PREFIX}_at`, descending: true },
        top: MOST_LOOKS,
      }),
    },
    signal,
  );
  const user = parts.user?.ok ? object(parts.user.json) : {};
  const managerId = string(user._parentsystemuserid_value);
  return {
    rows: rowsOrNone(parts.rows).flatMap(toRow),
    optIns: rowsOrNone(parts.optIns).flatMap(toOptIn),
    manager: managerId === null ? null : { id: managerId, name: formatted(user, '_parentsystemuserid_value') ?? '' },
    looks: await looksOf(client, parts.looks, signal),
  };
}

/** Boards of the named cohorts in one call. */
export async function readBoards(client: Client, cohorts: readonly string[], signal?: AbortSignal): Promise<readonly BoardRow[]> {
  if (cohorts.length === 0) return [];
  const any = cohorts.map((text): Condition => ({ attribute: `${PREFIX}_cohort`, op: 'eq', value: { text } }));
  const path = listPath(OWN.board, {
    select: all(OWN.board),
    where: [{ any }],
    orderBy: { attribute: `${PREFIX}_week`, descending: true },
    top: MOST_BOARDS,
  });
  const { parts } = await client.reads({ boards: path }, signal);
  return rowsOrNone(parts.boards).flatMap((row): BoardRow[] => {
    const [cohort, week] = [string(column(row, 'cohort')), day(row, 'week')];
    if (cohort === null || week === null) return [];
    return [{ kind: 'board', cohort, week, size: number(column(row, 'size')) ?? 0, text: string(column(row, 'text')) ?? '' }];
  });
}

/** Writes the row by its id, which follows from person and kind. Withdrawing leaves the words that had been agreed to. */
export async function saveOptIn(client: Client, personId: string, choice: OptInChoice, signal?: AbortSignal): Promise<void> {
  const key = `${guid(personId)}:${choice.kind}`;
  const body = {
    [`${PREFIX}_key`]: key,
    [`${PREFIX}_kind`]: choice.kind,
    [`${PREFIX}_active`]: choice.active,
    ...(choice.text === null ? {} : { [`${PREFIX}_text`]: choice.text }),
  };
  await client.write({ method: 'PATCH', path: `${API}${OWN.optIn.set}(${uuidV5(key)})`, body }, signal);
}
