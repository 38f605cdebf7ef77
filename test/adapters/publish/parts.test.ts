import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { MOST_AT_ONCE, pooled } from '../../../src/adapters/dataverse/publish/pool';
import { readCsv } from '../../../src/adapters/salesforce/publish/csv';
import { flatRow } from '../../../src/adapters/salesforce/publish/flatRow';
import { patient } from '../../../src/adapters/salesforce/publish/patience';
import { createSpill } from '../../../src/adapters/salesforce/publish/spill';
import { platformObject } from '../../../src/adapters/salesforce/readDescribe';
import { CrmError } from '../../../src/model/crmError';
import type { ClockPort } from '../../../src/ports/clock';

describe('CSV of bulk results', () => {
  it.each([
    ['quotes, commas and line breaks inside a value', '"a ""b""","c,d\ne"\n', [['a "b"', 'c,d\ne']]],
    ['nothing between commas', '"",,""\n', [['', '', '']]],
    ['a last value that is nothing', 'a,\n', [['a', '']]],
    [
      'Windows line ends',
      '"a","b"\r\n"c","d"\r\n',
      [
        ['a', 'b'],
        ['c', 'd'],
      ],
    ],
    [
      'values without quotes',
      'Id,Name\n1,x\n',
      [
        ['Id', 'Name'],
        ['1', 'x'],
      ],
    ],
    ['no row', '', []],
  ])('is read: %s', (_, text, rows) => {
    expect([...readCsv(text)]).toEqual(rows);
  });

  it.each(['"a', '"a","b', '"a","b"', 'a,b', '"a",'])('that was cut is refused: %s', (text) => {
    expect(() => [...readCsv(text)]).toThrow(expect.objectContaining({ name: 'CrmError', code: 'TRUNCATED', retryable: true }));
  });

  it('gives back whatever was written', () => {
    const rows = fc.array(fc.array(fc.string({ unit: 'grapheme' }), { minLength: 1, maxLength: 4 }), { maxLength: 6 });
    fc.assert(
      fc.property(rows, (values) => {
        const text = values.map((row) => `${row.map((value) => `"${value.replaceAll('"', '""')}"`).join(',')}\n`).join('');
        expect([...readCsv(text)]).toEqual(values);
      }),
    );
  });
});

describe('a line of a bulk result', () => {
  const info = platformObject('Opportunity', { Id: 'id', IsWon: 'boolean', Amount: 'currency', OwnerId: 'Owner:reference' });
  it('becomes a row as REST gives it', () => {
    const header = ['Id', 'IsWon', 'Amount', 'Owner.Name', 'Owner.Type'];
    expect(flatRow(info, header, ['1', 'true', '2.5', 'Ada', 'User'])).toEqual({
      Id: '1',
      IsWon: true,
      Amount: 2.5,
      Owner: { Name: 'Ada', Type: 'User' },
    });
    expect(flatRow(info, header, ['1', '', '', '', ''])).toEqual({ Id: '1', IsWon: false, Amount: null, Owner: null });
  });
});

describe('temporary files', () => {
  it('sort lines by key, keep their order and text, and are gone afterwards', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'foothold-test-'));
    const spill = await createSpill(folder, 'x', 4);
    const lines = Array.from({ length: 20_000 }, (_, n) => JSON.stringify([`key${n % 50}`, n, '\u2028 é "\n"', 'x'.repeat(200)]));
    for (const line of lines) await spill.add((JSON.parse(line) as string[])[0] ?? '', line);
    const found: string[] = [];
    for (let part = 0; part < spill.parts; part += 1) {
      const keys = new Set<string>();
      for await (const line of spill.lines(part)) {
        found.push(line);
        keys.add((JSON.parse(line) as string[])[0] ?? '');
      }
      expect(keys.size).toBeGreaterThan(1);
    }
    expect(found.sort()).toEqual(lines.sort());
    expect((await readdir(folder)).length).toBe(4);
    await spill.remove();
    expect(await readdir(folder)).toEqual([]);
    await rm(folder, { recursive: true });
  });
});

describe('working side by side', () => {
  it('never does more at once than the platform takes, whatever is asked', async () => {
    let [running, most] = [0, 0];
    const work = async (item: number) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((done) => setTimeout(done, 1));
      running -= 1;
      return item;
    };
    const items = Array.from({ length: 200 }, (_, n) => n);
    const found: number[] = [];
    for await (const item of pooled(items, 1_000, work)) found.push(item);
    expect(found.sort((a, b) => a - b)).toEqual(items);
    expect(most).toBe(MOST_AT_ONCE);
  });

  it('begins nothing while nobody takes what is done', async () => {
    let begun = 0;
    const work = async (item: number) => {
      begun += 1;
      return item;
    };
    const results = pooled(
      Array.from({ length: 100 }, (_, n) => n),
      3,
      work,
    );
    await results.next();
    await new Promise((done) => setTimeout(done, 5));
    expect(begun).toBeLessThanOrEqual(4);
    await results.return(undefined);
  });

  it('ends with the first failure', async () => {
    const work = async (item: number) => {
      if (item === 2) throw new Error('no');
      return item;
    };
    const run = async () => {
      for await (const _ of pooled([0, 1, 2, 3], 2, work));
    };
    await expect(run()).rejects.toThrow('no');
  });
});

describe('patience', () => {
  const pauses: number[] = [];
  const clock: ClockPort = {
    now: () => '2026-11-22T09:30:00.000Z',
    after(ms, run) {
      pauses.push(ms);
      queueMicrotask(run);
      return () => undefined;
    },
    uuid: () => '80000000-0000-4000-8000-000000000000',
  };
  const failing = (times: number, error: CrmError) => {
    let left = times;
    return async () => {
      left -= 1;
      if (left >= 0) throw error;
      return 'done';
    };
  };

  it('waits as long as it is asked to', async () => {
    pauses.length = 0;
    const busy = new CrmError('throttled', 'busy', { retryAfterMs: 30_000 });
    expect(await patient(clock, failing(2, busy))).toBe('done');
    expect(pauses.every((ms) => ms >= 30_000)).toBe(true);
  });

  it('has an end, and none at all for what cannot be mended', async () => {
    await expect(patient(clock, failing(99, new CrmError('network', 'lost')))).rejects.toMatchObject({ kind: 'network' });
    pauses.length = 0;
    await expect(patient(clock, failing(99, new CrmError('permission', 'no')))).rejects.toMatchObject({ kind: 'permission' });
    expect(pauses).toEqual([]);
  });
});
