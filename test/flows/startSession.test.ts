import { describe, expect, it } from 'vitest';
import { startSession } from '../../src/flows/startSession';
import type { CrmPort } from '../../src/ports/crm';
import { defaultProgramme } from '../../src/programme/defaultProgramme';
import { memoryWorld } from '../contract/memoryWorld';
import { fakeClock } from '../fixtures/panelWorld';

async function portWith(text: string | null): Promise<CrmPort> {
  const { portFor } = await memoryWorld();
  const port = portFor('rep');
  return {
    ...port,
    async start(entities, signal) {
      return { ...(await port.start(entities, signal)), programme: text === null ? null : { version: '1', text } };
    },
  };
}

const begun = (port: CrmPort) => startSession({ port, clock: fakeClock() });

describe('a session starts', () => {
  it('with the default programme where the CRM holds none', async () => {
    const session = await begun(await portWith(null));
    expect(session.programme).toEqual(defaultProgramme('dynamics'));
    expect(session.programmeProblem).toBeNull();
  });

  it('with the stored programme', async () => {
    const stored = { ...defaultProgramme('dynamics'), dailyCap: 3 };
    expect((await begun(await portWith(JSON.stringify(stored)))).programme.dailyCap).toBe(3);
  });

  it.each([
    ['damaged', '{"format":1,'],
    ['from a newer version', JSON.stringify({ ...defaultProgramme('dynamics'), format: 2 })],
    ['with an unknown key', JSON.stringify({ ...defaultProgramme('dynamics'), script: 'x' })],
  ])('with the default one where the stored is %s, and says why', async (_, text) => {
    const session = await begun(await portWith(text));
    expect(session.programme).toEqual(defaultProgramme('dynamics'));
    expect(session.programmeProblem).toMatch(/\w/);
  });

  it('names the rules whose field this org lacks', async () => {
    const { plan } = await begun(await portWith(null));
    expect(plan.disabled.map(({ rule }) => rule)).toContain('opportunity.competitor');
  });
});
