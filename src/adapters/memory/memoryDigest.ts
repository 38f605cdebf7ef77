import { CrmError } from '../../model/crmError';
import type { DigestClaim, DigestMail } from '../../model/digest';
import type { DigestPort } from '../../ports/digest';
import { personOf } from './memoryAccess';
import type { MemoryCrm } from './memoryCrm';

const keyOf = (readerId: string, week: string, kind: string) => `${readerId}:${week}:${kind}`;

/** The digest port over rows in memory: mails end in a list. Who is not a publisher may not claim. */
export function createMemoryDigest(
  crm: MemoryCrm,
  { claims, mails }: { readonly claims: Map<string, DigestClaim>; readonly mails: DigestMail[] },
  userId: string,
): DigestPort {
  const guard = () => {
    if (!personOf(crm, userId).seesAll) throw new CrmError('permission', 'only a publisher keeps claims');
  };
  return {
    page: '/progress#fix',
    async *claims(week, kind) {
      guard();
      for (const [key, claim] of [...claims]) if (key === keyOf(claim.readerId, week, kind)) yield claim;
    },
    async claim(readerId, week, kind) {
      guard();
      if (claims.has(keyOf(readerId, week, kind))) return false;
      claims.set(keyOf(readerId, week, kind), { readerId, week, sentAt: null });
      return true;
    },
    async settle(claim, kind) {
      const key = keyOf(claim.readerId, claim.week, kind);
      if (claims.has(key)) claims.set(key, claim);
    },
    async withdraw(readerId, week, kind) {
      claims.delete(keyOf(readerId, week, kind));
    },
    async send(mail) {
      if (!/^[^@\s]+@[^@\s]+$/.test(mail.to)) throw new CrmError('invalid', 'not an address', { code: 'MAIL_REFUSED' });
      mails.push(mail);
    },
  };
}
