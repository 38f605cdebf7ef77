import type { Message } from '../message';

/** Words of "This customer" and of the card before a meeting. */
export const customer = {
  'customer.title': 'This customer',
  'customer.cases': { by: 'count', zero: 'No open cases', one: '1 open case', other: '{count:number} open cases' },
  'customer.last': 'last {kind} {on:ago}',
  'customer.dependents': {
    by: 'count',
    one: '1 other person works with this account’s data',
    other: '{count:number} other people work with this account’s data',
  },
  'kind.call': 'call',
  'kind.meeting': 'meeting',
  'kind.email': 'email',
  'kind.note': 'note',
  'kind.task': 'task',
  'kind.case': 'case',
} as const satisfies Readonly<Record<string, Message>>;
