import { afterEach, describe, expect, it } from 'vitest';
import { tiny } from '../sandbox/test/tinyCompany';
import { type CapabilityWorld, CRMS, capabilityWorld } from './capabilityWorld';

describe.each(CRMS)('a vanilla org, in %s', (crm) => {
  let world: CapabilityWorld;
  afterEach(async () => world.close());

  it('B1 perfect software doesn’t exist: existing fields alone give ring, nudges and a fix', async () => {
    const asked: string[] = [];
    const noted =
      (send: typeof fetch): typeof fetch =>
      async (input, init) => {
        asked.push(`${init?.method ?? 'GET'} ${String(input instanceof Request ? input.url : input)}`);
        return send(input, init);
      };
    world = await capabilityWorld(crm, noted, null);
    const { state, actions, until } = await world.open(tiny.users.ada, 'Opportunity', tiny.deals.adaOpen);
    expect(state()).toMatchObject({ status: 'ready', partial: false, answersKept: false, rulesVersion: null });
    expect(state().ring).toBeGreaterThan(0);
    expect(state().all.length).toBeGreaterThan(0);
    const before = state().ring ?? 0;

    // In Dynamics the planned offer is the next step; there the contact is what is missing.
    actions().choose(crm === 'salesforce' ? 'opportunity.nextStep' : 'opportunity.primaryContact');
    if (crm === 'salesforce') actions().edit('nextStep', 'Send the offer for the larger press');
    else actions().edit('primaryContact', world.ref('Contact', tiny.contacts.carl).id, 'Carl Conrad');
    actions().save();
    await until(({ saved }) => saved !== null);
    expect(state().ring).toBe(before + (state().saved?.gain ?? Number.NaN));
    expect(state().saved?.gain).toBeGreaterThan(0);

    // An answer counts here even though nothing can be stored, and nothing asks for objects that are not there.
    const start = await world.port(tiny.users.ada).start(['Opportunity', 'Account', 'Contact', 'Lead', 'Activity']);
    expect(start.capabilities).toMatchObject({ responses: false });
    expect(start.programme).toBeNull();
    actions().next();
    const next = state().top?.ruleId;
    expect(next).toBeDefined();
    actions().later('tomorrow');
    expect(state().all.map(({ ruleId }) => ruleId)).not.toContain(next);
    expect(asked.filter((one) => /^(POST|PATCH|PUT) .*fthd/.test(one))).toEqual([]);
  });
});
