import { createDataversePort } from '../../../src/adapters/dataverse/createDataversePort';
import { CrmError } from '../../../src/model/crmError';
import type { EntityName } from '../../../src/model/record';
import type { CrmPort } from '../../../src/ports/crm';
import { createSandbox, type Sandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';
import { fakeClock } from '../salesforce/fakeClock';

export const ENTITIES: readonly EntityName[] = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'];
export const ORG = 'https://org.crm4.dynamics.com';

/** Changes a request before it is sent, or answers it; `null` = as it is. */
type Meddle = (request: Request, body: string) => Response | string | null;

/** The tiny company behind a port, in this process, with a hand on every request. */
export interface World {
  readonly sandbox: Sandbox;
  readonly port: CrmPort;
  readonly requests: string[];
  meddle: Meddle;
  /** Share of an answer's text that arrives. */
  cut: number;
  ref(entity: EntityName, id: string): { readonly entity: EntityName; readonly id: string };
}

/** @param named the user whom the page names; a text may stand for any */
export async function world(userId: string = tiny.users.ada, named?: string): Promise<World> {
  const sandbox = await createSandbox({ now: '2026-11-22T09:30:00Z' });
  tinyCompany(sandbox.store);
  const user = sandbox.store.user(userId);
  if (!user) throw new Error('no such user');
  const requests: string[] = [];
  const made: World = {
    sandbox,
    requests,
    meddle: () => null,
    cut: 1,
    port: createDataversePort({
      baseUrl: ORG,
      userId: named && (sandbox.store.guidOf(named) ?? named),
      token: sandbox.sessions.issue(user),
      clock: { ...fakeClock(), after: () => () => undefined },
      fetch: async (input, init) => {
        const body = typeof init?.body === 'string' ? init.body : '';
        requests.push(`${init?.method} ${String(input).slice(ORG.length)}`);
        const answer = made.meddle(new Request(input, init), body);
        if (answer instanceof Response) return answer;
        const response = await sandbox.handle(new Request(input, { ...init, body: init?.body ? (answer ?? body) : undefined }));
        if (made.cut === 1) return response;
        const text = await response.text();
        return new Response(text.slice(0, Math.floor(text.length * made.cut)), response);
      },
    }),
    ref: (entity, id) => ({ entity, id: sandbox.store.guidOf(id) ?? '' }),
  };
  return made;
}

/** The CrmError that a call rejects with. */
export async function refusal(call: Promise<unknown>): Promise<CrmError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  if (error instanceof CrmError) return error;
  throw new Error(`expected a CrmError, got ${String(error)}`);
}
