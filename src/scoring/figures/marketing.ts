import { given } from '../signals/given';
import { realText } from '../signals/realText';
import { usableEmail } from '../signals/usableEmail';
import { usablePhone } from '../signals/usablePhone';
import { PASS } from '../verdicts';
import { type Family, ofEntity } from './figureContext';

/**
 * Contacts of the owner, whether new or not (B13):
 * - `contacts`: all; `reachable`: the e-mail is usable (it parses, is no placeholder and of no throw-away domain).
 * - `marketingReady`: such an e-mail, a usable phone or mobile, a real title, and an account.
 */
export const marketing: Family = (records, { plan, context }, sum) => {
  const env = { programme: plan.programme, entity: null };
  const email = usableEmail.test({ field: 'email' }, env);
  const phones = ['phone', 'mobile'].map((field) => usablePhone.test({ field }, env));
  const title = realText.test({ field: 'title', letters: 2, kind: 'title' }, env);
  const account = given.test({ field: 'accountId' }, env);
  for (const { facts } of ofEntity(records, 'Contact')) {
    sum.add('contacts');
    if (email(facts, context) !== PASS) continue;
    sum.add('reachable');
    const isReady =
      phones.some((phone) => phone(facts, context) === PASS) &&
      title(facts, context) === PASS &&
      account(facts, context) === PASS;
    if (isReady) sum.add('marketingReady');
  }
};
