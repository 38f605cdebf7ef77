/**
 * Stand-in for `lightning/uiRecordApi`, as far as a wrapper component needs it: one store of records for the page, which gives a
 * wired component new values only where they changed, and a promise that resolves after they were given (LWC Developer Guide,
 * "getRecord", "notifyRecordUpdateAvailable"). It reads the local CRM with the page's own session.
 */
import { refusal, type WireAdapter, type WireValue } from './wireAdapter';

const API = '/services/data/v67.0';

interface RecordConfig {
  readonly recordId?: string | undefined;
  /** "Opportunity.LastModifiedDate" */
  readonly fields?: readonly string[] | undefined;
}

/** A record as Lightning Data Service gives it. */
interface UiRecord {
  readonly id: string;
  readonly apiName: string;
  readonly fields: Readonly<Record<string, { readonly value: unknown }>>;
}

async function read(recordId: string, fields: readonly string[]): Promise<WireValue<UiRecord>> {
  const apiName = fields[0]?.split('.')[0] ?? '';
  const names = fields.map((field) => field.split('.')[1] ?? '');
  const response = await fetch(`${API}/sobjects/${apiName}/${recordId}?fields=${names.join(',')}`);
  const body: unknown = await response.json();
  if (!response.ok) return { error: refusal(response.status, String((body as { message?: unknown }[])[0]?.message ?? '')) };
  const row = body as Readonly<Record<string, unknown>>;
  return {
    data: { id: recordId, apiName, fields: Object.fromEntries(names.map((name) => [name, { value: row[name] ?? null }])) },
  };
}

const wired = new Set<getRecord>();

/** Gives a record's fields, and again whenever one of them changed. Waits while its parameters are not all there. */
export class getRecord implements WireAdapter<RecordConfig> {
  private readonly give: (value: WireValue<UiRecord>) => void;
  private config: RecordConfig = {};
  private given = '';

  constructor(give: (value: WireValue<UiRecord>) => void) {
    this.give = give;
    give({});
  }

  connect(): void {
    wired.add(this);
  }

  disconnect(): void {
    wired.delete(this);
  }

  update(config: RecordConfig): void {
    this.config = config;
    this.given = '';
    void this.refresh();
  }

  isOf(recordId: string): boolean {
    return this.config.recordId === recordId;
  }

  /** Whether something new was given. */
  async refresh(): Promise<boolean> {
    const { recordId, fields } = this.config;
    if (!recordId || !fields?.length) return false;
    const value = await read(recordId, fields);
    const text = JSON.stringify(value);
    if (this.config.recordId !== recordId || text === this.given) return false;
    this.given = text;
    this.give(value);
    return true;
  }
}

/** The record may have changed outside: every wired component that shows it gets fresh values, where they differ. */
export async function notifyRecordUpdateAvailable(records: readonly { readonly recordId: string }[]): Promise<void> {
  await Promise.all(records.map(({ recordId }) => recordUpdated(recordId)));
}

/** What the page's own forms do when they saved through the store. Resolves to whether a component was given something new. */
export async function recordUpdated(recordId: string): Promise<boolean> {
  const given = await Promise.all([...wired].filter((each) => each.isOf(recordId)).map((each) => each.refresh()));
  return given.some(Boolean);
}
