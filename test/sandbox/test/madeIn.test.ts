import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';

const crm = listeningDataverse();
const salesforce = (path: string) => crm.root.replace('/api/data/v9.2', `/services/data/v67.0/${path}`);
const KEY = 'AE|North:2026-11-16';

/** What a package keeps is of the CRM in which it was made; records of the company are one in both (`dataverseCross`). */
describe('rows of a package', () => {
  it('made in one CRM are not there in the other, and the same key is free in each', async () => {
    const board = { fthd__Key__c: KEY, fthd__Cohort__c: 'AE|North', fthd__Week__c: '2026-11-16', fthd__Size__c: 7 };
    const made = await crm.send('publisher', 'POST', salesforce('sobjects/fthd__Board__c'), board);
    expect(made.status).toBe(201);
    const list = async () => (await crm.send('publisher', 'GET', 'fthd_boards?$select=fthd_key,fthd_size')).json.value;
    expect(await list()).toEqual([]);
    const here = { fthd_key: KEY, fthd_cohort: 'AE|North', fthd_week: '2026-11-16', fthd_size: 9 };
    expect((await crm.send('publisher', 'POST', 'fthd_boards', here)).status).toBe(204);
    expect(await list()).toMatchObject([{ fthd_key: KEY, fthd_size: 9 }]);
    const query = encodeURIComponent('SELECT fthd__Size__c FROM fthd__Board__c');
    const { json } = await crm.send('publisher', 'GET', salesforce(`query?q=${query}`));
    expect(json.records.map((row: { fthd__Size__c: number }) => row.fthd__Size__c)).toEqual([7]);
  });

  it('are refused a second time in the CRM in which the key is taken', async () => {
    const again = await crm.send('publisher', 'POST', 'fthd_boards', { fthd_key: KEY, fthd_cohort: 'AE|North' });
    expect(again.status).toBe(412);
    const board = { fthd__Key__c: KEY, fthd__Cohort__c: 'AE|North' };
    expect((await crm.send('publisher', 'POST', salesforce('sobjects/fthd__Board__c'), board)).status).toBe(400);
  });

  it('by their ids are not there either', async () => {
    const query = encodeURIComponent('SELECT Id FROM fthd__Board__c');
    const { json } = await crm.send('publisher', 'GET', salesforce(`query?q=${query}`));
    const guid = crm.guid(json.records[0].Id);
    expect((await crm.send('publisher', 'GET', `fthd_boards(${guid})`)).status).toBe(404);
  });
});
