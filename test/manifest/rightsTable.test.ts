import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { rightsTable, withRights } from '../../manifest/build/rightsTable';
import { TABLES } from '../../manifest/build/tables/tables';

const DOCUMENT = readFileSync(resolve(import.meta.dirname, '../../manifest/SECURITY.md'), 'utf8');

describe('the table of rights in the answers to a security team', () => {
  it('is the one that the packages are made from (npm run manifest writes it)', () => {
    expect(withRights(DOCUMENT, TABLES)).toBe(DOCUMENT);
  });

  it('has a line for each table', () => {
    expect(rightsTable(TABLES).split('\n')).toHaveLength(TABLES.length + 2);
  });

  it('lets nobody but the publisher write what people are measured by', () => {
    for (const table of TABLES.filter(({ name }) =>
      ['Snapshot', 'Board', 'TeamSheet', 'GroupSheet', 'PublishRun'].includes(name),
    ))
      for (const role of ['rep', 'manager', 'owner'] as const) {
        const right = table.rights[role];
        expect([table.name, role, right?.create, right?.edit, right?.delete]).toEqual([
          table.name,
          role,
          undefined,
          undefined,
          undefined,
        ]);
      }
  });

  it('lets no manager read answers, weekly figures or votes of a person', () => {
    for (const name of ['Response', 'Snapshot', 'OptIn', 'Feedback', 'Vote', 'PollAnswer', 'ActionLog'])
      expect(TABLES.find((table) => table.name === name)?.rights.manager).toBeUndefined();
  });

  it('refuses a document without its block', () => {
    expect(() => withRights('nothing here', TABLES)).toThrow(/rights:begin/);
  });
});
