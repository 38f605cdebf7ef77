import type { Store } from '../sandbox/store/types';
import { fillCalendar } from './calendar';
import { emptyWorkbench, type Workbench } from './database';
import { fillVerdicts } from './textVerdicts';

/** What is taken of the local CRM, as it is: no computed column, nothing of the product. */
const TABLES: Readonly<Record<string, string>> = {
  organizations: 'name time_zone',
  users: 'name title department division is_active access_mode user_type manager_id role_id business_unit_id time_zone',
  roles: 'name parent_id',
  business_units: 'name parent_id',
  currencies: 'code rate is_corporate',
  accounts: 'guid name industry industry_code employees phone website billing_country state_code',
  contacts: 'name account_id email phone mobile_phone title state_code',
  leads: 'name company email phone status state_code lead_source lead_source_code is_converted',
  opportunities:
    'name account_id contact_id stage_name sales_stage amount close_date next_step lead_source campaign_id is_closed is_won last_stage_change_at push_count actual_close_date state_code decision_maker originating_lead_id currency_code',
  opportunity_stages: 'label probability is_closed',
  opportunity_closes: 'opportunity_id',
  contact_roles: 'opportunity_id contact_id role is_primary',
  stage_histories: 'opportunity_id stage_name close_date previous_close_date',
  field_histories: 'opportunity_id field_name',
  account_histories: 'account_id field_name',
  sales_processes: 'opportunity_id active_stage_at traversed_path',
  process_stages: 'guid category',
  activities:
    'kind who_id what_id regarding_id account_id subject description activity_on is_closed completed_at starts_at ends_at is_all_day message_at state_code task_subtype',
  notes: 'parent_id title body',
  fthd_response: 'rule record kind seconds at',
};
const ALWAYS = 'id owner_id created_at modified_at';

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
  for (const [table, own] of Object.entries(TABLES)) {
    const columns = `${ALWAYS} ${own}`.split(' ').join(', ');
    bench.run(`CREATE TABLE ${table} (${columns}, UNIQUE (id))`);
    bench.insert(table, store.all({ text: `SELECT ${columns} FROM ${table} WHERE is_deleted = 0`, params: [] }));
  }
  for (const [table, column] of INDEXES) bench.run(`CREATE INDEX ${table}_${column} ON ${table} (${column})`);
  fillCalendar(bench, now, holidays);
  fillVerdicts(bench);
  return bench;
}
