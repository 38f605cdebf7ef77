import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createDataverseProgrammes } from '../../src/adapters/dataverse/publish/createDataverseProgrammes';
import { createMemoryProgrammes } from '../../src/adapters/memory/memoryProgrammes';
import { memorySchema } from '../../src/adapters/memory/memorySchema';
import { createSalesforceProgrammes } from '../../src/adapters/salesforce/publish/createSalesforceProgrammes';
import type { ClockPort } from '../../src/ports/clock';
import type { StoredProgramme } from '../../src/ports/crm';
import type { ProgrammesPort } from '../../src/ports/programmes';
import { person } from '../flows/publishWorld';
import { createSandbox, type Sandbox } from '../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';
const HERE = 'http://localhost';
const clock: ClockPort = { now: () => NOW, after: () => () => undefined, uuid: () => crypto.randomUUID() };

type Who = 'owner' | 'rep' | 'manager' | 'publisher';

describe.each(['memory', 'salesforce', 'dynamics'] as const)('programmes in %s', (crm) => {
  let sandbox: Sandbox;
  const versions: StoredProgramme[] = [];
  beforeAll(async () => {
    sandbox = await createSandbox({ now: () => NOW });
    tinyCompany(sandbox.store);
  });
  afterAll(() => sandbox.sessions.expireAll());

  function portFor(who: Who): ProgrammesPort {
    if (crm === 'memory') {
      const rights = { mayStore: who === 'owner', mayPublish: who === 'publisher' };
      return createMemoryProgrammes({ versions, person: person(who), schema: memorySchema([], {}), ...rights });
    }
    const id = { owner: tiny.users.owner, rep: tiny.users.ada, manager: tiny.users.mia, publisher: tiny.users.publisher }[who];
    const user = sandbox.store.user(id);
    if (!user) throw new Error(`the tiny company lacks ${who}`);
    const token = sandbox.sessions.issue(user);
    const ask: typeof fetch = (input, init) => sandbox.handle(new Request(input, init));
    return crm === 'salesforce'
      ? createSalesforceProgrammes({ instanceUrl: HERE, accessToken: token, fetch: ask, clock })
      : createDataverseProgrammes({ baseUrl: HERE, token, fetch: ask, clock });
  }

  it('says who may store and who may publish', async () => {
    const rights = async (who: Who) => {
      const { mayStore, mayPublish } = await portFor(who).start(['Opportunity']);
      return [mayStore, mayPublish];
    };
    expect(await rights('owner')).toEqual([true, false]);
    expect(await rights('publisher')).toEqual([false, true]);
    expect(await rights('manager')).toEqual([false, false]);
    expect(await rights('rep')).toEqual([false, false]);
  });

  it.each(['rep', 'manager', 'publisher'] as const)('the CRM itself refuses a version of a %s', async (who) => {
    await expect(portFor(who).store(1, '{}')).rejects.toMatchObject({ kind: 'permission' });
    expect((await portFor('owner').start([])).programme).toBeNull();
  });

  it('a version is stored once, and the highest one counts', async () => {
    const [one, two] = [portFor('owner'), portFor('owner')];
    expect(await one.store(1, '{"first":true}')).toBe('stored');
    expect((await two.start([])).programme).toEqual({ version: '1', text: '{"first":true}' });
    // Two owners who both saw version 1.
    expect(await one.store(2, '{"second":true}')).toBe('stored');
    expect(await two.store(2, '{"other":true}')).toBe('taken');
    expect((await two.start([])).programme).toEqual({ version: '2', text: '{"second":true}' });
  });
});
