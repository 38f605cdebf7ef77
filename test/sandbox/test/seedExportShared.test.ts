import { copyFileSync, cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { describeShared, sharedPath } from '../../fixtures/shared';
import { ExportError, loadExport } from '../seed/loadExport';
import { orgStore } from './orgStore';

const NOW = '2017-12-31T09:00:00.000Z';

function path(relative: string): string {
  const found = sharedPath(relative);
  if (!found) throw new Error(`shared data lacks ${relative}`);
  return found;
}

function inCopy<T>(source: string, work: (dir: string) => T): T {
  const dir = mkdtempSync(join(tmpdir(), 'export-'));
  try {
    cpSync(source, dir, { recursive: true });
    return work(dir);
  } finally {
    rmSync(dir, { recursive: true });
  }
}

const fresh = () => orgStore({ now: () => NOW });

function refusal(dir: string): string {
  try {
    loadExport(fresh(), dir, { now: NOW });
  } catch (error) {
    if (error instanceof ExportError) return error.message;
    throw error;
  }
  throw new Error('the export was loaded');
}

describeShared('the Maven export', () => {
  it('loads whole: every row, id and owner', () => {
    const store = fresh();
    const { counts, notices } = loadExport(store, path('exports/maven'), { now: NOW });
    expect(counts).toEqual({ 'User.csv': 41, 'Account.csv': 85, 'Opportunity.csv': 8800 });
    expect(notices).toHaveLength(1);
    const get = (text: string) => store.get({ text, params: [] });
    expect(get('SELECT COUNT(*) AS n, SUM(is_won) AS won, SUM(is_closed) AS closed FROM opportunities')).toEqual({
      n: 8800,
      won: 4238,
      closed: 6711,
    });
    expect(
      get('SELECT COUNT(*) AS n FROM opportunities o WHERE NOT EXISTS (SELECT 1 FROM users u WHERE u.id = o.owner_id)'),
    ).toEqual({ n: 0 });
    expect(get(`SELECT COUNT(*) AS n FROM users WHERE roles = 'rep;manager'`)).toEqual({ n: 6 });
    expect(get('SELECT COUNT(*) AS n FROM opportunities WHERE created_at IS NULL')).toEqual({ n: 500 });
    expect(store.userByName('anna.snelling@example.com')?.roles).toEqual(['rep']);
  });

  it('is refused with file and line once it is damaged', () => {
    inCopy(path('exports/maven'), (dir) => {
      const text = readFileSync(join(dir, 'Opportunity.csv'), 'utf8').split('\n');
      text[4000] = `${text[4000]?.trimEnd()},extra\r`;
      writeFileSync(join(dir, 'Opportunity.csv'), text.join('\n'));
      expect(refusal(dir)).toBe('Opportunity.csv, line 4001: 15 cells, and the header has 14');
    });
    inCopy(path('exports/maven'), (dir) => {
      const text = readFileSync(join(dir, 'Account.csv'), 'utf8').split('\n');
      writeFileSync(join(dir, 'Account.csv'), text.filter((_, index) => index !== 3).join('\n'));
      expect(refusal(dir)).toMatch(/^Opportunity\.csv, line \d+: AccountId "001\w{15}" is in no row of Account\.csv$/);
    });
  });
});

describeShared('tables of a connector', () => {
  it('are no export: refused as they are, and refused under an export’s file name', () => {
    const source = path('crm_datasets/fivetran_salesforce');
    expect(refusal(source)).toContain('no file of a Salesforce data export');
    inCopy(source, (dir) => {
      copyFileSync(join(dir, 'sf_opportunity_data.csv'), join(dir, 'Opportunity.csv'));
      expect(refusal(dir)).toBe(
        'Opportunity.csv, line 1: "account_id" is not an API name (AccountId is): this is not a Salesforce data export',
      );
    });
  });
});
