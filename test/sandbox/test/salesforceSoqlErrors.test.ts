import { readFileSync } from 'node:fs';
import { beforeAll, describe, expect, it } from 'vitest';
import { describeShared, sharedPath } from '../../fixtures/shared';
import { type Org, tinyOrg } from './salesforce/caller';
import { tiny } from './tinyCompany';

let org: Org;
beforeAll(() => {
  org = tinyOrg();
});

async function refusal(soql: string) {
  const { status, body } = await org.as('ada').query(soql);
  expect(status).toBe(400);
  return body[0] as { errorCode: string; message: string };
}

describe('a refused query says why, as Salesforce does', () => {
  it('shows the place of an unknown field', async () => {
    expect(await refusal('SELECT Id, Foo FROM Opportunity')).toEqual({
      errorCode: 'INVALID_FIELD',
      message:
        "\nSELECT Id, Foo FROM Opportunity\n           ^\nERROR at Row:1:Column:12\nNo such column 'Foo' on entity 'Opportunity'. If you are attempting to use a custom field, be sure to append the '__c' after the custom field name. Please reference your WSDL or the describe call for the appropriate names.",
    });
  });

  it('counts rows and columns of a query on several lines', async () => {
    expect((await refusal('SELECT Id\nFROM Opportunity\nWHERE Foo = 1')).message).toContain('ERROR at Row:3:Column:7\n');
  });

  it.each([
    ['an unknown object', 'SELECT Id FROM Nope', 'INVALID_TYPE', "sObject type 'Nope' is not supported."],
    [
      'an unknown parent',
      'SELECT Nope.Name FROM Opportunity',
      'INVALID_FIELD',
      "Didn't understand relationship 'Nope' in field path.",
    ],
    [
      'an unknown field of a parent',
      'SELECT Account.Foo FROM Opportunity',
      'INVALID_FIELD',
      "No such column 'Foo' on entity 'Account'",
    ],
    [
      'a field that a polymorphic parent lacks',
      'SELECT What.Amount FROM Task',
      'INVALID_FIELD',
      "No such column 'Amount' on entity 'Name'",
    ],
    [
      'an unknown child',
      'SELECT (SELECT Id FROM Nopes) FROM Account',
      'INVALID_TYPE',
      "Didn't understand relationship 'Nopes' in FROM part",
    ],
    ['a field twice', 'SELECT Id, Name, id FROM Account', 'INVALID_FIELD', 'duplicate field selected: Id'],
    [
      'a child relationship twice',
      'SELECT (SELECT Id FROM Contacts), (SELECT Name FROM Contacts) FROM Account',
      'MALFORMED_QUERY',
      'duplicate relationship selected: Contacts',
    ],
    ['nothing after FROM', 'SELECT Id FROM', 'MALFORMED_QUERY', "unexpected token: '<EOF>'"],
    ['nothing at all', ' ', 'MALFORMED_QUERY', 'SOQL query is required'],
    ['a stray word', 'SELECT Id FROM Account WHERE Name = 5 5', 'MALFORMED_QUERY', "unexpected token: '5'"],
    ['an empty IN', 'SELECT Id FROM Account WHERE Id IN ()', 'MALFORMED_QUERY', 'unexpected token'],
    [
      'AND beside OR without brackets',
      "SELECT Id FROM Account WHERE Name = 'a' AND Name = 'b' OR Name = 'c'",
      'MALFORMED_QUERY',
      'unexpected token: OR',
    ],
    ['an Apex bind variable', 'SELECT Id FROM Account WHERE Id IN :ids', 'MALFORMED_QUERY', 'unexpected token'],
    [
      'an alias without an aggregate',
      'SELECT Name n FROM Account',
      'MALFORMED_QUERY',
      'only aggregate expressions use field aliasing',
    ],
    ['DISTINCT', 'SELECT DISTINCT Name FROM Account', 'MALFORMED_QUERY', ''],
    [
      'a number for a text',
      'SELECT Id FROM Account WHERE Name = 5',
      'INVALID_FIELD',
      "value of filter criterion for field 'Name' must be of type string and should be enclosed in quotes",
    ],
    [
      'a text for a number',
      "SELECT Id FROM Opportunity WHERE Amount = '5'",
      'INVALID_FIELD',
      "field 'Amount' must be of type double and should not be enclosed in quotes",
    ],
    [
      'a text for a date',
      "SELECT Id FROM Opportunity WHERE CloseDate = '2026-01-01'",
      'INVALID_FIELD',
      "field 'CloseDate' must be of type date",
    ],
    [
      'a day for an instant',
      'SELECT Id FROM Opportunity WHERE CreatedDate = 2026-01-01',
      'INVALID_FIELD',
      "field 'CreatedDate' must be of type dateTime",
    ],
    [
      'an instant for a day',
      'SELECT Id FROM Opportunity WHERE CloseDate = 2026-01-01T00:00:00Z',
      'INVALID_FIELD',
      "field 'CloseDate' must be of type date",
    ],
    ['a text for a boolean', "SELECT Id FROM Opportunity WHERE IsClosed = 'true'", 'INVALID_FIELD', 'must be of type boolean'],
    [
      'a day that does not exist',
      'SELECT Id FROM Opportunity WHERE CloseDate = 2026-02-30',
      'MALFORMED_QUERY',
      'Invalid date: 2026-02-30',
    ],
    ['what is no id', "SELECT Id FROM Account WHERE Id = 'abc'", 'INVALID_QUERY_FILTER_OPERATOR', 'invalid ID field: abc'],
    [
      'LIKE on an id',
      "SELECT Id FROM Account WHERE Id LIKE '001%'",
      'INVALID_QUERY_FILTER_OPERATOR',
      'invalid operator on id field',
    ],
    [
      'less than on a boolean',
      'SELECT Id FROM Opportunity WHERE IsClosed > false',
      'INVALID_QUERY_FILTER_OPERATOR',
      "field 'IsClosed'",
    ],
    [
      'INCLUDES on a picklist',
      "SELECT Id FROM Opportunity WHERE StageName INCLUDES ('a')",
      'INVALID_QUERY_FILTER_OPERATOR',
      "field 'StageName'",
    ],
    [
      'a filter on long text',
      "SELECT Id FROM Opportunity WHERE Description = 'x'",
      'INVALID_FIELD',
      "field 'Description' can not be filtered in a query call",
    ],
    [
      'sorting by long text',
      'SELECT Id FROM Opportunity ORDER BY Description',
      'MALFORMED_QUERY',
      "field 'Description' can not be sorted in a query call",
    ],
    [
      'grouping by an instant',
      'SELECT COUNT(Id) FROM Opportunity GROUP BY CreatedDate',
      'MALFORMED_QUERY',
      "field 'CreatedDate' can not be grouped in a query call",
    ],
    [
      'the largest long text',
      'SELECT MAX(Description) FROM Opportunity',
      'MALFORMED_QUERY',
      'field Description does not support aggregate operator MAX',
    ],
    [
      'the sum of names',
      'SELECT SUM(Name) FROM Opportunity',
      'MALFORMED_QUERY',
      'field Name does not support aggregate operator SUM',
    ],
    [
      'a field that is not grouped',
      'SELECT Name, COUNT(Id) FROM Opportunity GROUP BY StageName',
      'MALFORMED_QUERY',
      'Field must be grouped or aggregated: Name',
    ],
    [
      'a field beside an aggregate',
      'SELECT Name, COUNT(Id) FROM Opportunity',
      'MALFORMED_QUERY',
      'Field must be grouped or aggregated: Name',
    ],
    [
      'LIMIT with an aggregate and no GROUP BY',
      'SELECT MAX(Amount) FROM Opportunity LIMIT 1',
      'MALFORMED_QUERY',
      'Non-grouped query that uses overall aggregate functions cannot also use LIMIT',
    ],
    [
      'ORDER BY with an aggregate and no GROUP BY',
      'SELECT MAX(Amount) FROM Opportunity ORDER BY MAX(Amount)',
      'MALFORMED_QUERY',
      'cannot also use ORDER BY',
    ],
    [
      'two outputs of one name',
      'SELECT Account.Name, Owner.Name, COUNT(Id) FROM Opportunity GROUP BY Account.Name, Owner.Name',
      'MALFORMED_QUERY',
      'duplicate alias: Name',
    ],
    ['COUNT() beside a field', 'SELECT COUNT(), Name FROM Opportunity', 'MALFORMED_QUERY', 'COUNT() must be the only element'],
    [
      'three semi-joins',
      'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact) AND Id IN (SELECT AccountId FROM Opportunity) AND Id IN (SELECT AccountId FROM Case)',
      'MALFORMED_QUERY',
      'Maximum 2 semi join sub-selects are allowed',
    ],
    [
      'a semi-join under OR',
      "SELECT Id FROM Account WHERE Name = 'a' OR Id IN (SELECT AccountId FROM Contact)",
      'MALFORMED_QUERY',
      'top level WHERE expressions',
    ],
    [
      'a semi-join inside a semi-join',
      'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact WHERE AccountId IN (SELECT AccountId FROM Case))',
      'MALFORMED_QUERY',
      'Nesting of semi join',
    ],
    [
      'a semi-join on text',
      'SELECT Id FROM Account WHERE Name IN (SELECT AccountId FROM Contact)',
      'MALFORMED_QUERY',
      'must be an ID or a reference',
    ],
    [
      'a semi-join with LIMIT',
      'SELECT Id FROM Account WHERE Id IN (SELECT AccountId FROM Contact LIMIT 1)',
      'MALFORMED_QUERY',
      'not supported in semi join',
    ],
    [
      'FIELDS(ALL) without a limit',
      'SELECT FIELDS(ALL) FROM Account',
      'MALFORMED_QUERY',
      'The SOQL FIELDS function must have a LIMIT of at most 200',
    ],
    [
      'FIELDS(ALL) with a large limit',
      'SELECT FIELDS(ALL) FROM Account LIMIT 201',
      'MALFORMED_QUERY',
      'must have a LIMIT of at most 200',
    ],
    [
      'too far an offset',
      'SELECT Id FROM Account OFFSET 2001',
      'NUMBER_OUTSIDE_VALID_RANGE',
      'Maximum SOQL offset allowed is 2000',
    ],
    [
      'rights without a record',
      `SELECT RecordId FROM UserRecordAccess WHERE UserId = '${tiny.users.ada}'`,
      'MALFORMED_QUERY',
      'requires a filter on UserId and on RecordId',
    ],
    [
      'another field of the rights',
      `SELECT Id FROM UserRecordAccess WHERE UserId = '${tiny.users.ada}' AND RecordId = '${tiny.deals.adaOpen}'`,
      'INVALID_FIELD',
      'Can select only RecordId, a Has*Access field, and MaxAccessLevel',
    ],
    [
      'an aggregate in a child query',
      'SELECT (SELECT COUNT(Id) FROM Contacts) FROM Account',
      'MALFORMED_QUERY',
      'not supported in a child subquery',
    ],
  ])('%s', async (_case, soql, errorCode, message) => {
    const entry = await refusal(soql);
    expect(entry.errorCode).toBe(errorCode);
    expect(entry.message).toContain(message);
  });
});

describeShared('error bodies recorded from real organisations', () => {
  const bodies = JSON.parse(readFileSync(sharedPath('salesforce/errors/rest_error_bodies.json') ?? '', 'utf8')) as {
    body?: unknown;
  }[];

  it.each([
    ['duplicate field selected: Id', 'SELECT Id, Id FROM Account'],
    [
      'Can select only RecordId, a Has*Access field, and MaxAccessLevel',
      `SELECT UserId FROM UserRecordAccess WHERE UserId = '${tiny.users.ada}' AND RecordId = '${tiny.deals.adaOpen}'`,
    ],
  ])('%s', async (message, soql) => {
    expect(bodies.map(({ body }) => body)).toContainEqual((await org.as('ada').query(soql)).body);
    expect((await refusal(soql)).message).toBe(message);
  });
});
