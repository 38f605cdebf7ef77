import { CrmError } from '../../../model/crmError';
import type { DigestClaim } from '../../../model/digest';
import type { DigestPort } from '../../../ports/digest';
import { PREFIX } from '../columns';
import { guid } from '../guid';
import { string } from '../json';
import { toInstant } from '../mapValue';
import { API, listPath } from '../odata';
import { fixListPage, isThere, sendMail } from '../sendMail';
import { uuidV5 } from '../uuidV5';
import { type Calls, listRows } from './listRows';
import { patient } from './patience';
import { OTHERS } from './shapes';

const column = (name: string) => `${PREFIX}_${name}`;
const CLAIMS = OTHERS.digestClaim;

/**
 * Digests through Dynamics 365's own mail: an e-mail activity from whoever publishes, and the action SendEmail. The id of a claim
 * follows from reader, week and kind, so that it is never made twice.
 * @param senderId the user who publishes: its mailbox has to be approved for sending
 */
export function createDataverseDigest(
  origin: string,
  senderId: () => string,
  calls: (signal?: AbortSignal) => Calls,
): DigestPort {
  const keyOf = (readerId: string, week: string, kind: string) => `${guid(readerId)}:${week}:${kind}`;
  const pathOf = (key: string) => `${API}${CLAIMS.set}(${uuidV5(`digestClaim:${key}`)})`;

  return {
    page: fixListPage(origin),
    async *claims(week, kind, signal) {
      const where = [
        { attribute: column('week'), op: 'eq', value: { day: week } },
        { attribute: column('kind'), op: 'eq', value: { text: kind } },
      ] as const;
      const path = listPath(CLAIMS, { select: [column('reader'), column('at')], where });
      for await (const row of listRows(path, calls(signal))) {
        const readerId = string(row[column('reader')]);
        const at = string(row[column('at')]);
        if (readerId !== null) yield { readerId, week, sentAt: at === null ? null : toInstant(at) } satisfies DigestClaim;
      }
    },
    async claim(readerId, week, kind, signal) {
      const { client } = calls(signal);
      const key = keyOf(readerId, week, kind);
      const body = { [column('key')]: key, [column('reader')]: readerId, [column('week')]: week, [column('kind')]: kind };
      try {
        await client.write({ method: 'PATCH', path: pathOf(key), headers: { 'If-None-Match': '*' }, body }, signal);
        return true;
      } catch (error) {
        if (isThere(error)) return false;
        throw error;
      }
    },
    async settle({ readerId, week, sentAt }, kind, signal) {
      const { client, clock } = calls(signal);
      const path = pathOf(keyOf(readerId, week, kind));
      const body = { [column('at')]: sentAt };
      await patient(clock, () => client.write({ method: 'PATCH', path, headers: { 'If-Match': '*' }, body }, signal), signal);
    },
    async withdraw(readerId, week, kind, signal) {
      const { client, clock } = calls(signal);
      const path = pathOf(keyOf(readerId, week, kind));
      try {
        await patient(clock, () => client.write({ method: 'DELETE', path }, signal), signal);
      } catch (error) {
        if (!(error instanceof CrmError) || error.kind !== 'notFound') throw error;
      }
    },
    send(mail, signal) {
      const { client, clock } = calls(signal);
      const by = { senderId: senderId(), id: clock.uuid() };
      return sendMail(client, by, mail, (run) => patient(clock, run, signal), signal);
    },
  };
}
