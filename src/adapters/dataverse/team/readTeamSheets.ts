import type { IsoDate } from '../../../model/dates';
import type { GroupSheetRow, TeamSheetRow } from '../../../model/published';
import type { SheetPresence, Sheets, SheetsRequest, TeamOverview } from '../../../ports/team';
import type { Client } from '../client';
import { PREFIX } from '../columns';
import { number, string } from '../json';
import type { Row } from '../mapValue';
import { type Condition, listPath, rowPath } from '../odata';
import { uuidV5 } from '../uuidV5';
import { listAllOrNone, rowsOrNone } from './listAll';
import { TEAM } from './teamShapes';

const column = (name: string) => `${PREFIX}_${name}`;
const [UNIT, WEEK, PEOPLE, TEXT, PAGE] = [column('unit'), column('week'), column('people'), column('text'), column('page')];
const MOST_WEEKS = 104;

const weekOf = (row: Row): IsoDate | null => string(row[WEEK])?.slice(0, 10) ?? null;
const weeksOf = (rows: readonly Row[]) => [...new Set(rows.map(weekOf).filter((week) => week !== null))];

/** One batch of five reads. Few people are direct reports of one, so they are counted here; units may be more than a page. */
export async function readOverview(client: Client, readerId: string, unit: string, signal?: AbortSignal): Promise<TeamOverview> {
  const orderBy = { attribute: WEEK, descending: true };
  const isReport: Condition[] = [
    { attribute: 'parentsystemuserid', op: 'eq', value: { guid: readerId } },
    { attribute: 'isdisabled', op: 'eq', value: { boolean: false } },
  ];
  const unitsPath = listPath(TEAM.unit, { select: ['businessunitid', 'name', 'parentbusinessunitid'] });
  const { parts } = await client.reads(
    {
      weeks: listPath(TEAM.groupSheet, {
        select: [WEEK],
        where: [{ attribute: UNIT, op: 'eq', value: { text: unit } }],
        orderBy,
        top: MOST_WEEKS,
      }),
      newest: listPath(TEAM.groupSheet, { select: [WEEK], orderBy, top: 1 }),
      reader: rowPath(TEAM.user, readerId, ['businessunitid']),
      reports: listPath(TEAM.user, { select: ['businessunitid'], where: isReport }),
      units: unitsPath,
    },
    signal,
  );
  const reports = new Map<string | null, number>();
  for (const row of rowsOrNone(parts.reports)) {
    const id = string(row._businessunitid_value);
    reports.set(id, (reports.get(id) ?? 0) + 1);
  }
  const isCut = parts.units?.ok === false && parts.units.error.code === 'MORE_ROWS';
  const units = isCut ? await listAllOrNone(client, unitsPath, signal) : rowsOrNone(parts.units);
  const reader = parts.reader?.ok ? (parts.reader.json as Row) : {};
  return {
    weeks: weeksOf(rowsOrNone(parts.weeks)),
    readable: parts.weeks?.ok === true,
    newest: weeksOf(rowsOrNone(parts.newest))[0] ?? null,
    ownUnit: string(reader._businessunitid_value),
    reports: [...reports].map(([id, people]) => ({ unit: id, people })),
    orgUnits: units.map((row) => ({
      id: string(row.businessunitid) ?? '',
      name: string(row.name) ?? '',
      parentId: string(row._parentbusinessunitid_value),
    })),
  };
}

export async function readUnits(client: Client, week: IsoDate, signal?: AbortSignal): Promise<readonly SheetPresence[]> {
  const where: Condition[] = [{ attribute: WEEK, op: 'eq', value: { day: week } }];
  const rows = await listAllOrNone(client, listPath(TEAM.groupSheet, { select: [UNIT, PEOPLE], where }), signal);
  return rows.map((row) => ({ unit: string(row[UNIT]) ?? '', people: number(row[PEOPLE]) ?? 0 }));
}

function toGroupSheet(row: Row): GroupSheetRow | null {
  const [unit, week] = [string(row[UNIT]), weekOf(row)];
  if (unit === null || week === null) return null;
  return { kind: 'groupSheet', unit, week, people: number(row[PEOPLE]) ?? 0, text: string(row[TEXT]) ?? '' };
}

/** Each sheet by its id, which follows from its key, and the reader's own pages: one batch. */
export async function readSheets(client: Client, request: SheetsRequest, signal?: AbortSignal): Promise<Sheets> {
  const { sheets, pagesOf } = request;
  const paths: Record<string, string> = {};
  for (const { unit, week } of sheets) {
    const key = `${unit}:${week}`;
    paths[key] = rowPath(TEAM.groupSheet, uuidV5(`groupSheet:${key}`), [UNIT, WEEK, PEOPLE, TEXT]);
  }
  if (pagesOf) {
    const where: Condition[] = [
      { attribute: 'ownerid', op: 'eq', value: { guid: pagesOf.managerId } },
      { any: pagesOf.weeks.map((week) => ({ attribute: WEEK, op: 'eq', value: { day: week } }) as const) },
    ];
    paths.pages = listPath(TEAM.teamSheet, { select: [WEEK, PAGE, TEXT], where });
  }
  const { parts } = await client.reads(paths, signal);
  const groups = sheets.flatMap(({ unit, week }): readonly GroupSheetRow[] => {
    const part = parts[`${unit}:${week}`];
    if (part?.ok) return [toGroupSheet(part.json as Row)].filter((row) => row !== null);
    rowsOrNone(part);
    return [];
  });
  const managerId = pagesOf?.managerId ?? '';
  const pages = pagesOf ? rowsOrNone(parts.pages) : [];
  return {
    groups,
    pages: pages
      .flatMap((row): TeamSheetRow[] => {
        const week = weekOf(row);
        if (week === null) return [];
        return [{ kind: 'teamSheet', managerId, week, page: number(row[PAGE]) ?? 0, text: string(row[TEXT]) ?? '' }];
      })
      .sort((a, b) => (a.week === b.week ? a.page - b.page : a.week < b.week ? 1 : -1)),
  };
}
