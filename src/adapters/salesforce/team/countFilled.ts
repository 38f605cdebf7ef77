import { CrmError } from '../../../model/crmError';
import type { ClockPort } from '../../../ports/clock';
import type { FilledCounts, FilledRequest } from '../../../ports/team';
import type { Api } from '../api';
import { fieldOf } from '../columns';
import { type PartResult, queryPart } from '../composite';
import { number, type Row, text, toDate } from '../row';
import { allRows, readParts } from './readPages';

const NAME = /^[A-Za-z][A-Za-z0-9_]*$/;
const OPEN = 'FROM Opportunity WHERE IsClosed = false';

function refuse(what: string): never {
  throw new CrmError('unexpected', `refused to count ${what}`, { code: 'UNKNOWN_NAME' });
}

/** `COUNT(NextStep) f0`: names are checked, for this text is made by hand: SOQL's aggregates have no other form. */
function counters(fields: readonly string[]): readonly string[] {
  return fields.map((field, index) => {
    const name = fieldOf('Opportunity', field);
    return NAME.test(name) ? `COUNT(${name}) f${index}` : refuse('an unknown field');
  });
}

interface Group {
  readonly n: number;
  readonly name: string;
}

/** Groups by unit; none where the org has more than the 2,000 that one query may have, or this person may not group. */
async function groups(api: Api, part: PartResult | undefined, signal?: AbortSignal): Promise<ReadonlyMap<string, Group>> {
  try {
    const rows = await allRows(api, part, signal);
    return new Map(
      rows.flatMap((row) => {
        const unit = text(row, 'unit');
        return unit === null ? [] : [[unit, { n: number(row, 'n') ?? 0, name: text(row, 'title') ?? unit }] as const];
      }),
    );
  } catch (error) {
    if (error instanceof CrmError && (error.kind === 'permission' || error.kind === 'unexpected')) return new Map();
    throw error;
  }
}

/**
 * One composite call with five counting queries. Amounts are summed by the platform in the organisation's currency (SOQL,
 * aggregate functions in orgs with several currencies); nothing is grouped by owner.
 */
export async function countFilled(
  api: Api,
  clock: ClockPort,
  request: FilledRequest,
  signal?: AbortSignal,
): Promise<FilledCounts> {
  const { fields } = request;
  const today = toDate(request.today) ?? refuse('an unknown day');
  const withMoney = fields.includes('amount');
  const sums = ['COUNT(Id) n', ...(withMoney ? ['SUM(Amount) money'] : [])];
  const past = `AND CloseDate < ${today}`;
  const byUnit = 'GROUP BY Owner.UserRoleId, Owner.UserRole.Name';
  const results = await readParts(
    api,
    [
      queryPart('all', `SELECT ${[...sums, ...counters(fields)].join(', ')} ${OPEN}`),
      queryPart('past', `SELECT ${sums.join(', ')} ${OPEN} ${past}`),
      queryPart('units', `SELECT Owner.UserRoleId unit, Owner.UserRole.Name title, COUNT(Id) n ${OPEN} ${byUnit}`),
      queryPart('pastUnits', `SELECT Owner.UserRoleId unit, Owner.UserRole.Name title, COUNT(Id) n ${OPEN} ${past} ${byUnit}`),
      queryPart('people', 'SELECT UserRoleId unit, COUNT(Id) n FROM User WHERE IsActive = true GROUP BY UserRoleId'),
    ],
    signal,
  );
  const only = async (id: string): Promise<Row> => (await allRows(api, results.get(id), signal))[0] ?? {};
  const [all, late] = [await only('all'), await only('past')];
  const deals = await groups(api, results.get('units'), signal);
  const pastDeals = await groups(api, results.get('pastUnits'), signal);
  const people = await groups(api, results.get('people'), signal);
  const money = (row: Row) => (withMoney ? (number(row, 'money') ?? 0) : null);
  return {
    deals: number(all, 'n') ?? 0,
    money: money(all),
    filled: Object.fromEntries(fields.map((field, index) => [field, number(all, `f${index}`) ?? 0])),
    pastClose: { deals: number(late, 'n') ?? 0, money: money(late) },
    byUnit: [...deals].map(([unit, { n, name }]) => ({
      unit,
      name,
      people: people.get(unit)?.n ?? 0,
      deals: n,
      pastClose: pastDeals.get(unit)?.n ?? 0,
    })),
    countedAt: clock.now(),
  };
}
