import type { ContactFact } from '../../model/record';
import { type IsThrowAway, isRubbishEmail } from '../rubbish/isRubbishEmail';
import { isRubbishPhone } from '../rubbish/isRubbishPhone';
import type { Signal } from '../signal';
import { parseEmail } from '../text/email';
import { phoneDigits } from '../text/phone';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

function isReachable({ email, phone, mobile }: ContactFact, isThrowAway: IsThrowAway): boolean {
  if (email !== null && parseEmail(email) !== null && !isRubbishEmail(email, isThrowAway)) return true;
  return [phone, mobile].some((number) => number !== null && phoneDigits(number) !== null && !isRubbishPhone(number));
}

/** The account has one contact with a name and a usable e-mail or phone. */
export const usableContact: Signal = {
  name: 'usableContact',
  args: {},
  timed: false,
  test:
    () =>
    ({ contacts }, { isThrowAway }) => {
      if (contacts === null) return NOT_APPLICABLE;
      if (contacts.length === 0) return MISSING;
      return contacts.some(
        (contact) => contact.name !== null && /[\p{L}\p{N}]/u.test(contact.name) && isReachable(contact, isThrowAway),
      )
        ? PASS
        : POOR;
    },
};
