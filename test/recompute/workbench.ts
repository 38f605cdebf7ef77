import type { Store } from '../sandbox/store/types';
import { fillCalendar } from './calendar';
import { emptyWorkbench, type Workbench } from './database';
import { fillVerdicts } from './textVerdicts';

/** Tables of the local CRM that figures are made of, as they are: no derived column, nothing of the product. */
const TABLES = [
  'organizations',
  'users',
  'roles',
  'business_units',
  'accounts',
  'contacts',
  'leads',
  'opportunities',
  'opportunity_stages',
  'opportunity_closes',
  'contact_roles',
  'stage_histories',
  'field_histories',
  'account_histories',
  'sales_processes',
  'process_stages',
  'activities',
  'notes',
] as const;

const INDEXES = [
  ['opportunities', 'account_id'],
  ['contact_roles', 'opportunity_id'],
  ['contacts', 'account_id'],
  ['stage_histories', 'opportunity_id'],
  ['opportunity_closes', 'opportunity_id'],
  ['sales_processes', 'opportunity_id'],
  ['activities', 'what_id'],
  ['activities', 'regarding_id'],
  ['activities', 'owner_id'],
  ['notes', 'parent_id'],
] as const;

export interface Moment {
  /** ISO instant at which everything is judged. */
  readonly now: string;
  /** Holidays of the programme. */
  readonly holidays?: readonly string[];
}

/** The CRM's rows that are not deleted, people's calendars and the verdicts on texts. */
export function createWorkbench(store: Pick<Store, 'all'>, { now, holidays = [] }: Moment): Workbench {
  const bench = emptyWorkbench();
  for (const table of TABLES) {
    const columns = store
      .all({ text: `SELECT name FROM pragma_table_info('${table}')`, params: [] })
      .map(({ name }) => String(name));
    bench.run(`CREATE TABLE ${table} (${columns.map((name) => `"${name}"`).join(', ')}, UNIQUE (id))`);
    const rows = store.all({ text: `SELECT * FROM ${table} WHERE is_deleted = 0`, params: [] });
    bench.insert(
      table,
      rows.map((row) => Object.fromEntries(columns.map((name) => [name, row[name] ?? null]))),
    );
  }
  for (const [table, column] of INDEXES) bench.run(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
  fillCalendar(bench, now, holidays);
  fillVerdicts(bench);
  return bench;
}
