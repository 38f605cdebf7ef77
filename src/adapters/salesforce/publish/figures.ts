import { CrmError } from '../../../model/crmError';
import type { Instant, IsoDate } from '../../../model/dates';
import type { EntityName } from '../../../model/record';
import type { AnswerRow, DecidedDealRow } from '../../../ports/publish';
import type { Describes } from '../describes';
import { mapResponse, RESPONSE_FIELDS } from '../mapOwn';
import { OBJECTS, own, RESPONSE } from '../objects';
import { fieldInfo, platformObject } from '../readDescribe';
import { stillCounts } from '../readOwn';
import { date, flag, instant, number, text } from '../row';
import { type Condition, known, soql } from '../soql';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

/** Deals that were decided since a day, by their close date. */
export async function* decided(since: IsoDate, describes: Describes, calls: Writing): AsyncGenerator<DecidedDealRow> {
  const from = describes.find('Opportunity');
  if (!from || !['IsClosed', 'IsWon', 'CloseDate', 'OwnerId'].every((field) => fieldInfo(from, field))) return;
  const names = ['Id', 'OwnerId', 'IsWon', 'CreatedDate', 'LastStageChangeDate', 'CloseDate', 'Amount', 'CurrencyIsoCode'];
  const where: Condition = {
    all: [
      { field: 'IsClosed', is: '=', value: true },
      { field: 'CloseDate', is: '>=', value: since },
    ],
  };
  const query = soql({ from, fields: known(from, names), where });
  for await (const row of queryAll(calls.api, calls.clock, query, calls.signal)) {
    const [id, ownerId, closedOn] = [text(row, 'Id'), text(row, 'OwnerId'), date(row, 'CloseDate')];
    if (id === null || ownerId === null || closedOn === null) continue;
    yield {
      id,
      ownerId,
      status: flag(row, 'IsWon') ? 'won' : 'lost',
      createdAt: instant(row, 'CreatedDate'),
      closedOn,
      closedAt: instant(row, 'LastStageChangeDate') ?? `${closedOn}T00:00:00.000Z`,
      amount: number(row, 'Amount'),
      currency: text(row, 'CurrencyIsoCode'),
    };
  }
}

/** Answers to nudges of a span; none where the org keeps none. */
export async function* answers(
  span: { readonly from: Instant; readonly to: Instant },
  describes: Describes,
  calls: Writing,
): AsyncGenerator<AnswerRow> {
  const from = describes.find(RESPONSE);
  if (!from) return;
  const where: Condition = {
    all: [
      { field: own('At'), is: '>=', value: span.from },
      { field: own('At'), is: '<', value: span.to },
    ],
  };
  const query = soql({ from, fields: known(from, ['Id', 'OwnerId', ...RESPONSE_FIELDS]), where });
  for await (const row of queryAll(calls.api, calls.clock, query, calls.signal)) {
    const [personId, answer] = [text(row, 'OwnerId'), mapResponse(row)];
    if (personId === null || answer === null) continue;
    const { ruleId, kind, seconds, at } = answer;
    yield { personId, ruleId, kind, seconds, at };
  }
}

const RATE = platformObject('CurrencyType', { IsoCode: 'picklist', ConversionRate: 'double', IsActive: 'boolean' });

/** Rates of an org with several currencies; one with a single one has no such object. Source: CurrencyType.ConversionRate. */
export async function rates({ api, clock, signal }: Writing): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  const query = soql({ from: RATE, fields: ['IsoCode', 'ConversionRate'] });
  try {
    for await (const row of queryAll(api, clock, query, signal)) {
      const [code, rate] = [text(row, 'IsoCode'), number(row, 'ConversionRate')];
      if (code !== null && rate !== null) found.set(code, rate);
    }
  } catch (error) {
    if (!(error instanceof CrmError) || !['invalid', 'notFound', 'permission'].includes(error.kind)) throw error;
  }
  return found;
}

/** Owners of one query: an answer of groups is never longer than them. */
const OWNERS = 200;
const COUNTED: readonly EntityName[] = ['Opportunity', 'Account', 'Contact', 'Lead', 'Activity'];

/** Records by owner, counted by the platform, of those that would be scored. */
export async function othersCounts(
  owners: readonly string[],
  describes: Describes,
  { api, clock, signal }: Writing,
): Promise<ReadonlyMap<string, number>> {
  const found = new Map<string, number>();
  for (let at = 0; at < owners.length; at += OWNERS) {
    const mine: Condition = { field: 'OwnerId', in: owners.slice(at, at + OWNERS) };
    for (const object of COUNTED.flatMap((entity) => OBJECTS[entity])) {
      const from = describes.find(object);
      if (!from || !fieldInfo(from, 'OwnerId')) continue;
      const query = soql({ from, fields: ['OwnerId'], count: true, where: { all: [mine, ...stillCounts(from)] } });
      for await (const row of queryAll(api, clock, query, signal)) {
        const owner = text(row, 'OwnerId');
        if (owner !== null) found.set(owner, (found.get(owner) ?? 0) + (number(row, 'n') ?? 0));
      }
    }
  }
  return found;
}
