import type { Message } from '../message';

/** What became of a reason that was given under "Why not?". */
export const barriers = {
  'barrier.title': 'What came of your answers',
  'barrier.confirmed': '{label}: you answered “{reason}”. That was confirmed, so it no longer counts here.',
  'barrier.rejected': '{label}: you answered “{reason}”. It was looked at, and the rule stays as it is.',
  'barrier.handedOver': '{label}: you answered “{reason}”. It now lies with the owner of the rules.',
  'barrier.reply': 'The reply:',
} as const satisfies Readonly<Record<string, Message>>;
