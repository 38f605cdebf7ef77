import { expect, it } from 'vitest';
import { createClient } from '../../../src/adapters/dataverse/client';
import { loadSession } from '../../../src/adapters/dataverse/loadSession';
import { readOwn } from '../../../src/adapters/dataverse/readOwn';
import { createTransport } from '../../../src/adapters/dataverse/transport';
import { fakeClock } from '../../fixtures/panelWorld';
import { createSandbox } from '../../sandbox/server/createSandbox';
import { tiny, tinyCompany } from '../../sandbox/test/tinyCompany';

const NOW = '2026-11-22T09:30:00.000Z';

it('A19 own activities come with whom they were held: participants are asked for by the activities themselves', async () => {
  const { store, sessions, handle } = await createSandbox({ now: NOW });
  tinyCompany(store);
  const ada = store.user(tiny.users.ada);
  if (!ada) throw new Error('the tiny company lacks Ada');
  const clock = fakeClock(NOW);
  const fetch = (input: string | URL | Request, init?: RequestInit) => handle(new Request(input, init));
  const client = createClient(createTransport({ baseUrl: 'http://crm.test', token: sessions.issue(ada), fetch, clock }), clock);
  const session = await loadSession(client, ['Opportunity', 'Activity'], null);
  const call = store.guidOf(tiny.activities.adaCall) ?? '';
  const party = {
    _activityid_value: call,
    _partyid_value: store.guidOf(tiny.contacts.carl),
    '_partyid_value@Microsoft.Dynamics.CRM.lookuplogicalname': 'contact',
    '_partyid_value@OData.Community.Display.V1.FormattedValue': 'Carl Conrad',
  };
  let asked = '';
  // The local CRM keeps no participants: here they are added to what it answers.
  const withParties: typeof client = {
    ...client,
    async reads(paths, signal) {
      const { parties, ...others } = paths as Readonly<Record<string, string | null>>;
      asked = decodeURIComponent(parties ?? '');
      const answer = await client.reads(others as typeof paths, signal);
      return { ...answer, parts: { ...answer.parts, parties: { ok: true, json: { value: [party] } } } };
    },
  };
  const page = { entity: 'Activity', fields: ['subject', 'description'], cursor: null, now: NOW } as const;
  const { bundles } = await readOwn(withParties, { ...session, parties: true }, page);
  expect(asked).toMatch(/activityparties.*attribute="activityid"/s);
  expect(asked).toContain(call);
  const self = bundles.find(({ record }) => record.ref.id === call)?.activities?.find(({ id }) => id === call);
  expect(self).toMatchObject({ who: { entity: 'Contact', id: store.guidOf(tiny.contacts.carl) }, whoName: 'Carl Conrad' });
});
