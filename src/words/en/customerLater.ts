import type { Message } from '../message';

/** Words of the opened customer. */
export const customerLater = {
  'customer.oldest': 'oldest {age:age}',
  'customer.openCases': 'Open cases',
  'customer.interactions': 'Last interactions',
  'customer.noInteractions': 'Nothing is logged yet. The first note helps everyone who comes after you.',
  'customer.acquaintances': 'Who knows them',
  'customer.conversations': {
    by: 'count',
    one: '1 conversation, last {on:ago}',
    other: '{count:number} conversations, last {on:ago}',
  },
  'customer.source': 'From what was logged and you may read.',
  'customer.silent': {
    by: 'days',
    one: 'Silent for a day on this account',
    other: 'Silent for {days:number} days on this account',
  },
  'customer.followUps': 'Still open from before',
  'customer.due': 'planned for {on:shortDate}',
  'customer.facts': 'About the account',
  'customer.changed': 'changed {at:ago}',
  'customer.recordChanged': 'record changed {at:ago}',
  'customer.you': 'You',
  'customer.noName': 'No title',
  'customer.notRead': 'Not open to you, so it is not shown.',
  'customer.asOf': 'As of {at:moment}',
  'meeting.in': '{subject} {at:ahead}',
  'meeting.with': '{at:time} with {names}.',
  'meeting.at': 'At {at:time}.',
  'meeting.spoke': {
    by: 'days',
    zero: 'You spoke with this customer today.',
    one: 'The last talk with this customer was yesterday.',
    other: 'The last talk with this customer was {days:number} days ago.',
  },
} as const satisfies Readonly<Record<string, Message>>;
