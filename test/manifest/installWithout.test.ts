import { afterEach, describe, expect, it } from 'vitest';
import { type CapabilityWorld, CRMS, capabilityWorld } from '../capabilities/capabilityWorld';
import { tiny } from '../sandbox/test/tinyCompany';

/** Takes from somebody what an administrator gave: both the permission sets and the security roles. */
function takeAll({ store }: CapabilityWorld, userId: string): void {
  for (const concept of ['permissionSetAssignment', 'securityRoleAssignment'])
    for (const { id } of store.all({
      text: `SELECT id FROM ${store.concept(concept).table} WHERE assignee_id = ?`,
      params: [userId],
    }))
      store.erase(concept, String(id));
}

describe.each(CRMS)('a person without a permission set or role, in %s', (crm) => {
  let world: CapabilityWorld;
  afterEach(async () => world.close());

  it('gets nudges and fixes from the CRM’s own fields, and is told whom to ask for what is missing', async () => {
    world = await capabilityWorld(crm);
    takeAll(world, tiny.users.ada);
    const start = await world.port(tiny.users.ada).start(['Opportunity', 'Account', 'Contact', 'Lead', 'Activity']);
    expect(start.capabilities).toMatchObject({ responses: false });
    const { state } = await world.open(tiny.users.ada, 'Opportunity', tiny.deals.adaOpen);
    expect(state()).toMatchObject({ status: 'ready', answersKept: false });
    expect(state().top).not.toBeNull();
  });

  it('works as before once the right is given', async () => {
    world = await capabilityWorld(crm);
    const { state } = await world.open(tiny.users.ada, 'Opportunity', tiny.deals.adaOpen);
    expect(state()).toMatchObject({ status: 'ready', answersKept: true });
  });
});
