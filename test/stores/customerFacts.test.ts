import { describe, expect, it } from 'vitest';
import type { AccountFacts } from '../../src/model/customer';
import type { PanelState } from '../../src/model/panel';
import type { CrmPort } from '../../src/ports/crm';
import { DEAL, panelWorld } from '../fixtures/panelWorld';

const YARD = { entity: 'Account', id: 'yard' } as const;
const MADE = '2026-06-01T08:00:00.000Z';
const TRACKED = '2026-08-01T08:00:00.000Z';

/** The world with an account whose CRM tells what `changedAt` says. */
async function factsWorld(ref: typeof YARD | typeof DEAL, changedAt: AccountFacts['changedAt']) {
  const wrap = (port: CrmPort): CrmPort => ({
    ...port,
    async readRecord(request, signal) {
      const bundle = await port.readRecord(request, signal);
      const { account } = bundle;
      return { ...bundle, account: account?.facts ? { ...account, facts: { ...account.facts, changedAt } } : account };
    },
  });
  const world = panelWorld(wrap);
  Object.assign(world.crm.records.get('yard')?.fields ?? {}, { phone: '+49 40 5550101', website: 'https://nordkai.example' });
  world.tell({ type: 'context', context: { ref, theme: 'light' } });
  await world.until(({ status }) => status === 'ready');
  await world.panel.load();
  return world;
}

const ages = ({ customer }: PanelState) =>
  Object.fromEntries((customer?.facts ?? []).map(({ field, changedAt, ofRecord }) => [field, [changedAt, ofRecord]]));

describe('facts of the account', () => {
  it.each([
    ['its own page', YARD],
    ['the page of a deal', DEAL],
  ])('on %s: the field’s own age where it is known, else the record’s', async (_name, ref) => {
    const world = await factsWorld(ref, { phone: TRACKED });
    expect(ages(world.state())).toEqual({ phone: [TRACKED, false], website: [MADE, true] });
  });

  it('what was changed here a moment ago is new, whatever the history said', async () => {
    const world = await factsWorld(YARD, { phone: TRACKED, website: TRACKED });
    world.actions().choose('account.size');
    world.actions().edit('employees', 240);
    world.actions().save();
    await world.until(({ saved }) => saved !== null);
    const now = world.clock.now();
    expect(ages(world.state())).toEqual({ employees: [now, false], phone: [TRACKED, false], website: [TRACKED, false] });
  });

  it('a blank field is no fact', async () => {
    const world = await factsWorld(YARD, { industry: TRACKED });
    expect(Object.keys(ages(world.state())).sort()).toEqual(['phone', 'website']);
  });
});
