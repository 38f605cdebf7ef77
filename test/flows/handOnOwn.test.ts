import { describe, expect, it, vi } from 'vitest';
import { handOnOwn } from '../../src/flows/handOnOwn';
import { shareStanding } from '../../src/flows/progress/shareStanding';
import type { CrmPort } from '../../src/ports/crm';
import type { OwnPort } from '../../src/ports/own';

const BEGIN = '2026-11-22T09:30:00.000Z';

function world() {
  const clock = { at: BEGIN };
  const readOwn = vi.fn(async () => ({ bundles: [], next: null }));
  const write = vi.fn(async () => undefined);
  const rest = {
    update: write,
    createActivity: write,
    createContact: write,
    createRole: write,
    remove: write,
    saveResponse: write,
  };
  const port = handOnOwn({ ...rest, readOwn } as unknown as CrmPort, () => clock.at);
  const read = (fields: readonly string[], cursor: string | null = null) => port.readOwn('Opportunity', fields, cursor);
  return { clock, port, read, calls: () => readOwn.mock.calls.length };
}

describe('own records that are handed on', () => {
  it('serve the next reading once, then the CRM is asked again', async () => {
    const { read, calls } = world();
    await read(['amount', 'name']);
    await read(['amount']);
    expect(calls()).toBe(1);
    await read(['amount']);
    expect(calls()).toBe(2);
  });

  it.each([
    ['another page', ['name'], 'next', 0],
    ['a field that was not read', ['name', 'stage'], null, 0],
    ['five minutes later', ['name'], null, 300_000],
  ] as const)('do not serve %s', async (_, fields, cursor, ms) => {
    const { clock, read, calls } = world();
    await read(['name']);
    clock.at = new Date(Date.parse(BEGIN) + ms).toISOString();
    await read(fields, cursor);
    expect(calls()).toBe(2);
  });

  it('are forgotten with every write, also one that happens while they are read', async () => {
    const { port, read, calls } = world();
    await read(['name']);
    await port.remove({ entity: 'Activity', id: 'call' });
    const reading = read(['name']);
    await port.remove({ entity: 'Activity', id: 'task' });
    await reading;
    await read(['name']);
    expect(calls()).toBe(3);
  });
});

describe('the own standing', () => {
  it('is asked for once by sections that ask together, and anew by those that ask later or after a failure', async () => {
    const readStanding = vi.fn(async (id: string) => (id === 'lost' ? Promise.reject(new Error('no')) : { rows: [] }));
    const own = shareStanding({ readStanding } as unknown as OwnPort);
    await Promise.all([own.readStanding('me'), own.readStanding('me'), own.readStanding('other')]);
    expect(readStanding).toHaveBeenCalledTimes(2);
    await own.readStanding('me');
    expect(readStanding).toHaveBeenCalledTimes(3);
    await expect(own.readStanding('lost')).rejects.toThrow('no');
    await expect(own.readStanding('lost')).rejects.toThrow('no');
    expect(readStanding).toHaveBeenCalledTimes(5);
  });
});
