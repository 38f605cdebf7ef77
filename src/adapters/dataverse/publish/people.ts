import { CrmError } from '../../../model/crmError';
import type { AccountName, OptIn, PublishPerson, PublishRequest } from '../../../ports/publish';
import { PREFIX } from '../columns';
import { bool, number, string } from '../json';
import { mapPerson } from '../mapPerson';
import { formatted, type Row, toInstant } from '../mapValue';
import { listPath } from '../odata';
import { unitsAbove } from './figures';
import { type Calls, listRows } from './listRows';
import { OTHERS } from './shapes';

/** Access modes of people; the others are administration, support and applications. Source: systemuser.accessmode. */
const PEOPLE = [0, 2];

const COLUMNS = [...OTHERS.user.attributes.keys()];

/** Users with their positions; an environment without positions refuses the column. */
async function* userRows(calls: Calls): AsyncGenerator<Row> {
  try {
    yield* listRows(listPath(OTHERS.user, { select: COLUMNS }), calls);
  } catch (error) {
    if (!(error instanceof CrmError) || error.kind !== 'invalid') throw error;
    yield* listRows(listPath(OTHERS.user, { select: COLUMNS.filter((name) => name !== 'positionid') }), calls);
  }
}

type Above = Awaited<ReturnType<typeof unitsAbove>>;

function toPerson(row: Row, settings: Row | null, above: Above): PublishPerson {
  const userId = string(row.systemuserid) ?? '';
  const unitId = string(row._businessunitid_value);
  const mode = number(row.accessmode);
  return {
    ...mapPerson({ userId, user: row, position: row, settings }),
    active: bool(row.isdisabled) !== true,
    human: mode === null || PEOPLE.includes(mode),
    managerId: string(row._parentsystemuserid_value),
    unit: unitId === null ? null : { id: unitId, name: formatted(row, '_businessunitid_value') ?? '', parents: above(unitId) },
    // Days away stand in each user's calendar rules, which only a scheduling service reads whole.
    leave: null,
  };
}

/** Everybody. Zones and languages of all are kept while they are read: a few words a person. */
export async function* people(calls: Calls): AsyncGenerator<PublishPerson> {
  const settings = new Map<string, Row>();
  const select = [...OTHERS.settings.attributes.keys()];
  for await (const row of listRows(listPath(OTHERS.settings, { select }), calls))
    settings.set(string(row.systemuserid) ?? '', row);
  const above = await unitsAbove(calls);
  for await (const row of userRows(calls)) yield toPerson(row, settings.get(string(row.systemuserid) ?? '') ?? null, above);
}

export async function* accounts(calls: Calls): AsyncGenerator<AccountName> {
  const select = ['accountid', 'name', 'websiteurl', 'address1_country', 'ownerid'];
  for await (const row of listRows(listPath(OTHERS.account, { select }), calls)) {
    yield {
      id: string(row.accountid) ?? '',
      ownerId: string(row._ownerid_value),
      name: string(row.name) ?? '',
      country: string(row.address1_country),
      website: string(row.websiteurl),
    };
  }
}

export async function* optIns(calls: Calls): AsyncGenerator<OptIn> {
  const select = [`${PREFIX}_kind`, `${PREFIX}_active`, 'modifiedon', 'ownerid', 'createdby'];
  for await (const row of listRows(listPath(OTHERS.optIn, { select }), calls)) {
    const personId = string(row._ownerid_value);
    if (personId === null) continue;
    yield {
      personId,
      what: string(row[`${PREFIX}_kind`]) ?? '',
      active: bool(row[`${PREFIX}_active`]) === true,
      byOneself: string(row._createdby_value) === personId,
      at: toInstant(row.modifiedon),
    };
  }
}

export async function* requests(calls: Calls): AsyncGenerator<PublishRequest> {
  const { primaryId } = OTHERS.request;
  const select = [primaryId, `${PREFIX}_kind`, `${PREFIX}_at`, 'createdby'];
  for await (const row of listRows(listPath(OTHERS.request, { select }), calls)) {
    yield {
      id: string(row[primaryId]) ?? '',
      personId: string(row._createdby_value),
      what: string(row[`${PREFIX}_kind`]) ?? '',
      at: toInstant(row[`${PREFIX}_at`]),
    };
  }
}
