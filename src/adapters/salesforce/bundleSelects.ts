import { factFields, factHistory } from './accountFacts';
import type { Describes } from './describes';
import { ACCOUNT_DEAL_FIELDS, CASE_FIELDS, CONTACT_FIELDS } from './mapAccount';
import { ACTIVITY_FIELDS } from './mapActivity';
import { HISTORY_FIELDS, ROLE_FIELDS } from './mapOpportunity';
import { CONTACT_ROLE, STAGE_HISTORY } from './objects';
import { childOf, fieldInfo, type ObjectInfo, platformObject } from './readDescribe';
import { type ChildSelect, known, type Select } from './soql';

type ChildPlan = Omit<ChildSelect, 'from' | 'fields'> & { readonly object: string; readonly fields: readonly string[] };

/** Subqueries of those relationships that the describes have, with the fields that they have. */
function existing(parent: ObjectInfo, describes: Describes, plans: readonly ChildPlan[]): readonly ChildSelect[] {
  return plans.flatMap(({ object, fields, ...plan }) => {
    const from = describes.find(object);
    if (!from || childOf(parent, object, ...plan.through) === null) return [];
    const orderBy = (plan.orderBy ?? []).filter(([field]) => fieldInfo(from, field) !== undefined);
    return [{ ...plan, from, fields: known(from, fields), orderBy }];
  });
}

const NEWEST = [['CreatedDate', 'DESC']] as const;

/** Tasks, events, e-mails and notes of a record: the newest of each. */
export function activityChildren(info: ObjectInfo, describes: Describes): readonly ChildSelect[] {
  const onRecord = ['WhatId', 'WhoId'];
  return existing(info, describes, [
    { object: 'Task', fields: ACTIVITY_FIELDS.Task, through: onRecord, orderBy: NEWEST, limit: 100 },
    { object: 'Event', fields: ACTIVITY_FIELDS.Event, through: onRecord, orderBy: NEWEST, limit: 50 },
    {
      object: 'EmailMessage',
      fields: ACTIVITY_FIELDS.EmailMessage,
      through: ['RelatedToId'],
      orderBy: [['MessageDate', 'DESC']],
      limit: 20,
    },
    { object: 'Note', fields: ACTIVITY_FIELDS.Note, through: ['ParentId'], orderBy: NEWEST, limit: 20 },
  ]);
}

/** Contact roles and history of a deal; nothing for other objects. */
export function dealChildren(info: ObjectInfo, describes: Describes): readonly ChildSelect[] {
  if (info.name !== 'Opportunity') return [];
  return existing(info, describes, [
    { object: CONTACT_ROLE, fields: ROLE_FIELDS, through: ['OpportunityId'], limit: 50 },
    { object: STAGE_HISTORY, fields: HISTORY_FIELDS, through: ['OpportunityId'], orderBy: NEWEST, limit: 200 },
  ]);
}

/** Two rows a change: the last ten changes. */
const OWNERS = 20;

/** Changes of owner, where the org tracks them: they tell when the present owner received the record. */
export function historyChildren(info: ObjectInfo): readonly ChildSelect[] {
  const history = info.children.find((child) => child.name === 'Histories' && /(Field)?History$/.test(child.object));
  if (!history) return [];
  const from = platformObject(history.object, {
    Id: 'id',
    Field: 'picklist',
    CreatedDate: 'datetime',
    OldValue: 'anyType',
    NewValue: 'anyType',
  });
  const where = { field: 'Field', is: '=', value: 'Owner' } as const;
  return [
    { from, fields: ['CreatedDate', 'OldValue', 'NewValue'], through: [history.field], where, orderBy: NEWEST, limit: OWNERS },
  ];
}

/** Cases, contacts and deals of an account. */
export function accountChildren(account: ObjectInfo, describes: Describes): readonly ChildSelect[] {
  return existing(account, describes, [
    { object: 'Case', fields: CASE_FIELDS, through: ['AccountId'], orderBy: NEWEST, limit: 20 },
    { object: 'Contact', fields: CONTACT_FIELDS, through: ['AccountId'], orderBy: NEWEST, limit: 50 },
    {
      object: 'Opportunity',
      fields: ACCOUNT_DEAL_FIELDS,
      through: ['AccountId'],
      // What makes an account active (rules.md): open deals, and those won in the last 12 months.
      where: {
        any: [
          { field: 'IsClosed', is: '=', value: false },
          {
            all: [
              { field: 'IsWon', is: '=', value: true },
              { field: 'CloseDate', is: '=', day: 'LAST_N_DAYS:366' },
            ],
          },
        ],
      },
      orderBy: [['CloseDate', 'DESC']],
      limit: 200,
    },
  ]);
}

/** The account around a record: itself for an account, a semi-join through the record's own lookup otherwise, so that one call does. */
export function accountSelect(info: ObjectInfo, id: string, describes: Describes): Select | null {
  const account = describes.find('Account');
  if (!account) return null;
  const self = { field: 'Id', is: '=', value: id } as const;
  const around = {
    from: account,
    fields: [...known(account, ['Id', 'Name', 'LastActivityDate']), ...factFields(account)],
    children: [...accountChildren(account, describes), ...factHistory(account)],
    limit: 1,
  };
  if (info.name === 'Account') return { ...around, where: self };
  if (fieldInfo(info, 'AccountId') === undefined || !['Opportunity', 'Contact', 'Case'].includes(info.name)) return null;
  return { ...around, where: { field: 'Id', within: { from: info, fields: ['AccountId'], where: self } } };
}
