import type { DecisionColumns } from '../../src/model/barrier';

/** A CRM's own API, as any client with a person's session reaches it. */
export interface RawApi {
  readonly protocol: 'salesforce' | 'dataverse';
  readonly url: string;
  readonly token: string;
}

let made = 0;

/** Stores a word on a barrier without the product's adapters; says whether the CRM took it from this person. */
export async function storeDecision({ protocol, url, token }: RawApi, columns: DecisionColumns): Promise<'made' | 'refused'> {
  made += 1;
  const nameOf = {
    salesforce: (name: string) => `fthd__${name.charAt(0).toUpperCase()}${name.slice(1)}__c`,
    dataverse: (name: string) => `fthd_${name}`,
  }[protocol];
  const path = {
    salesforce: '/services/data/v67.0/sobjects/fthd__BarrierDecision__c',
    dataverse: '/api/data/v9.2/fthd_barrierdecisions',
  }[protocol];
  const row = Object.entries({ ...columns, key: `decision ${made}` }).map(([name, value]) => [nameOf(name), value]);
  const answer = await fetch(`${url}${path}`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify(Object.fromEntries(row)),
  });
  if (answer.ok) return 'made';
  const said = await answer.text();
  // Without the right to the object its columns cannot be written either: Salesforce names those, with 400.
  if (answer.status === 403 || said.includes('INVALID_FIELD_FOR_INSERT_UPDATE')) return 'refused';
  throw new Error(`the CRM answered ${answer.status}: ${said}`);
}
