import type { IsoDate } from '../../../model/dates';
import type { GroupSheetRow, TeamSheetRow } from '../../../model/published';
import type { SheetPresence, Sheets, SheetsRequest, TeamOverview } from '../../../ports/team';
import type { Api } from '../api';
import { queryPart, queryRows } from '../composite';
import { own } from '../objects';
import { date, number, type Row, text } from '../row';
import { type Condition, type Select, soql } from '../soql';
import { allRows, allRowsOrNone, readParts } from './readPages';
import { GROUP_SHEET, ROLE, TEAM_SHEET, USER } from './teamObjects';

const [UNIT, WEEK, PEOPLE, TEXT, PAGE] = [own('Unit'), own('Week'), own('People'), own('Text'), own('Page')];
const MOST_WEEKS = 104;
/** Keys in one query, far under the longest query text of 100,000 characters. */
const MOST_KEYS = 200;

const equals = (field: string, value: string | boolean): Condition => ({ field, is: '=', value });
const part = (id: string, select: Select) => queryPart(id, soql(select) ?? '');

function weeksOf(rows: readonly Row[]): readonly IsoDate[] {
  return [...new Set(rows.map((row) => date(row, WEEK)).filter((week) => week !== null))];
}

/** Five queries in one composite call, the most that it takes. */
export async function readOverview(api: Api, readerId: string, unit: string, signal?: AbortSignal): Promise<TeamOverview> {
  const newest = { from: GROUP_SHEET, fields: [WEEK], orderBy: [[WEEK, 'DESC']] } as const;
  const results = await readParts(
    api,
    [
      part('weeks', { ...newest, where: equals(UNIT, unit), limit: MOST_WEEKS }),
      part('newest', { ...newest, limit: 1 }),
      part('reader', { from: USER, fields: ['Id', 'UserRoleId'], where: equals('Id', readerId) }),
      part('reports', {
        from: USER,
        fields: ['UserRoleId'],
        count: true,
        where: { all: [equals('ManagerId', readerId), equals('IsActive', true)] },
      }),
      part('roles', { from: ROLE, fields: ['Id', 'Name', 'ParentRoleId'] }),
    ],
    signal,
  );
  const weeks = weeksOf(await allRowsOrNone(api, results.get('weeks'), signal));
  const last = weeksOf(await allRowsOrNone(api, results.get('newest'), signal));
  const reports = await allRows(api, results.get('reports'), signal);
  const roles = await allRows(api, results.get('roles'), signal);
  const reader = queryRows(results.get('reader'))?.[0];
  return {
    weeks,
    readable: queryRows(results.get('weeks')) !== null,
    newest: last[0] ?? null,
    ownUnit: reader ? text(reader, 'UserRoleId') : null,
    reports: reports.map((row) => ({ unit: text(row, 'UserRoleId'), people: number(row, 'n') ?? 0 })),
    orgUnits: roles.map((row) => ({
      id: text(row, 'Id') ?? '',
      name: text(row, 'Name') ?? '',
      parentId: text(row, 'ParentRoleId'),
    })),
  };
}

export async function readUnits(api: Api, week: IsoDate, signal?: AbortSignal): Promise<readonly SheetPresence[]> {
  const select = { from: GROUP_SHEET, fields: [UNIT, PEOPLE], where: equals(WEEK, week) };
  const results = await readParts(api, [part('units', select)], signal);
  const rows = await allRowsOrNone(api, results.get('units'), signal);
  return rows.map((row) => ({ unit: text(row, UNIT) ?? '', people: number(row, PEOPLE) ?? 0 }));
}

function toGroupSheet(row: Row): GroupSheetRow | null {
  const [unit, week] = [text(row, UNIT), date(row, WEEK)];
  if (unit === null || week === null) return null;
  return { kind: 'groupSheet', unit, week, people: number(row, PEOPLE) ?? 0, text: text(row, TEXT) ?? '' };
}

/** Sheets by their keys, which are indexed, and the reader's own pages, in one call. */
export async function readSheets(api: Api, request: SheetsRequest, signal?: AbortSignal): Promise<Sheets> {
  const keys = request.sheets.slice(0, MOST_KEYS).map(({ unit, week }) => `${unit}:${week}`);
  const groups = soql({ from: GROUP_SHEET, fields: [UNIT, WEEK, PEOPLE, TEXT], where: { field: own('Key'), in: keys } });
  const pages = request.pagesOf && {
    from: TEAM_SHEET,
    fields: [WEEK, PAGE, TEXT],
    where: { all: [equals('OwnerId', request.pagesOf.managerId), { field: WEEK, in: request.pagesOf.weeks }] },
    orderBy: [
      [WEEK, 'DESC'],
      [PAGE, 'ASC'],
    ] as const,
  };
  const parts = [...(groups === null ? [] : [queryPart('groups', groups)]), ...(pages ? [part('pages', pages)] : [])];
  const results = await readParts(api, parts, signal);
  const found = groups === null ? [] : await allRowsOrNone(api, results.get('groups'), signal);
  const mine = pages ? await allRowsOrNone(api, results.get('pages'), signal) : [];
  const managerId = request.pagesOf?.managerId ?? '';
  return {
    groups: found.map(toGroupSheet).filter((row) => row !== null),
    pages: mine.flatMap((row): TeamSheetRow[] => {
      const week = date(row, WEEK);
      if (week === null) return [];
      return [{ kind: 'teamSheet', managerId, week, page: number(row, PAGE) ?? 0, text: text(row, TEXT) ?? '' }];
    }),
  };
}
