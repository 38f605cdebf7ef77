import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { expect, it } from 'vitest';
import { nameOf } from '../../../src/adapters/salesforce/columns';
import { firstFailure, queryRows, readComposite } from '../../../src/adapters/salesforce/composite';
import { toEntitySchema } from '../../../src/adapters/salesforce/mapDescribe';
import { mapError, readErrors } from '../../../src/adapters/salesforce/mapError';
import { mapPicklists } from '../../../src/adapters/salesforce/mapOptions';
import { mapOrganisation } from '../../../src/adapters/salesforce/mapPerson';
import { mapRecord } from '../../../src/adapters/salesforce/mapRecord';
import { toDomain } from '../../../src/adapters/salesforce/mapValue';
import { entityOf } from '../../../src/adapters/salesforce/objects';
import { fieldInfo, type ObjectInfo, readDescribe } from '../../../src/adapters/salesforce/readDescribe';
import { isRow, parent, type Row, rows, text, toInstant } from '../../../src/adapters/salesforce/row';
import { RECORDED_SALESFORCE, type RecordedMapper } from '../../fixtures/recordedSalesforce';
import { describeShared, sharedPath } from '../../fixtures/shared';

const read = (file: string): unknown => JSON.parse(readFileSync(sharedPath(`salesforce/${file}`) ?? '', 'utf8'));

function filesUnder(folder: string): string[] {
  return readdirSync(folder).flatMap((name) => {
    const path = join(folder, name);
    return statSync(path).isDirectory() ? filesUnder(path) : [path];
  });
}

const DESCRIBES = {
  Account: 'describe/Account.describe.json',
  Case: 'describe/Case.describe.json',
  Contact: 'describe/Contact.describe.json',
  Event: 'describe/Event.describe.json',
  Lead: 'describe/Lead.other_org.describe.json',
  Opportunity: 'describe/Opportunity.describe.json',
} as const;

function describeOf(object: string | null): ObjectInfo | null {
  return object !== null && Object.hasOwn(DESCRIBES, object)
    ? readDescribe(read(DESCRIBES[object as keyof typeof DESCRIBES]))
    : null;
}

/** Every value that the platform gave is there afterwards, in the domain's form. */
function expectWhole(row: Row, object: string | null): void {
  const info = describeOf(object);
  if (!info) {
    for (const [key, value] of Object.entries(row))
      if (typeof value === 'string' && value !== '') expect(text(row, key)).toBe(value);
    return;
  }
  const names = Object.keys(row).filter((key) => fieldInfo(info, key));
  const record = mapRecord(
    info,
    row,
    names.map((key) => nameOf(info.name, key)),
  );
  expect(record.ref.id).toBe(row.Id ?? '');
  for (const key of names) {
    const field = fieldInfo(info, key);
    const value = row[key];
    const mapped = record.fields[nameOf(info.name, key)];
    if (!field || typeof value === 'object' || value === '') continue;
    if (field.type === 'datetime') expect(mapped, key).toBe(toInstant(value));
    else if (field.type === 'multipicklist') expect(mapped, key).toEqual(String(value).split(';'));
    else expect(mapped, key).toBe(value);
    expect(toDomain(field, value), key).not.toBeNull();
  }
}

function expectErrors(body: unknown, status: number): void {
  const errors = readErrors(body);
  expect(errors.length).toBeGreaterThan(0);
  const error = mapError(status, errors, { write: true });
  expect(error.message).not.toBe('');
  expect(error.code).not.toBe('');
}

function expectComposite(body: unknown): void {
  const parts = (isRow(body) ? rows(body, 'compositeResponse') : []).map((part) => ({
    id: String(part.referenceId),
    method: 'GET' as const,
    url: '',
  }));
  const results = readComposite(body, parts);
  expect(results.size).toBe(new Set(parts.map((part) => part.id)).size);
  for (const result of results.values()) {
    if (result.status >= 400) expect(result.errors.length).toBeGreaterThan(0);
    for (const row of queryRows(result) ?? []) expectWhole(row, text(parent(row, 'attributes'), 'type'));
  }
}

function expectRows(body: Row): void {
  for (const row of rows(body, 'records')) expectWhole(row, text(parent(row, 'attributes'), 'type'));
}

/** One recorded request with its answer; whether the adapter would read such an answer. */
function expectExchange(exchange: Row): boolean {
  const { uri, body } = exchange;
  const status = isRow(exchange.status) ? Number(exchange.status.code) : 0;
  if (typeof uri !== 'string' || status === 0) return false;
  if (status >= 500) {
    expect(mapError(status, readErrors(body), { write: false })).toMatchObject({ kind: 'unexpected', retryable: true });
    return true;
  }
  if (/\/composite$/.test(uri)) expectComposite(body);
  else if (/\/query\//.test(uri) && isRow(body)) expectRows(body);
  else if (/\/sobjects\/Organization\//.test(uri) && isRow(body)) {
    expect(mapOrganisation(body, 'USD')).toEqual({ id: body.Id, name: body.Name, currency: 'USD', zone: body.TimeZoneSidKey });
  } else if (/\/composite\/sobjects/.test(uri) && Array.isArray(body)) {
    for (const saved of body) expect(readErrors(isRow(saved) && saved.success === true ? { errors: [] } : saved)).toEqual([]);
  } else return false;
  return true;
}

const WAYS: Readonly<Record<RecordedMapper, (body: unknown) => void>> = {
  describe(body) {
    const info = readDescribe(body);
    if (!info) throw new Error('no describe');
    expect(info.fields.size).toBe(rows(body as Row, 'fields').length);
    const schema = toEntitySchema(entityOf(info.name) ?? 'Account', [info]);
    // Compound fields are read by their parts; all others are fields of the schema.
    const simple = [...info.fields.values()].filter(
      (field) => !/^(address|location|base64|complexvalue|anytype)$/i.test(field.type),
    );
    expect(Object.keys(schema?.fields ?? {})).toHaveLength(simple.length);
    for (const field of Object.values(schema?.fields ?? {})) {
      expect(field.label).not.toBe('');
      for (const option of field.options ?? []) expect(option.label).not.toBe('');
    }
  },
  composite: expectComposite,
  graph(body) {
    for (const graph of rows(body as Row, 'graphs')) {
      const inner = parent(graph, 'graphResponse');
      expectComposite(inner);
      const parts = rows(inner, 'compositeResponse').map((part) => ({
        id: String(part.referenceId),
        method: 'POST' as const,
        url: '',
      }));
      const failed = firstFailure(readComposite(inner, parts));
      // The true error is the part that was not merely halted with the others.
      if (failed) expect(failed.errors[0]?.code).toBe('DUPLICATE_VALUE');
    }
  },
  errors: (body) => expectErrors(body, 400),
  labelledErrors(body) {
    for (const entry of body as readonly Row[]) {
      if (entry.body !== undefined) expectErrors(entry.body, typeof entry.status === 'number' ? entry.status : 400);
    }
  },
  query: (body) => expectRows(body as Row),
  record: (body) => expectWhole(body as Row, text(parent(body as Row, 'attributes'), 'type')),
  records(body) {
    for (const row of body as readonly Row[]) expectWhole(row, 'Account');
  },
  picklists(body) {
    const lists = mapPicklists(body);
    const fields = parent(body as Row, 'picklistFieldValues');
    expect([...lists.keys()].sort()).toEqual(Object.keys(fields).sort());
    for (const [name, options] of lists) {
      const values = rows(parent(fields, name), 'values');
      expect(options.map(({ value, label }) => [value, label])).toEqual(values.map((entry) => [entry.value, entry.label]));
    }
  },
  exchanges(body) {
    const read = (body as readonly Row[]).filter(isRow).map(expectExchange);
    expect(read.filter(Boolean).length).toBeGreaterThan(0);
  },
  saved: (body) => expect(body).toMatchObject({ id: expect.any(String), success: true }),
};

describeShared('recorded answers of Salesforce', () => {
  const root = sharedPath('salesforce') ?? '';

  it('are all listed, as mapped or with the reason why not', () => {
    const found = filesUnder(root).map((path) => relative(root, path).replaceAll('\\', '/'));
    expect(found.sort()).toEqual(Object.keys(RECORDED_SALESFORCE).sort());
    for (const entry of Object.values(RECORDED_SALESFORCE))
      if ('notMapped' in entry) expect(entry.notMapped.length).toBeGreaterThan(15);
  });

  const mapped = Object.entries(RECORDED_SALESFORCE).flatMap(([file, entry]) =>
    'mapped' in entry ? [[file, entry.mapped] as const] : [],
  );
  it.each(mapped)('%s goes through %s without loss', (file, way) => {
    WAYS[way](read(file));
  });
});
