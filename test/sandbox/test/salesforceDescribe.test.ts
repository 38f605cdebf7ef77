import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeShared, sharedPath } from '../../fixtures/shared';
import { bitmap } from '../salesforce/resources/describeField';
import { API, type Org, tinyOrg } from './salesforce/caller';
import type { tiny } from './tinyCompany';

let org: Org;
beforeAll(() => {
  org = tinyOrg();
});

type Json = Record<string, unknown>;

async function fields(object: string, as: keyof typeof tiny.users = 'ada'): Promise<Map<string, Json>> {
  const { body } = await org.as(as).get(`${API}/sobjects/${object}/describe`);
  return new Map(body.fields.map((field: { name: string }) => [field.name, field]));
}

describe('describe', () => {
  it('lists objects with their own rights, and hides those that may not be read', async () => {
    const names = async (as: 'ada' | 'publisher') =>
      new Map((await org.as(as).get(`${API}/sobjects`)).body.sobjects.map((each: { name: string }) => [each.name, each]));
    const forAda = await names('ada');
    expect(forAda.get('Opportunity')).toMatchObject({ keyPrefix: '006', createable: true, queryable: true, custom: false });
    expect(forAda.get('fthd__Snapshot__c')).toMatchObject({ createable: false, updateable: false, custom: true });
    expect(forAda.has('fthd__GroupSheet__c')).toBe(false);
    expect((await names('publisher')).has('fthd__GroupSheet__c')).toBe(true);
  });

  it('leaves out hidden fields and says what may be written by this person', async () => {
    expect((await fields('Account')).has('AnnualRevenue')).toBe(false);
    expect((await fields('Account', 'admin')).get('AnnualRevenue')).toMatchObject({ type: 'currency', updateable: true });
    const deal = await fields('Opportunity');
    expect(deal.get('Probability')).toMatchObject({ createable: false, updateable: false });
    expect((await fields('Opportunity', 'admin')).get('Probability')).toMatchObject({ updateable: true });
    expect(deal.get('IsClosed')).toMatchObject({ createable: false, updateable: false });
    expect(deal.get('NextStep')).toMatchObject({
      type: 'string',
      length: 255,
      createable: true,
      updateable: true,
      nillable: true,
    });
    expect((await fields('fthd__Programme__c')).get('fthd__Text__c')).toMatchObject({ createable: false, updateable: false });
  });

  it('says what can be counted, grouped, filtered and sorted', async () => {
    const deal = await fields('Opportunity');
    expect(deal.get('Amount')).toMatchObject({ aggregatable: true, groupable: false, filterable: true, sortable: true });
    expect(deal.get('Description')).toMatchObject({ aggregatable: false, groupable: false, filterable: false, sortable: false });
    expect(deal.get('StageName')).toMatchObject({ aggregatable: true, groupable: true });
  });

  it('shows references, polymorphic ones too', async () => {
    expect((await fields('Opportunity')).get('AccountId')).toMatchObject({
      type: 'reference',
      referenceTo: ['Account'],
      relationshipName: 'Account',
    });
    expect((await fields('Task')).get('WhoId')).toMatchObject({
      referenceTo: ['Contact', 'Lead'],
      polymorphicForeignKey: true,
      namePointing: true,
    });
  });

  it('shows dependent picklists by bitmaps over the controlling values', async () => {
    const sub = (await fields('Opportunity')).get('Sub_Region__c');
    expect(sub).toMatchObject({ dependentPicklist: true, controllerName: 'Region__c', restrictedPicklist: true });
    expect(sub?.picklistValues).toContainEqual({
      active: true,
      defaultValue: false,
      label: 'North East',
      validFor: 'QAAA',
      value: 'North East',
    });
    expect(sub?.picklistValues).toContainEqual(expect.objectContaining({ value: 'International', validFor: '4AAA' }));
  });

  it.each([
    ['the first of three', ['a'], 'gAAA'],
    ['none', [], 'AAAA'],
    ['the 25th needs a fourth byte', ['y'], 'AAAAgA=='],
  ])('bitmap: %s', (_case, validFor, expected) => {
    const letters = [...'abcdefghijklmnopqrstuvwxyz'].slice(0, validFor[0] === 'y' ? 25 : 3);
    expect(bitmap({ value: 'x', label: 'x', validFor }, letters)).toBe(expected);
  });

  it('lists child relationships and record types', async () => {
    const { body } = await org.as('ada').get(`${API}/sobjects/Opportunity/describe`);
    expect(body.childRelationships.map(({ relationshipName }: Json) => relationshipName)).toEqual(
      expect.arrayContaining(['Tasks', 'Events', 'OpportunityContactRoles', 'OpportunityHistories']),
    );
    expect(body.recordTypeInfos).toContainEqual(expect.objectContaining({ master: true, recordTypeId: '012000000000000AAA' }));
  });

  it('answers 304 to who has it already', async () => {
    const path = `${API}/sobjects/Opportunity/describe`;
    const since = (await org.as('ada').get(path)).headers.get('last-modified') ?? '';
    const { status, body } = await org.as('ada').get(path, { 'If-Modified-Since': since });
    expect([status, body]).toEqual([304, '']);
  });
});

describe('UI API', () => {
  const path = (rest: string) => `${API}/ui-api/object-info/Opportunity${rest}`;

  it('answers the picklists of a record type, dependent values by index', async () => {
    const { body } = await org.as('ada').get(path('/picklist-values/012000000000000AAA'));
    expect(body.picklistFieldValues.Sub_Region__c).toMatchObject({
      controllerValues: { Central: 0, East: 1, West: 2 },
      defaultValue: null,
    });
    const one = (await org.as('ada').get(path('/picklist-values/012000000000000AAA/Sub_Region__c'))).body;
    expect(one).toEqual(body.picklistFieldValues.Sub_Region__c);
    expect(one.values).toContainEqual({ attributes: null, label: 'South West', validFor: [2], value: 'South West' });
  });

  it.each([
    ['an unknown record type', path('/picklist-values/012000000000ZZZAAA/StageName'), 404],
    ['a field without choices', path('/picklist-values/012000000000000AAA/Amount'), 400],
    ['an unknown field', path('/picklist-values/012000000000000AAA/Foo'), 400],
    ['an unknown object', `${API}/ui-api/object-info/Nope`, 400],
  ])('refuses %s', async (_case, url, status) => {
    expect((await org.as('ada').get(url)).status).toBe(status);
  });

  it('describes an object in its own words', async () => {
    const { body } = await org.as('ada').get(path(''));
    expect(body).toMatchObject({
      apiName: 'Opportunity',
      keyPrefix: '006',
      nameFields: ['Name'],
      dependentFields: { Region__c: { Sub_Region__c: {} } },
    });
    expect(body.fields.StageName).toMatchObject({ dataType: 'Picklist', required: true });
  });
});

describeShared('describes and picklists have the shape of recorded ones', () => {
  const recorded = (file: string): Json => JSON.parse(readFileSync(sharedPath(`salesforce/${file}`) ?? '', 'utf8'));
  const without = (keys: readonly string[], known: readonly string[]) => keys.filter((key) => !known.includes(key));

  it('a field has every key of a recorded field', async () => {
    const [sample] = recorded('describe/Opportunity.describe.json').fields as Json[];
    const [field] = (await fields('Opportunity')).values();
    expect(without(Object.keys(sample ?? {}), Object.keys(field ?? {}))).toEqual([]);
  });

  it('the types of fields are those recorded', async () => {
    const ours = await fields('Opportunity', 'admin');
    const theirs = recorded('describe/Opportunity.describe.json').fields as { name: string; type: string }[];
    const shared = theirs.filter(({ name }) => ours.has(name));
    expect(shared.length).toBeGreaterThan(20);
    expect(shared.map(({ name }) => [name, ours.get(name)?.type])).toEqual(shared.map(({ name, type }) => [name, type]));
  });

  it('picklist values have the keys recorded', async () => {
    const sample = recorded('uiapi_graphql/wireGetPicklistValuesByRecordType.getPicklistValuesByRecordType.json');
    const { body } = await org.as('ada').get(`${API}/ui-api/object-info/Account/picklist-values/012000000000000AAA`);
    expect(Object.keys(body).sort()).toEqual(Object.keys(sample).sort());
    const [first] = Object.values(sample.picklistFieldValues as Json);
    expect(Object.keys(body.picklistFieldValues.Industry).sort()).toEqual(Object.keys(first as object).sort());
  });

  it('an object of the UI API has the keys recorded', async () => {
    const sample = recorded('uiapi_graphql/NPSP.opportunityObjectDescribeInfo.json');
    const { body } = await org.as('ada').get(`${API}/ui-api/object-info/Opportunity`);
    expect(without(Object.keys(sample), Object.keys(body))).toEqual([]);
    expect(without(Object.keys((sample.fields as Json).StageName as object), Object.keys(body.fields.StageName))).toEqual([]);
  });
});
