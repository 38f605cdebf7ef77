import type { DayRequest } from '../../ports/day';
import { fetchPath } from './fetchXml';
import { type Condition, listPath } from './odata';
import { ACTIVITY_COLUMNS } from './recordPaths';
import type { Session } from './session';
import { SHAPES } from './shape';

const OPEN = 0;
const DONE = 1;
const CANCELED = 2;
/** Open deals of one person: more than anybody works on. */
export const MOST_DEALS = 250;

const kind = (text: string): Condition => ({ attribute: 'activitytypecode', op: 'eq', value: { text } });
const state = (op: 'eq' | 'ne', number: number): Condition => ({ attribute: 'statecode', op, value: { number } });
const from = (attribute: string, instant: string): Condition => ({ attribute, op: 'ge', value: { instant } });
const until = (attribute: string, instant: string): Condition => ({ attribute, op: 'lt', value: { instant } });
const newest = (attribute: string) => ({ attribute, descending: true });

/** Own tasks, planned calls, meetings, and what was entered lately. */
function ownPaths(mine: Condition, request: DayRequest) {
  const { activity, note } = SHAPES;
  const { most, since } = request;
  return {
    tasks: listPath(activity, {
      select: ACTIVITY_COLUMNS.filter((column) => column !== 'description'),
      where: [mine, state('eq', OPEN), { any: [kind('task'), kind('phonecall')] }, until('scheduledend', request.until)],
      orderBy: newest('scheduledend'),
      top: most,
    }),
    meetings: listPath(activity, {
      select: ACTIVITY_COLUMNS,
      where: [
        mine,
        kind('appointment'),
        state('ne', CANCELED),
        from('scheduledstart', since),
        until('scheduledstart', request.until),
      ],
      orderBy: newest('scheduledstart'),
      top: most,
    }),
    entered: listPath(activity, {
      select: ['activityid', 'createdon', 'regardingobjectid'],
      where: [mine, { any: [kind('task'), kind('phonecall')] }, from('createdon', since)],
      orderBy: newest('createdon'),
      top: 4 * most,
    }),
    notes: listPath(note, {
      select: ['annotationid', 'createdon', 'objectid'],
      where: [mine, from('createdon', since)],
      orderBy: newest('createdon'),
      top: most,
    }),
  };
}

/**
 * Own open deals, and the last completed activity on their accounts, on any deal of these accounts, and on their contacts,
 * counted by the CRM: an account has no day of last contact of its own here.
 */
function dealPaths(mine: Condition, userId: string) {
  const { activity, opportunity } = SHAPES;
  const own = [
    { attribute: 'ownerid', values: [userId] },
    { attribute: 'statecode', values: [OPEN] },
  ];
  const done = { shape: activity, attributes: [], where: [{ attribute: 'statecode', values: [DONE] }] };
  const latest = (groupBy: string, ofLink: boolean) => ({ attribute: 'actualend', groupBy, ofLink });
  const about = (attribute: string) => ({ shape: opportunity, from: attribute, to: 'regardingobjectid' });
  const sameAccount = { shape: opportunity, from: 'parentaccountid', to: 'parentaccountid', where: own };
  return {
    deals: listPath(opportunity, {
      select: ['opportunityid', 'parentaccountid', 'parentcontactid', 'createdon'],
      where: [mine, state('eq', OPEN)],
      orderBy: newest('createdon'),
      top: MOST_DEALS,
    }),
    onAccounts: fetchPath({
      ...done,
      latest: latest('regardingobjectid', false),
      link: { ...about('parentaccountid'), where: own },
    }),
    onContacts: fetchPath({
      ...done,
      latest: latest('regardingobjectid', false),
      link: { ...about('parentcontactid'), where: own },
    }),
    ofAccounts: fetchPath({
      ...done,
      latest: latest('parentaccountid', true),
      link: { ...about('opportunityid'), where: [], link: sameAccount },
    }),
    ofContacts: fetchPath({
      ...done,
      latest: latest('parentcontactid', true),
      link: { ...about('opportunityid'), where: own },
    }),
  };
}

/** The reads of a day, as one batch. */
export function dayPaths(session: Session, request: DayRequest) {
  const mine: Condition = { attribute: 'ownerid', op: 'eq', value: { guid: session.userId } };
  return { ...ownPaths(mine, request), ...dealPaths(mine, session.userId) };
}
