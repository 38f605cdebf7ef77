import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();
const salesforce = (path: string) => crm.root.replace('/api/data/v9.2', `/services/data/v67.0/${path}`);
const deal = () => `opportunities(${crm.guid(tiny.deals.adaOpen)})`;

describe('one database behind two protocols', () => {
  it('shows in Dataverse what was written through Salesforce', async () => {
    const answer = await crm.send('ada', 'PATCH', salesforce(`sobjects/Opportunity/${tiny.deals.adaOpen}`), {
      Amount: 41_000,
      CloseDate: '2027-02-01',
    });
    expect([answer.status, answer.text]).toEqual([204, '']);
    expect((await crm.send('ada', 'GET', deal())).json).toMatchObject({
      estimatedvalue: 41_000,
      estimatedclosedate: '2027-02-01',
    });
  });

  it('shows in Salesforce what was written through Dataverse, under a new version', async () => {
    const before = await crm.send('ada', 'GET', deal());
    expect(
      (await crm.send('ada', 'PATCH', deal(), { estimatedvalue: 42_500 }, { 'if-match': before.headers.get('etag') ?? '' }))
        .status,
    ).toBe(204);
    const { json } = await crm.send('ada', 'GET', salesforce(`sobjects/Opportunity/${tiny.deals.adaOpen}?fields=Amount`));
    expect(json.Amount).toBe(42_500);
  });

  it('a write through Salesforce makes the ETag stale', async () => {
    const before = await crm.send('ada', 'GET', deal());
    await crm.send('ada', 'PATCH', salesforce(`sobjects/Opportunity/${tiny.deals.adaOpen}`), { NextStep: 'Visit' });
    const late = await crm.send(
      'ada',
      'PATCH',
      deal(),
      { description: 'late' },
      { 'if-match': before.headers.get('etag') ?? '' },
    );
    expect([late.status, late.json.error.code]).toEqual([412, '0x80060882']);
  });

  it('moves the stage only if the phase changes', async () => {
    await crm.send('ada', 'PATCH', salesforce(`sobjects/Opportunity/${tiny.deals.adaOpen}`), {
      StageName: 'Proposal/Price Quote',
    });
    const { json } = await crm.send('ada', 'GET', `${deal()}?$select=salesstage`);
    await crm.send('ada', 'PATCH', deal(), { salesstage: json.salesstage });
    const stage = async () =>
      (await crm.send('ada', 'GET', salesforce(`sobjects/Opportunity/${tiny.deals.adaOpen}?fields=StageName`))).json.StageName;
    expect(await stage()).toBe('Proposal/Price Quote');
    await crm.send('ada', 'PATCH', deal(), { salesstage: 0 });
    expect(await stage()).not.toBe('Proposal/Price Quote');
  });

  it('a task made here is a Task there, under one id', async () => {
    const made = await crm.send(
      'ada',
      'POST',
      'tasks?$select=subject',
      { subject: 'Twice seen', 'regardingobjectid_opportunity_task@odata.bind': `/${deal()}` },
      { prefer: 'return=representation' },
    );
    const query = encodeURIComponent("SELECT Id, WhatId FROM Task WHERE Subject = 'Twice seen'");
    const { json } = await crm.send('ada', 'GET', salesforce(`query?q=${query}`));
    expect(json.records).toMatchObject([{ WhatId: tiny.deals.adaOpen }]);
    expect(crm.guid(json.records[0].Id)).toBe(made.json.activityid);
  });
});
