import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';
import { tiny } from './tinyCompany';

const crm = listeningDataverse();
const get = async (path: string) => (await crm.send('ada', 'GET', encodeURI(path))).json;
const OPPORTUNITY = "EntityDefinitions(LogicalName='opportunity')";

describe('EntityDefinitions', () => {
  it('lists tables with the members that are asked for', async () => {
    const { value } = await get(
      "EntityDefinitions?$select=LogicalName,EntitySetName&$filter=LogicalName eq 'account' or LogicalName eq 'lead'",
    );
    expect(value).toMatchObject([
      { LogicalName: 'account', EntitySetName: 'accounts' },
      { LogicalName: 'lead', EntitySetName: 'leads' },
    ]);
    expect(Object.keys(value[0]).sort()).toEqual(['EntitySetName', 'LogicalName', 'MetadataId']);
  });

  it('takes the query function In', async () => {
    const { value } = await get(
      "EntityDefinitions?$select=LogicalName&$filter=Microsoft.Dynamics.CRM.In(PropertyName='LogicalName',PropertyValues=['task','email'])",
    );
    expect(value).toHaveLength(2);
  });

  it('answers one table by key with chosen attributes', async () => {
    const json = await get(
      `${OPPORTUNITY}?$select=PrimaryNameAttribute,OwnershipType,DisplayName&$expand=Attributes($select=LogicalName,AttributeType;$filter=LogicalName eq 'estimatedvalue')`,
    );
    expect(json).toMatchObject({
      PrimaryNameAttribute: 'name',
      OwnershipType: 'UserOwned',
      DisplayName: { UserLocalizedLabel: { Label: 'Opportunity', LanguageCode: 1033 } },
    });
    expect(json.Attributes).toEqual([
      {
        '@odata.type': '#Microsoft.Dynamics.CRM.MoneyAttributeMetadata',
        MetadataId: expect.any(String),
        LogicalName: 'estimatedvalue',
        AttributeType: 'Money',
      },
    ]);
  });

  it.each([
    ['name', 'String', { RequiredLevel: { Value: 'ApplicationRequired' }, IsPrimaryName: true, MaxLength: 300 }],
    ['estimatedvalue', 'Money', { Precision: 2 }],
    ['parentaccountid', 'Lookup', { Targets: ['account'] }],
    ['estimatedclosedate', 'DateTime', { Format: 'DateOnly' }],
    ['new_decisionmeeting', 'DateTime', { Format: 'DateAndTime', IsCustomAttribute: true }],
    ['createdon', 'DateTime', { IsValidForCreate: false, IsValidForUpdate: false }],
    ['new_interests', 'Virtual', { AttributeTypeName: { Value: 'MultiSelectPicklistType' } }],
  ])('describes %s', async (name, type, expected) => {
    expect(await get(`${OPPORTUNITY}/Attributes(LogicalName='${name}')`)).toMatchObject({
      LogicalName: name,
      AttributeType: type,
      ...expected,
    });
  });

  it.each([
    ['PicklistAttributeMetadata', 'salesstage', 'Qualify', { Value: 0 }],
    ['StateAttributeMetadata', 'statecode', 'Won', { Value: 1 }],
    ['StatusAttributeMetadata', 'statuscode', 'Won', { Value: 3, State: 1 }],
    ['MultiSelectPicklistAttributeMetadata', 'new_interests', 'Starter', { Value: 100000000 }],
  ])('gives options through the cast %s', async (cast, name, label, expected) => {
    const { value } = await get(
      `${OPPORTUNITY}/Attributes/Microsoft.Dynamics.CRM.${cast}?$select=LogicalName&$expand=OptionSet,GlobalOptionSet`,
    );
    const attribute = value.find((one: { LogicalName: string }) => one.LogicalName === name);
    expect(attribute.GlobalOptionSet).toBeNull();
    const first = attribute.OptionSet.Options.find(
      (one: { Label: { UserLocalizedLabel: { Label: string } } }) => one.Label.UserLocalizedLabel.Label === label,
    );
    expect(first).toMatchObject(expected);
  });

  it.each([
    ['an unknown table', "EntityDefinitions(LogicalName='widget')", 404, /widget/],
    ['an unknown attribute', `${OPPORTUNITY}/Attributes(LogicalName='foo')`, 404, /foo/],
    ['an unknown member', `${OPPORTUNITY}?$select=Foo`, 400, /'Foo'/],
    ['an expansion that is not there', `${OPPORTUNITY}?$expand=Keys`, 501, /Keys/],
    ['another operator', 'EntityDefinitions?$filter=ObjectTypeCode gt 5', 501, /'gt'/],
  ])('refuses %s', async (_name, path, status, message) => {
    const answer = await crm.send('ada', 'GET', encodeURI(path));
    expect([answer.status, answer.json.error.message]).toEqual([status, expect.stringMatching(message)]);
  });
});

describe('settings', () => {
  it('reads zone and language codes of the user', async () => {
    const json = await get(`usersettingscollection(${crm.guid(tiny.users.ada)})?$select=timezonecode,localeid,uilanguageid`);
    expect(json).toMatchObject({ timezonecode: 110, localeid: expect.any(Number), uilanguageid: expect.any(Number) });
  });

  it('reads organisation and currencies', async () => {
    expect((await get('organizations?$select=name')).value).toMatchObject([{ name: 'Tiny Company' }]);
    expect(
      (await get('transactioncurrencies?$select=isocurrencycode&$orderby=isocurrencycode')).value.map(
        (one: { isocurrencycode: string }) => one.isocurrencycode,
      ),
    ).toEqual(['EUR', 'USD']);
  });
});
