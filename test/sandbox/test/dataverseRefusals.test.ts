import { describe, expect, it } from 'vitest';
import { listeningDataverse } from './dataverseClient';

const crm = listeningDataverse();

describe('reads that are refused, in the words of the platform', () => {
  it.each([
    [
      'unknown property',
      'opportunities?$select=foo',
      400,
      '0x80060888',
      "Could not find a property named 'foo' on type 'Microsoft.Dynamics.CRM.opportunity'.",
    ],
    [
      'unknown property in a filter',
      'opportunities?$filter=foo%20eq%201',
      400,
      '0x80060888',
      "Could not find a property named 'foo' on type 'Microsoft.Dynamics.CRM.opportunity'.",
    ],
    [
      'a lookup by its navigation name',
      'opportunities?$select=parentaccountid',
      400,
      '0x80060888',
      "Could not find a property named 'parentaccountid' on type 'Microsoft.Dynamics.CRM.opportunity'.",
    ],
    ['unknown set', 'widgets', 404, '0x8006088a', "Resource not found for the segment 'widgets'."],
    ['$skip', 'opportunities?$skip=5', 400, '0x80060888', 'Skip Clause is not supported in CRM'],
    [
      'a GUID literal of OData 3',
      "opportunities?$filter=parentaccountid/accountid%20eq%20guid'4dee45e3-fbad-eb11-8236-000d3ae8bdbd'",
      400,
      '0x80060888',
      "Unrecognized 'Edm.String' literal 'guid'4dee45e3-fbad-eb11-8236-000d3ae8bdbd'' at '29' in 'parentaccountid/accountid eq guid'4dee45e3-fbad-eb11-8236-000d3ae8bdbd''.",
    ],
    ['unlike types', "opportunities?$filter=statecode%20eq%20'0'", 400, '0x80060888', /incompatible types/],
    ['an unknown function', "opportunities?$filter=tolower(name)%20eq%20'a'", 400, '0x80060888', /'tolower'/],
    [
      'an unknown query function',
      "opportunities?$filter=Microsoft.Dynamics.CRM.Above(PropertyName='ownerid')",
      501,
      '0x80060888',
      /CRM\.Above/,
    ],
    ['an unknown option', 'opportunities?$foo=1', 400, '0x80060888', /\$foo/],
    [
      'a missing row',
      'opportunities(11111111-1111-1111-1111-111111111111)',
      404,
      '0x80040217',
      "Entity 'Opportunity' With Id = 11111111-1111-1111-1111-111111111111 Does Not Exist",
    ],
    ['$metadata', '$metadata', 501, '0x80060888', /\$metadata/],
    [
      'a path through an owner',
      "opportunities?$filter=ownerid/fullname%20eq%20'Ada%20Acker'",
      400,
      '0x80060888',
      "Could not find a property named 'fullname' on type 'Microsoft.Dynamics.CRM.principal'.",
    ],
    ['a column of an expanded owner', 'opportunities?$expand=ownerid($select=fullname)', 400, '0x80060888', /principal/],
    ['an unknown parameter', 'opportunities?foo=1', 400, '0x80060888', 'The query parameter foo is not supported.'],
    [
      'more than 500 conditions',
      `opportunities?$filter=${Array.from({ length: 501 }, (_, n) => `statecode%20eq%20${n}`).join('%20or%20')}`,
      400,
      '0x8004430c',
      /maximum limit/,
    ],
    [
      'a URL of more than 32,768 characters',
      `opportunities?$filter=name%20eq%20'${'x'.repeat(32_800)}'`,
      414,
      '0x80060888',
      /32768/,
    ],
    ['a broken filter', 'opportunities?$filter=name%20eq', 400, '0x80060888', /Syntax error/],
    ['a bad escape', 'opportunities?$filter=name%20eq%20%zz', 400, '0x80060888', /Syntax error/],
  ])('refuses %s', async (_name, path, status, code, message) => {
    const answer = await crm.send('ada', 'GET', path);
    expect([answer.status, answer.json.error.code]).toEqual([status, code]);
    if (message instanceof RegExp) expect(answer.json.error.message).toMatch(message);
    else expect(answer.json.error.message).toBe(message);
  });
});
