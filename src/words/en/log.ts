import type { Message } from '../message';

/** Words of the quick log and of the forms. */
export const log = {
  'log.title': 'Log',
  'log.call': 'Call',
  'log.meeting': 'Meeting',
  'log.note': 'Note',
  'log.nextStep': 'Next step',
  'log.task': 'Task',
  'log.email': 'Email',
  'log.saved.call': 'Call logged',
  'log.saved.meeting': 'Meeting logged',
  'log.saved.note': 'Note saved',
  'log.saved.task': 'Next step planned',
  'log.saved.email': 'Email logged',
} as const satisfies Readonly<Record<string, Message>>;
