import { CrmError } from '../../../model/crmError';
import type { DigestClaim } from '../../../model/digest';
import type { DigestPort } from '../../../ports/digest';
import { BASE } from '../composite';
import type { createConnection } from '../connection';
import { own } from '../objects';
import { platformObject } from '../readDescribe';
import { instant, text } from '../row';
import { fixListPage, sendMail } from '../sendMail';
import { soql } from '../soql';
import { checkedId } from '../soqlValue';
import { patient } from './patience';
import { queryAll } from './queryAll';
import type { Writing } from './writeRows';

const OBJECT = own('DigestClaim');
const [KEY, READER, WEEK, KIND, AT] = ['Key', 'Reader', 'Week', 'Kind', 'At'].map(own) as [
  string,
  string,
  string,
  string,
  string,
];
const INFO = platformObject(OBJECT, {
  Id: 'id',
  [KEY]: 'string',
  [READER]: 'string',
  [WEEK]: 'date',
  [KIND]: 'string',
  [AT]: 'datetime',
});

/**
 * Digests through Salesforce's own mail: the standard action Send Email (`emailSimple`), which counts against the organisation's
 * daily single mails. A claim is a row with a unique key: of two that are made at the same time one is refused.
 */
export function createSalesforceDigest(
  connection: ReturnType<typeof createConnection>,
  origin: string,
  calls: (signal?: AbortSignal) => Writing,
): DigestPort {
  const keyOf = (readerId: string, week: string, kind: string) => `${readerId}:${week}:${kind}`;

  async function idOf(key: string, signal?: AbortSignal): Promise<string | null> {
    const { api, clock } = calls(signal);
    const query = soql({ from: INFO, fields: ['Id'], where: { field: KEY, is: '=', value: key }, limit: 1 });
    for await (const row of queryAll(api, clock, query, signal)) return checkedId(text(row, 'Id') ?? '');
    return null;
  }

  return {
    page: fixListPage(origin),
    async *claims(week, kind, signal) {
      const { api, clock } = calls(signal);
      const query = soql({
        from: INFO,
        fields: [READER, AT],
        where: {
          all: [
            { field: WEEK, is: '=', value: week },
            { field: KIND, is: '=', value: kind },
          ],
        },
      });
      for await (const row of queryAll(api, clock, query, signal)) {
        const readerId = text(row, READER);
        if (readerId !== null) yield { readerId, week, sentAt: instant(row, AT) } satisfies DigestClaim;
      }
    },
    async claim(readerId, week, kind, signal) {
      const { api } = calls(signal);
      const body = { [KEY]: keyOf(readerId, week, kind), [READER]: readerId, [WEEK]: week, [KIND]: kind };
      try {
        await api.write([{ id: 'claim', method: 'POST', url: `${BASE}/sobjects/${OBJECT}`, body }], {}, signal);
        return true;
      } catch (error) {
        if (error instanceof CrmError && error.code === 'DUPLICATE_VALUE') return false;
        throw error;
      }
    },
    async settle({ readerId, week, sentAt }, kind, signal) {
      const { api, clock } = calls(signal);
      const id = await idOf(keyOf(readerId, week, kind), signal);
      if (id === null) return;
      await patient(clock, () => api.change('PATCH', `/sobjects/${OBJECT}/${id}`, { [AT]: sentAt }, signal), signal);
    },
    async withdraw(readerId, week, kind, signal) {
      const { api, clock } = calls(signal);
      const id = await idOf(keyOf(readerId, week, kind), signal);
      if (id !== null) await patient(clock, () => api.change('DELETE', `/sobjects/${OBJECT}/${id}`, null, signal), signal);
    },
    send: (mail, signal) => sendMail(connection, mail, signal),
  };
}
