import type { CrmRecord } from '../../model/record';
import { fetchPath } from './fetchXml';
import { isGuid } from './guid';
import { type Condition, listPath } from './odata';
import { ACTIVITY_COLUMNS } from './recordPaths';
import type { Session } from './session';
import { SHAPES } from './shape';
import { domainOf, significantWord } from './twinNames';

const DAY_MS = 86_400_000;
const MANY = 100;
/** Beyond this an amount is a placeholder anyway. */
const SAME_AMOUNTS = 20;

function accountIdOf({ ref, fields }: CrmRecord): string | null {
  if (ref.entity === 'Account') return ref.id;
  const id = fields.accountId;
  return typeof id === 'string' && isGuid(id) ? id : null;
}

/** The customer's conversations, and who else works on it. */
function customerPaths(accountId: string | null, session: Session) {
  if (accountId === null) return { interactions: null, ofDeals: null, parties: null, deals: null, cases: null };
  const { activity, opportunity, party, case: incident } = SHAPES;
  const orderBy = { attribute: 'createdon', descending: true };
  const here = [{ attribute: 'regardingobjectid', values: [accountId] }];
  const account = [{ attribute: 'parentaccountid', values: [accountId] }];
  const list = { shape: activity, attributes: ACTIVITY_COLUMNS, orderBy, top: MANY };
  const open = { attribute: 'statecode', values: [0] };
  return {
    interactions: fetchPath({ ...list, where: here }),
    ofDeals: fetchPath({ ...list, link: { shape: opportunity, from: 'opportunityid', to: 'regardingobjectid', where: account } }),
    parties: session.parties
      ? fetchPath({
          shape: party,
          attributes: ['activityid', 'partyid', 'participationtypemask'],
          link: { shape: activity, from: 'activityid', to: 'activityid', where: here },
        })
      : null,
    deals: fetchPath({ shape: opportunity, attributes: ['ownerid'], where: [...account, open] }),
    cases: fetchPath({
      shape: incident,
      attributes: ['ownerid'],
      where: [{ attribute: 'customerid', values: [accountId] }, open],
    }),
  };
}

function sameAmountPath({ ref, fields }: CrmRecord, mine: Condition): string | null {
  const { amount } = fields;
  if (ref.entity !== 'Opportunity' || typeof amount !== 'number' || !Number.isFinite(amount)) return null;
  return listPath(SHAPES.opportunity, {
    select: ['opportunityid'],
    where: [
      mine,
      { attribute: 'statecode', op: 'eq', value: { number: 0 } },
      { attribute: 'estimatedvalue', op: 'eq', value: { number: amount } },
    ],
    top: SAME_AMOUNTS,
  });
}

/** Accounts with a word of the name, or the web domain, in common; the map decides which are likely twins. */
function twinsPath({ ref, name, fields }: CrmRecord): string | null {
  if (ref.entity !== 'Account') return null;
  const word = significantWord(name);
  const domain = domainOf(fields.website);
  const either: Condition[] = [];
  if (word !== null) either.push({ attribute: 'name', contains: word });
  if (domain !== null) either.push({ attribute: 'websiteurl', contains: domain });
  if (either.length === 0) return null;
  return listPath(SHAPES.account, {
    select: ['accountid', 'name', 'websiteurl', 'address1_country'],
    where: [{ any: either }, { attribute: 'accountid', op: 'ne', value: { guid: ref.id } }],
    top: MANY,
  });
}

/** The person's own activities of the month around this one. */
function ownActivitiesPath({ ref, createdAt }: CrmRecord, mine: Condition): string | null {
  if (ref.entity !== 'Activity' || createdAt === null) return null;
  const at = (days: number) => ({ instant: new Date(Date.parse(createdAt) + days * DAY_MS).toISOString() });
  return listPath(SHAPES.activity, {
    select: ['activityid', 'subject', 'description', 'createdon'],
    where: [mine, { attribute: 'createdon', op: 'ge', value: at(-30) }, { attribute: 'createdon', op: 'le', value: at(30) }],
    top: 1000,
  });
}

/** The reads about what stands around a record. */
export function aroundPaths(record: CrmRecord, session: Session) {
  const mine: Condition = { attribute: 'ownerid', op: 'eq', value: { guid: record.ownerId ?? session.userId } };
  return {
    ...customerPaths(accountIdOf(record), session),
    sameAmount: sameAmountPath(record, mine),
    twins: twinsPath(record),
    own: ownActivitiesPath(record, mine),
  };
}
