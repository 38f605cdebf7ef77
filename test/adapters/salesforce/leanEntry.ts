import { createBrowserClock } from '../../../src/adapters/browser/browserClock';
import { createConnection } from '../../../src/adapters/salesforce/connection';
import { createSalesforcePort } from '../../../src/adapters/salesforce/createSalesforcePort';
import { createSession } from '../../../src/adapters/salesforce/session';
import { createTransport } from '../../../src/adapters/salesforce/transport';
import { CrmError } from '../../../src/model/crmError';
import type { RecordRef } from '../../../src/model/record';

const clock = createBrowserClock();

/** What the page of the lean build's test calls. */
const calls = {
  /** jsforce's own query, over our transport. */
  async query(accessToken: string, soql: string): Promise<{ readonly total: number; readonly used: number }> {
    const session = createSession(accessToken, undefined);
    const transport = createTransport({ origin: location.origin, session, fetch, clock });
    const connection = createConnection(location.origin, transport);
    const { totalSize } = await connection.query(soql);
    return { total: totalSize, used: connection.limitInfo.apiUsage?.used ?? 0 };
  },
  /** The port: start, then one record. */
  async read(accessToken: string, ref: RecordRef): Promise<{ readonly person: string; readonly name: string }> {
    const port = createSalesforcePort({ instanceUrl: location.origin, accessToken, fetch, clock });
    const { person } = await port.start([ref.entity]);
    const { record } = await port.readRecord({ ref, fields: ['closeDate'] });
    return { person: person.name, name: record.name };
  },
  /** What a call to the path ends in. */
  async failure(path: string): Promise<string> {
    const session = createSession('token', undefined);
    const connection = createConnection(location.origin, createTransport({ origin: location.origin, session, fetch, clock }));
    try {
      await connection.request({ method: 'PATCH', url: path, body: '{}' }, { write: true } as object);
      return 'resolved';
    } catch (error) {
      return error instanceof CrmError ? `${error.kind} ${error.code}` : String(error);
    }
  },
};

export type LeanCalls = typeof calls;

Object.assign(globalThis, { lean: calls });
