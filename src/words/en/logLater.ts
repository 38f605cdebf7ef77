import type { Message } from '../message';

/** Words of the forms that log or make something. */
export const logLater = {
  'log.keys': 'Inside Log, the keys c, m, n and s open a call, a meeting, a note and a next step.',
  'log.form.call': 'Log a call',
  'log.form.meeting': 'Log a meeting',
  'log.form.note': 'Write a note',
  'log.form.nextStep': 'Plan the next step',
  'log.form.task': 'Plan the next step',
  'log.form.email': 'Log an email',
  'log.subject': 'In a few words',
  'log.description': 'What came of it?',
  'log.plan': 'What will you do?',
  'log.day': 'Day',
  'log.dueOn': 'Due on',
  'log.time': 'Time',
  'log.with': 'With {name}',
  'log.save': 'Save',
  'log.cancel': 'Cancel',
  'contact.email': 'Email',
  'contact.phone': 'Phone',
  'contact.firstName': 'First name',
  'contact.lastName': 'Last name',
  'role.contact': 'Contact',
  'role.suggested': 'Known at this customer',
} as const satisfies Readonly<Record<string, Message>>;
