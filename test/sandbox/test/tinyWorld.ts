import { beforeEach } from 'vitest';
import { type Protocol, type Refusal, type Row, type SandboxUser, type Store, StoreRefusal, type Value } from '../store/types';
import { orgStore } from './orgStore';
import { tiny, tinyCompany } from './tinyCompany';

/** A fresh tiny company for each test of a file, its clock standing still at `now` until a test moves it. */
export interface TinyWorld {
  store: Store;
  now: string;
  user(name: keyof typeof tiny.users): SandboxUser;
  /** One row with its computed columns. */
  row(concept: string, id: string): Row;
  /** Rows whose column holds the value, in the order of writing. */
  rowsOf(concept: string, column: string, value: Value): Row[];
  /** Ids that a user sees. */
  seen(name: keyof typeof tiny.users, concept: string, protocol: Protocol): string[];
}

export function tinyWorld(): TinyWorld {
  const world: TinyWorld = {
    store: orgStore(),
    now: '',
    user(name) {
      const found = world.store.user(tiny.users[name]);
      if (!found) throw new Error(`no user ${name}`);
      return found;
    },
    row(concept, id) {
      const { columns, table } = world.store.concept(concept);
      const computed = columns
        .filter((column) => column.computed !== undefined)
        .map((column) => `, ${column.computed?.replaceAll('{t}', 't')} AS ${column.name}`);
      const found = world.store.get({ text: `SELECT t.*${computed.join('')} FROM ${table} t WHERE t.id = ?`, params: [id] });
      if (!found) throw new Error(`no ${concept} ${id}`);
      return found;
    },
    rowsOf: (concept, column, value) =>
      world.store.all({
        text: `SELECT * FROM ${world.store.concept(concept).table} WHERE ${column} = ? ORDER BY row_version`,
        params: [value],
      }),
    seen(name, concept, protocol) {
      const { text, params } = world.store.visible(world.user(name), concept, 't', protocol);
      const rows = world.store.all({
        text: `SELECT id FROM ${world.store.concept(concept).table} t WHERE ${text} ORDER BY id`,
        params,
      });
      return rows.map(({ id }) => String(id));
    },
  };
  beforeEach(() => {
    world.now = '2026-11-22T10:00:00.123Z';
    world.store = orgStore({ now: () => world.now });
    tinyCompany(world.store);
  });
  return world;
}

/** What a write was refused for; empty if it was not. */
export function refusals(work: () => unknown): Refusal[] {
  try {
    work();
    return [];
  } catch (error) {
    if (error instanceof StoreRefusal) return [error.refusal, ...error.more];
    throw error;
  }
}

/** What a new deal needs in Salesforce. */
export const newDeal = { name: 'New deal', account_id: tiny.accounts.acme, stage_name: 'Prospecting', close_date: '2027-02-01' };
