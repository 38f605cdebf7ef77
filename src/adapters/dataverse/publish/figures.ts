import { CrmError } from '../../../model/crmError';
import type { Instant, IsoDate } from '../../../model/dates';
import type { AnswerRow, DecidedDealRow } from '../../../ports/publish';
import { number, string } from '../json';
import { mapResponses } from '../mapResponse';
import { toInstant } from '../mapValue';
import { type Condition, listPath } from '../odata';
import { RESPONSE_COLUMNS } from '../recordPaths';
import { SHAPES, type Shape } from '../shape';
import { type Calls, listRows } from './listRows';
import { OTHERS } from './shapes';

const WON = 1;

/** When deals were closed since a day, by the platform's stamp of the closing activity: the deal's own close date is typed. */
async function closings(since: IsoDate, calls: Calls): Promise<ReadonlyMap<string, Instant>> {
  const found = new Map<string, Instant>();
  const where: Condition[] = [{ attribute: 'createdon', op: 'ge', value: { instant: `${since}T00:00:00.000Z` } }];
  for await (const row of listRows(listPath(SHAPES.close, { select: ['createdon', 'opportunityid'], where }), calls)) {
    const [id, at] = [string(row._opportunityid_value), toInstant(row.createdon)];
    if (id !== null && at !== null && at > (found.get(id) ?? '')) found.set(id, at);
  }
  return found;
}

/**
 * Deals that were decided since a day, by the day that the deal itself names. When they were closed is the platform's word; where it has
 * none, the typed day is believed of deals that are no older than the span, for others it is not known.
 */
export async function* decided(
  since: IsoDate,
  currencies: ReadonlyMap<string, string>,
  calls: Calls,
): AsyncGenerator<DecidedDealRow> {
  const select = [...OTHERS.deal.attributes.keys()];
  const where: Condition[] = [
    { attribute: 'statecode', op: 'ne', value: { number: 0 } },
    { attribute: 'actualclosedate', op: 'ge', value: { day: since } },
  ];
  const closedAt = await closings(since, calls);
  for await (const row of listRows(listPath(OTHERS.deal, { select, where }), calls)) {
    const [id, ownerId] = [string(row.opportunityid), string(row._ownerid_value)];
    const closedOn = string(row.actualclosedate)?.slice(0, 10);
    if (id === null || ownerId === null || closedOn === undefined) continue;
    const createdAt = toInstant(row.createdon);
    yield {
      id,
      ownerId,
      status: row.statecode === WON ? 'won' : 'lost',
      createdAt,
      closedOn,
      closedAt: closedAt.get(id) ?? ((createdAt ?? '') >= since ? toInstant(row.actualclosedate) : null),
      amount: number(row.estimatedvalue),
      currency: currencies.get(string(row._transactioncurrencyid_value) ?? '') ?? null,
    };
  }
}

/** Answers to nudges of a span. */
export async function* answers(span: { readonly from: Instant; readonly to: Instant }, calls: Calls): AsyncGenerator<AnswerRow> {
  const attribute = RESPONSE_COLUMNS.find((name) => name.endsWith('_at')) ?? '';
  const where: Condition[] = [
    { attribute, op: 'ge', value: { instant: span.from } },
    { attribute, op: 'lt', value: { instant: span.to } },
  ];
  for await (const row of listRows(listPath(SHAPES.response, { select: [...RESPONSE_COLUMNS, 'ownerid'], where }), calls)) {
    const personId = string(row._ownerid_value);
    for (const { ruleId, kind, seconds, at } of mapResponses({ value: [row] })) {
      if (personId !== null) yield { personId, ruleId, kind, seconds, at };
    }
  }
}

/** Rates of the environment's currencies. Source: transactioncurrency.exchangerate, units for one of the base currency. */
export async function rates(calls: Calls): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for await (const row of listRows(listPath(OTHERS.rate, { select: ['isocurrencycode', 'exchangerate'] }), calls)) {
    const [code, rate] = [string(row.isocurrencycode), number(row.exchangerate)];
    if (code !== null && rate !== null) found.set(code, rate);
  }
  return found;
}

/** Owners of one query: their ids stand in its address. */
const OWNERS = 40;
const WEEKS_13_MS = 91 * 86_400_000;

/** What counts of each table: as the own score reads it. */
function counted(now: Instant): readonly { readonly shape: Shape; readonly where: readonly Condition[] }[] {
  const recent: Condition = {
    attribute: 'modifiedon',
    op: 'ge',
    value: { instant: new Date(Date.parse(now) - WEEKS_13_MS).toISOString() },
  };
  const open: Condition = { attribute: 'statecode', op: 'eq', value: { number: 0 } };
  const { deal, account, contact, lead, activity } = OTHERS;
  const records = [deal, account, contact, lead].map((shape) => ({ shape, where: [{ any: [open, recent] }] }));
  const done: Condition = { attribute: 'statecode', op: 'eq', value: { number: 1 } };
  return [...records, { shape: activity, where: [done, recent] }];
}

/**
 * Records by owner, of those that would be scored. Read a page of ids at a time: the platform's own count ends at 50,000 rows
 * (AggregateQueryRecordLimit), and these owners are those with the most.
 */
export async function othersCounts(owners: readonly string[], calls: Calls): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let at = 0; at < owners.length; at += OWNERS) {
    const mine: Condition = { attribute: 'ownerid', oneOf: owners.slice(at, at + OWNERS) };
    for (const { shape, where } of counted(calls.clock.now())) {
      const path = listPath(shape, { select: [shape.primaryId, 'ownerid'], where: [mine, ...where] });
      for await (const row of listRows(path, calls)) {
        const owner = string(row._ownerid_value);
        if (owner !== null) found.set(owner, (found.get(owner) ?? 0) + 1);
      }
    }
  }
  return found;
}

/** Business units above each one, the nearest first; empty where they may not be read. */
export async function unitsAbove(
  calls: Calls,
): Promise<(id: string) => readonly { readonly id: string; readonly name: string }[]> {
  const units = new Map<string, { readonly name: string; readonly parent: string | null }>();
  try {
    for await (const row of listRows(listPath(OTHERS.unit, { select: [...OTHERS.unit.attributes.keys()] }), calls)) {
      units.set(string(row.businessunitid) ?? '', {
        name: string(row.name) ?? '',
        parent: string(row._parentbusinessunitid_value),
      });
    }
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'permission') throw error;
  }
  return (id) => {
    const path: { readonly id: string; readonly name: string }[] = [];
    const seen = new Set([id]);
    for (let at = units.get(id)?.parent ?? null; at !== null && !seen.has(at); at = units.get(at)?.parent ?? null) {
      seen.add(at);
      path.push({ id: at, name: units.get(at)?.name ?? '' });
    }
    return path;
  };
}
