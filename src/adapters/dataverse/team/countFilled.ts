import { CrmError } from '../../../model/crmError';
import type { IsoDate } from '../../../model/dates';
import type { ClockPort } from '../../../ports/clock';
import type { FilledCounts, FilledRequest } from '../../../ports/team';
import type { Client } from '../client';
import { columnOf } from '../columns';
import { number, string } from '../json';
import { formatted, type Row } from '../mapValue';
import { API } from '../odata';
import { rowsOf } from './listAll';

/** "The maximum record limit is exceeded": an aggregate may touch 50,000 rows. */
const TOO_MANY = '0x8004e023';
const DAY_MS = 86_400_000;
/** Dynamics had no records before. */
const EPOCH = Date.parse('2003-01-01');
const NAME = /^[a-z][a-z0-9_]*$/;
const DATE = /^\d{4}-\d{2}-\d{2}$/;

/** Days of creation, from and until; absent = open on that side. */
interface Slice {
  readonly from?: IsoDate;
  readonly until?: IsoDate;
}

function refuse(what: string): never {
  throw new CrmError('unexpected', `refused to count ${what}`, { code: 'UNKNOWN_NAME' });
}

const name = (text: string) => (NAME.test(text) ? text : refuse('an unknown column'));
const day = (text: string) => (DATE.test(text) ? text : refuse('an unknown day'));

function condition(attribute: string, operator: string, value: string): string {
  return `<condition attribute="${name(attribute)}" operator="${operator}" value="${value}"/>`;
}

function fetchPath(table: string, set: string, attributes: string, conditions: readonly string[]): string {
  const filter = conditions.length === 0 ? '' : `<filter type="and">${conditions.join('')}</filter>`;
  const xml = `<fetch aggregate="true"><entity name="${name(table)}">${attributes}${filter}</entity></fetch>`;
  return `${API}${set}?fetchXml=${encodeURIComponent(xml)}`;
}

const aggregate = (column: string, alias: string, how: string) =>
  `<attribute name="${name(column)}" alias="${alias}" aggregate="${how}"/>`;
const grouped = (column: string) => `<attribute name="${name(column)}" alias="unit" groupby="true"/>`;

function sliced({ from, until }: Slice): readonly string[] {
  return [
    ...(from === undefined ? [] : [condition('createdon', 'ge', day(from))]),
    ...(until === undefined ? [] : [condition('createdon', 'lt', day(until))]),
  ];
}

const dayOf = (ms: number): IsoDate => new Date(ms).toISOString().slice(0, 10);

/** Two halves of a slice by days; `null` = a single day cannot be cut. */
function halves({ from, until }: Slice, now: number): readonly [Slice, Slice] | null {
  const begin = from === undefined ? EPOCH : Date.parse(from);
  const end = until === undefined ? Math.max(now, begin) + DAY_MS : Date.parse(until);
  const middle = dayOf(begin + Math.floor((end - begin) / DAY_MS / 2) * DAY_MS);
  if (middle === from || middle === until) return null;
  return [
    { ...(from === undefined ? {} : { from }), until: middle },
    { from: middle, ...(until === undefined ? {} : { until }) },
  ];
}

/** Sums of the rows of both halves, group by group. */
function merged(a: readonly Row[], b: readonly Row[]): readonly Row[] {
  const found = new Map<string, Record<string, unknown>>();
  for (const row of [...a, ...b]) {
    const key = string(row.unit) ?? '';
    const sum = found.get(key);
    const added = Object.entries(row).map(([alias, value]) => {
      const [n, before] = [number(value), number(sum?.[alias])];
      return [alias, n === null ? value : n + (before ?? 0)];
    });
    found.set(key, { ...sum, ...Object.fromEntries(added) });
  }
  return [...found.values()];
}

/** Counts open deals of a slice; where it holds more rows than an aggregate may touch, its halves one after the other. */
async function count(
  client: Client,
  path: (slice: Slice) => string,
  now: number,
  slice: Slice,
  signal?: AbortSignal,
): Promise<readonly Row[]> {
  try {
    return rowsOf(await client.read(path(slice), {}, signal));
  } catch (error) {
    const two = error instanceof CrmError && error.code?.toLowerCase() === TOO_MANY ? halves(slice, now) : null;
    if (!two) throw error;
    const first = await count(client, path, now, two[0], signal);
    return merged(first, await count(client, path, now, two[1], signal));
  }
}

/**
 * FetchXML aggregates over open deals, in the organisation's base currency; nothing is grouped by owner. Five calls, and more where
 * there are over 50,000 open deals.
 */
export async function countFilled(
  client: Client,
  clock: ClockPort,
  request: FilledRequest,
  signal?: AbortSignal,
): Promise<FilledCounts> {
  const { fields, today } = request;
  const withMoney = fields.includes('amount');
  const sums = aggregate('opportunityid', 'n', 'count') + (withMoney ? aggregate('estimatedvalue_base', 'money', 'sum') : '');
  const values = fields.map((field, index) => aggregate(columnOf('Opportunity', field).name, `f${index}`, 'countcolumn'));
  const open = condition('statecode', 'eq', '0');
  const past = condition('estimatedclosedate', 'lt', day(today));
  const deals = (attributes: string, more: readonly string[]) => (slice: Slice) =>
    fetchPath('opportunity', 'opportunities', attributes, [open, ...more, ...sliced(slice)]);
  const byUnit = `${aggregate('opportunityid', 'n', 'count')}${grouped('owningbusinessunit')}`;
  const people = fetchPath(
    'systemuser',
    'systemusers',
    `${aggregate('systemuserid', 'n', 'count')}${grouped('businessunitid')}`,
    [condition('isdisabled', 'eq', '0')],
  );
  const now = Date.parse(clock.now());
  const run = (path: (slice: Slice) => string) => count(client, path, now, {}, signal);
  const [all, late, units, lateUnits, staff] = await Promise.all([
    run(deals(sums + values.join(''), [])),
    run(deals(sums, [past])),
    run(deals(byUnit, [])),
    run(deals(byUnit, [past])),
    client.read(people, {}, signal).then(rowsOf),
  ]);
  const inUnit = (rows: readonly Row[], unit: string) => number(rows.find((row) => string(row.unit) === unit)?.n) ?? 0;
  const money = (row: Row | undefined) => (withMoney ? (number(row?.money) ?? 0) : null);
  return {
    deals: number(all[0]?.n) ?? 0,
    money: money(all[0]),
    filled: Object.fromEntries(fields.map((field, index) => [field, number(all[0]?.[`f${index}`]) ?? 0])),
    pastClose: { deals: number(late[0]?.n) ?? 0, money: money(late[0]) },
    byUnit: units.flatMap((row) => {
      const unit = string(row.unit);
      if (unit === null) return [];
      return [
        {
          unit,
          name: formatted(row, 'unit') ?? unit,
          people: inUnit(staff, unit),
          deals: number(row.n) ?? 0,
          pastClose: inUnit(lateUnits, unit),
        },
      ];
    }),
    countedAt: clock.now(),
  };
}
