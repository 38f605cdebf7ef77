import type { Message } from '../message';

/** Per kind of problem: what happened and why, and what to do. */
export const errors = {
  'error.offline.title': 'There is no connection',
  'error.offline.body':
    'What you typed is kept on this device and is not in the CRM. Back online, Foothold checks for changes before it saves.',
  'error.auth.title': 'You are signed out',
  'error.auth.body': 'Your time in {product} ran out. Sign in there again; what you typed is kept.',
  'error.apiAccess.title': '{product} is closed to Foothold',
  'error.apiAccess.body': 'Your organisation does not let Foothold in with your rights. Please tell your admin.',
  'error.permission.title': 'Your rights do not cover this',
  'error.permission.body': 'You can copy what you typed and ask the owner of the record.',
  'error.notFound.title': 'This record is gone',
  'error.notFound.body': 'It was deleted, or it is no longer shared with you. It was not made again.',
  'error.throttled.title': '{product} is busy',
  'error.throttled.body': 'It asks for a short pause. What you typed is kept; try again in a moment.',
  'error.throttled.at': 'It asks for a short pause. What you typed is kept; try again at {at:time}.',
  'error.limit.title': 'The daily share of calls is used up',
  'error.limit.body': 'Your organisation has used its calls to {product} for today. What you see may be from before.',
  'error.invalid.title': '{product} did not take it',
  'error.invalid.body': 'What you typed stays here. Change it and save again.',
  'error.unexpected.title': 'Something did not work',
  'error.unexpected.body': 'It is not known why. Nothing was lost; try again, and tell your admin if it stays.',
  'error.untrusted.title': 'Foothold is shown in a strange place',
  'error.untrusted.body': 'This page is not your CRM, so nothing can be saved here. Open the record in {product}.',
  'error.notSaved': 'Not saved yet',
  'error.says': '{product} says: “{message}”',
  'error.retry': 'Try again',
  'error.part': 'This part did not load',
  'error.partBody': 'The rest of the panel works. Try again, or reload the page.',
} as const satisfies Readonly<Record<string, Message>>;
