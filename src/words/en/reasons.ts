import type { Reason } from '../../model/response';
import type { Message } from '../message';

/** The reasons of "Why not?", in the order of the menu. */
export const reasons = {
  'reason.notHowWeSell': 'Not how we sell',
  'reason.someoneElse': 'Someone else has it',
  'reason.customerWontSay': 'The customer won’t say',
  'reason.noAccess': 'I have no access',
  'reason.makesNoSense': 'The field makes no sense',
  'reason.takesTooLong': 'Takes too long',
  'reason.other': 'Something else…',
} as const satisfies Readonly<Record<`reason.${Reason}`, Message>>;
