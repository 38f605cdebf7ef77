import { beforeAll, describe, expect, it } from 'vitest';
import { type Org, tinyOrg } from './salesforce/caller';

let org: Org;
beforeAll(() => {
  org = tinyOrg();
});

async function refusal(soql: string) {
  const { status, body } = await org.as('ada').query(soql);
  expect(status).toBe(400);
  return body[0] as { errorCode: string; message: string };
}

describe('syntax that the local CRM does not have is named, never guessed', () => {
  it.each([
    ['toLabel(StageName)', 'toLabel()'],
    ['FORMAT(Amount)', 'FORMAT()'],
    ['convertCurrency(Amount)', 'convertCurrency()'],
    ["DISTANCE(Name, GEOLOCATION(1,2), 'mi')", 'DISTANCE()'],
  ])('SELECT %s', async (field, named) => {
    expect((await refusal(`SELECT ${field} FROM Opportunity`)).message).toContain(named);
  });

  it.each([
    ['SELECT TYPEOF What WHEN Account THEN Phone ELSE Name END FROM Task', 'TYPEOF'],
    ['SELECT StageName, COUNT(Id) FROM Opportunity GROUP BY ROLLUP(StageName)', 'GROUP BY ROLLUP()'],
    ['SELECT StageName, COUNT(Id) FROM Opportunity GROUP BY CUBE(StageName)', 'GROUP BY CUBE()'],
    ['SELECT Id FROM Opportunity USING SCOPE mine', 'USING SCOPE mine'],
    ['SELECT Id FROM Opportunity FOR VIEW', 'FOR VIEW'],
    ['SELECT Id FROM Opportunity WITH SECURITY_ENFORCED', 'WITH SECURITY_ENFORCED'],
    ['SELECT Id FROM Opportunity WITH USER_MODE', 'WITH USER_MODE'],
    ['SELECT Id FROM Opportunity ALL ROWS', 'ALL ROWS'],
    ['SELECT Id FROM Opportunity WHERE CloseDate = THIS_FISCAL_QUARTER', 'THIS_FISCAL_QUARTER'],
    ['SELECT FISCAL_YEAR(CloseDate), COUNT(Id) FROM Opportunity GROUP BY FISCAL_YEAR(CloseDate)', 'FISCAL_YEAR'],
    ['SELECT Id FROM Opportunity WHERE Amount > USD5000', 'USD5000'],
    ['FIND {Acme}', 'SOSL'],
  ])('%s', async (soql, named) => {
    const entry = await refusal(soql);
    expect(entry.errorCode).toBe('MALFORMED_QUERY');
    expect(entry.message).toContain(named);
  });
});
