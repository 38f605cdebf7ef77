import { describe, expect, it } from 'vitest';
import { CrmError } from '../../../src/model/crmError';
import type { EntityName } from '../../../src/model/record';
import { DEAL_ID, DEAL_ROW, DESCRIBES, failed, ME, type PartReply, rows, scriptedOrg, VERSION } from './scriptedOrg';

type Replies = Readonly<Record<string, PartReply>>;

const DEAL = { entity: 'Opportunity', id: DEAL_ID } as const;
const ALL: readonly EntityName[] = ['Opportunity', 'Account'];
const record = rows(DEAL_ROW);

async function refusal(call: Promise<unknown>): Promise<CrmError> {
  const error = await call.then(
    () => null,
    (reason: unknown) => reason,
  );
  expect(error).toBeInstanceOf(CrmError);
  return error as CrmError;
}

describe('a conditional write', () => {
  const write = { ref: DEAL, changes: { closeDate: '2027-01-31' }, version: VERSION };
  const halted = failed('PROCESSING_HALTED', 'Invalid reference specified. No value for guard.records[0].Id found');

  it('guards, changes only what changed, and reads back, as one', async () => {
    const { port, calls } = scriptedOrg(() => ({
      guard: rows({ Id: DEAL_ID }),
      change: { status: 204, body: null },
      after: record,
    }));
    const after = await port.update(write);
    expect(after.version).toBe(VERSION);
    const sent = calls.at(-1);
    expect(sent?.allOrNone).toBe(true);
    expect(sent?.parts.map((part) => part.method)).toEqual(['GET', 'PATCH', 'GET']);
    expect(decodeURIComponent(sent?.parts[0]?.url ?? '')).toContain(`SystemModstamp = ${VERSION}`);
    expect(sent?.parts[1]).toMatchObject({
      url: '/services/data/v67.0/sobjects/Opportunity/@{guard.records[0].Id}',
      body: { CloseDate: '2027-01-31' },
    });
  });

  it('a guard that finds nothing is a conflict where the record is still there', async () => {
    const { port } = scriptedOrg(() => ({ guard: rows(), change: halted, after: halted, record }));
    expect(await refusal(port.update(write))).toMatchObject({ kind: 'conflict' });
  });

  it('and "not found" where it is gone', async () => {
    const { port } = scriptedOrg(() => ({ guard: rows(), change: halted, after: halted, record: rows() }));
    expect(await refusal(port.update(write))).toMatchObject({ kind: 'notFound' });
  });

  it('each refused field is named in the domain’s words', async () => {
    const errors = [
      { errorCode: 'FIELD_CUSTOM_VALIDATION_EXCEPTION', message: 'Too late.', fields: ['CloseDate'] },
      { errorCode: 'STRING_TOO_LONG', message: 'Too long.', fields: ['NextStep'] },
    ];
    const halt = failed('PROCESSING_HALTED');
    const { port } = scriptedOrg(() => ({ guard: halt, change: { status: 400, body: errors }, after: halt }));
    const error = await refusal(port.update({ ...write, changes: { ...write.changes, nextStep: 'x' } }));
    expect(error.refusals).toEqual([
      { field: 'closeDate', message: 'Too late.' },
      { field: 'nextStep', message: 'Too long.' },
    ]);
  });

  it('a rule of the org that names no field is shown at the field that was sent', async () => {
    const refused = failed('FIELD_CUSTOM_VALIDATION_EXCEPTION', 'Not on a Sunday.');
    const { port } = scriptedOrg(() => ({
      guard: failed('PROCESSING_HALTED'),
      change: refused,
      after: failed('PROCESSING_HALTED'),
    }));
    expect((await refusal(port.update(write))).refusals).toEqual([{ field: 'closeDate', message: 'Not on a Sunday.' }]);
  });

  it.each([
    ['a day that does not exist', { closeDate: '2027-02-30' }],
    ['NaN', { amount: Number.NaN }],
    ['a text for an amount', { amount: '1.234,56' }],
    ['a path for a lookup', { accountId: '../x' }],
    ['a NUL', { nextStep: 'a\0b' }],
  ])('%s is refused before anything is sent', async (_name, changes) => {
    const { port, requests } = scriptedOrg(() => ({}));
    await port.start(ALL);
    const before = requests.length;
    expect(await refusal(port.update({ ...write, changes }))).toMatchObject({
      kind: 'invalid',
      refusals: [{ field: Object.keys(changes)[0] }],
    });
    expect(requests).toHaveLength(before);
  });
});

describe('creating', () => {
  const draft = {
    kind: 'call',
    about: DEAL,
    who: null,
    subject: 'Called',
    description: null,
    done: true,
    dueOn: '2026-11-22',
    startsAt: null,
    minutes: null,
  } as const;
  const made = { status: 201, body: { id: '00T000000000009AAA', success: true, errors: [] } };
  const halted = failed('PROCESSING_HALTED');

  it('writes the record and the key together', async () => {
    const { port, calls } = scriptedOrg(() => ({ made, log: made }));
    expect(await port.createActivity(draft, 'key')).toEqual({
      ref: { entity: 'Activity', id: '00T000000000009AAA' },
      fresh: true,
    });
    expect(calls.at(-1)).toMatchObject({
      allOrNone: true,
      parts: [
        { body: { Subject: 'Called', TaskSubtype: 'Call', Status: 'Completed', WhatId: DEAL_ID, ActivityDate: '2026-11-22' } },
        { body: { fthd__ClientKey__c: `${ME}:key`, fthd__CreatedId__c: '@{made.id}' } },
      ],
    });
  });

  it('a key that was used says what it made', async () => {
    const { port } = scriptedOrg((asked): Replies => {
      if (!asked.allOrNone) return { log: rows({ fthd__CreatedId__c: '00T000000000009AAA' }) };
      return { made: halted, log: failed('DUPLICATE_VALUE', 'duplicate value found') };
    });
    expect(await port.createActivity(draft, 'key')).toEqual({
      ref: { entity: 'Activity', id: '00T000000000009AAA' },
      fresh: false,
    });
  });

  it('a duplicate that is not the key’s stays a refusal', async () => {
    const { port } = scriptedOrg(() => ({ made: failed('DUPLICATE_VALUE', 'duplicate value found'), log: halted }));
    expect(await refusal(port.createActivity(draft, 'key'))).toMatchObject({ kind: 'invalid', code: 'DUPLICATE_VALUE' });
  });

  it('without the log it is a plain create', async () => {
    const { port, calls } = scriptedOrg(() => ({ made, describe_fthd__ActionLog__c: failed('NOT_FOUND', 'x', [], 404) }));
    expect((await port.createActivity(draft, 'key')).fresh).toBe(true);
    expect(calls.at(-1)?.parts).toHaveLength(1);
  });

  it('an org that renamed "Completed" is asked for its own word', async () => {
    const task = DESCRIBES.describe_Task?.body as { fields: object[] };
    const status = {
      name: 'Status',
      label: 'Status',
      type: 'picklist',
      picklistValues: [{ value: 'Erledigt', label: 'Erledigt', active: true }],
    };
    const { port, calls } = scriptedOrg(() => ({
      made,
      log: made,
      describe_Task: { body: { ...task, fields: [...task.fields, status] } },
      status: rows({ ApiName: 'Erledigt' }),
    }));
    await port.createActivity(draft, 'key');
    expect(calls.at(-1)?.parts[0]?.body).toMatchObject({ Status: 'Erledigt' });
  });
});
