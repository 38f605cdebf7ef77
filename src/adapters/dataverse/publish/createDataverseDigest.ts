import { CrmError } from '../../../model/crmError';
import type { DigestClaim } from '../../../model/digest';
import type { DigestPort } from '../../../ports/digest';
import { PREFIX } from '../columns';
import { guid } from '../guid';
import { string } from '../json';
import { toInstant } from '../mapValue';
import { API, bindPath, listPath } from '../odata';
import { shape } from '../shape';
import { uuidV5 } from '../uuidV5';
import { type Calls, listRows } from './listRows';
import { patient } from './patience';

const column = (name: string) => `${PREFIX}_${name}`;
const CLAIMS = shape(
  `${PREFIX}_digestclaim`,
  `${PREFIX}_digestclaims`,
  `${PREFIX}_digestclaimid`,
  ['key', 'reader', 'week', 'kind', 'at'].map(column).join(' '),
);

/** The solution's web resource. */
const PAGE = 'main.aspx?pagetype=webresource&webresourceName=fthd_%2Fprogress%2Findex.html&data=%7B%22at%22%3A%22fix%22%7D';

/** An e-mail's description is HTML always: plain text as what looks like it. */
function asHtml(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('\n', '<br>\n');
}

/** A row of the key is there already. */
function isThere(error: unknown): boolean {
  return error instanceof CrmError && error.kind === 'conflict';
}

/**
 * Digests through Dynamics 365's own mail: an e-mail activity from whoever publishes, and the action SendEmail. The id of a claim and
 * of its mail follow from reader, week and kind, so that neither is made twice.
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
    page: `${origin.replace(/\/+$/, '')}/${PAGE}`,
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
    async send({ readerId, subject, body, rich }, signal) {
      const { client, clock } = calls(signal);
      const id = clock.uuid();
      const party = (user: string, mask: 1 | 2) => ({
        'partyid_systemuser@odata.bind': bindPath('systemusers', user),
        participationtypemask: mask,
      });
      const email = {
        activityid: id,
        subject,
        description: rich ? body : asHtml(body),
        email_activity_parties: [party(senderId(), 1), party(readerId, 2)],
      };
      // A draft that nobody sends is no mail: whatever happens to it, nothing went out yet.
      await patient(
        clock,
        async () => {
          try {
            await client.write({ method: 'POST', path: `${API}emails`, body: email }, signal);
          } catch (error) {
            if (!isThere(error)) throw error;
          }
        },
        signal,
      );
      const path = `${API}emails(${guid(id)})/Microsoft.Dynamics.CRM.SendEmail`;
      await client.write({ method: 'POST', path, body: { IssueSend: true } }, signal);
    },
  };
}
