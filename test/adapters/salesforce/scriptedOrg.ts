import { createSalesforcePort, type SalesforceOptions } from '../../../src/adapters/salesforce/createSalesforcePort';
import { describeBody } from './described';
import { fakeClock } from './fakeClock';
import { json, scriptedFetch } from './scriptedFetch';

export const ME = '005000000000001AAA';
export const DEAL_ID = '006000000000001AAA';
export const VERSION = '2026-11-20T08:00:00.000Z';

/** Status and body of one part of a composite call. */
export interface PartReply {
  readonly status?: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
}

/** One part of a composite call as it was sent. */
interface SentPart {
  readonly method: string;
  readonly url: string;
  readonly referenceId: string;
  readonly body?: Readonly<Record<string, unknown>>;
  readonly httpHeaders?: Readonly<Record<string, string>>;
}

export const rows = (...records: readonly unknown[]): PartReply => ({ body: { totalSize: records.length, done: true, records } });
export const failed = (errorCode: string, message = errorCode, fields: readonly string[] = [], status = 400): PartReply => ({
  status,
  body: [{ errorCode, message, fields }],
});

const text = { Id: 'id', OwnerId: 'reference:User', CreatedDate: 'datetime' };

/** Describes of a small org with the package installed. */
export const DESCRIBES: Readonly<Record<string, PartReply>> = {
  describe_Opportunity: {
    body: describeBody(
      'Opportunity',
      {
        ...text,
        Name: 'string',
        AccountId: 'reference:Account',
        StageName: 'picklist',
        Amount: 'currency',
        CloseDate: 'date',
        NextStep: 'string',
        IsClosed: 'boolean',
        IsWon: 'boolean',
        LastModifiedDate: 'datetime',
        SystemModstamp: 'datetime',
      },
      [
        ['Tasks', 'Task', 'WhatId'],
        ['OpportunityHistories', 'OpportunityHistory', 'OpportunityId'],
      ],
    ),
    headers: { 'Last-Modified': 'Fri, 20 Nov 2026 08:00:00 GMT' },
  },
  describe_Account: { body: describeBody('Account', { ...text, Name: 'string', Website: 'url', BillingCountry: 'string' }) },
  describe_Task: {
    body: describeBody('Task', {
      ...text,
      Subject: 'combobox',
      IsClosed: 'boolean',
      ActivityDate: 'date',
      WhatId: 'reference:Account',
    }),
  },
  describe_OpportunityHistory: {
    body: describeBody('OpportunityHistory', { Id: 'id', StageName: 'picklist', CloseDate: 'date', CreatedDate: 'datetime' }),
  },
  describe_fthd__ActionLog__c: {
    body: describeBody('fthd__ActionLog__c', { ...text, fthd__ClientKey__c: 'string', fthd__CreatedId__c: 'string' }),
  },
  describe_fthd__Response__c: {
    body: describeBody('fthd__Response__c', {
      ...text,
      fthd__Rule__c: 'string',
      fthd__Record__c: 'string',
      fthd__Kind__c: 'string',
      fthd__At__c: 'datetime',
    }),
  },
};

const SESSION: Readonly<Record<string, PartReply>> = {
  ...DESCRIBES,
  user: rows({ Id: ME, Name: 'Ada Acker', TimeZoneSidKey: 'Europe/Berlin', LocaleSidKey: 'de_DE' }),
  organisation: rows({ Id: '00D000000000001AAA', Name: 'Tiny', TimeZoneSidKey: 'Europe/Berlin' }),
  stages: rows({ ApiName: 'Prospecting', MasterLabel: 'Prospecting', DefaultProbability: 10, IsActive: true }),
};

export const DEAL_ROW = {
  Id: DEAL_ID,
  Name: 'Acme presses',
  OwnerId: ME,
  StageName: 'Prospecting',
  CloseDate: '2026-12-18',
  SystemModstamp: '2026-11-20T08:00:00.000+0000',
  Tasks: { totalSize: 1, done: true, records: [{ Id: '00T000000000001AAA', Subject: 'Call', IsClosed: true }] },
  OpportunityHistories: null,
};

/** A composite call as it was sent. */
export interface SentCall {
  readonly allOrNone: boolean;
  readonly parts: readonly SentPart[];
}

/** A port over an org that has `SESSION` and answers each call as given beside it. A part that neither has is not found. */
export function scriptedOrg(
  replies: (asked: SentCall) => Readonly<Record<string, PartReply>>,
  options: Partial<SalesforceOptions> = {},
) {
  const clock = fakeClock();
  const calls: SentCall[] = [];
  const answer = async (request: Request) => {
    const { allOrNone, compositeRequest } = (await request.json()) as { allOrNone: boolean; compositeRequest: SentPart[] };
    const asked = { allOrNone, parts: compositeRequest };
    calls.push(asked);
    const known = { ...SESSION, ...replies(asked) };
    return json({
      compositeResponse: compositeRequest.map(({ referenceId }) => {
        const reply = known[referenceId] ?? failed('NOT_FOUND', 'The requested resource does not exist', [], 404);
        return { referenceId, httpHeaders: reply.headers ?? {}, httpStatusCode: reply.status ?? 200, body: reply.body };
      }),
    });
  };
  const scripted = scriptedFetch(answer);
  const port = createSalesforcePort({
    instanceUrl: 'https://acme.my.salesforce.com',
    accessToken: 'token',
    fetch: scripted.fetch,
    clock,
    userId: ME,
    ...options,
  });
  return { port, clock, calls, requests: scripted.requests };
}
