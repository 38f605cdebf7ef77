import type { RecordRef } from '../../model/record';
import type { AreaName, ThemeName } from '../../ports/host';

/** What a CRM's page tells the panel. Anything that does not have exactly this shape is ignored. */
export type PageMessage =
  | { readonly type: 'context'; readonly ref: RecordRef | null; readonly theme: ThemeName }
  | { readonly type: 'recordChanged'; readonly ref: RecordRef }
  | { readonly type: 'choose'; readonly ref: RecordRef; readonly ruleId: string };

/** A finding at a column of the CRM's form. `value`: what Apply may set at once; `null` = it opens the editor in the panel. */
export interface ColumnFinding {
  readonly ruleId: string;
  /** Logical name: `estimatedclosedate`. */
  readonly column: string;
  readonly title: string;
  readonly body: string;
  readonly value: string | number | boolean | null;
}

/** What the panel tells the page. */
export type PanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'saved'; readonly ref: RecordRef }
  | { readonly type: 'open'; readonly ref: RecordRef }
  | { readonly type: 'openArea'; readonly area: AreaName; readonly at: string }
  | { readonly type: 'findings'; readonly ref: RecordRef; readonly findings: readonly ColumnFinding[] }
  | { readonly type: 'sessionEnded' };

const ENTITIES = ['Account', 'Contact', 'Lead', 'Opportunity', 'Case', 'Activity'];
const THEMES = ['light', 'dark', 'highContrast'];

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function isRef(value: unknown): value is RecordRef {
  return (
    isObject(value) && ENTITIES.includes(String(value.entity)) && typeof value.id === 'string' && /^[\w-]{15,36}$/.test(value.id)
  );
}

/** Ids of rules are the organisation's own too: letters, digits, dots. */
function isRuleId(value: unknown): value is string {
  return typeof value === 'string' && /^[\w.-]{1,100}$/.test(value);
}

/** The form's limits are kept here, so that no page can be made to show more. */
function isFinding(value: unknown): value is ColumnFinding {
  if (!isObject(value)) return false;
  const { ruleId, column, title, body, value: set } = value;
  const text = (one: unknown, limit: number) => typeof one === 'string' && Array.from(one).length <= limit;
  const settable = set === null || ['string', 'number', 'boolean'].includes(typeof set);
  return isRuleId(ruleId) && /^[a-z][a-z0-9_]{0,99}$/.test(String(column)) && text(title, 50) && text(body, 100) && settable;
}

/** An area beside the panel, and where in it to begin. */
function isPlace({ area, at }: Record<string, unknown>): boolean {
  return ['progress', 'team'].includes(String(area)) && typeof at === 'string' && /^\w{0,40}$/.test(at);
}

/** Reads a message from the page; `null` if it is not one (wrong type, missing or odd parts). */
export function readPageMessage(data: unknown): PageMessage | null {
  if (!isObject(data)) return null;
  if (data.type === 'context' && (data.ref === null || isRef(data.ref)) && THEMES.includes(String(data.theme)))
    return data as unknown as PageMessage;
  if (data.type === 'recordChanged' && isRef(data.ref)) return data as unknown as PageMessage;
  if (data.type === 'choose' && isRef(data.ref) && isRuleId(data.ruleId)) return data as unknown as PageMessage;
  return null;
}

/** Reads a message from the panel, for pages that host it. */
export function readPanelMessage(data: unknown): PanelMessage | null {
  if (!isObject(data)) return null;
  if (data.type === 'ready' || data.type === 'sessionEnded') return { type: data.type };
  if (data.type === 'findings' && isRef(data.ref) && Array.isArray(data.findings) && data.findings.every(isFinding))
    return { type: 'findings', ref: data.ref, findings: data.findings.slice(0, 8) };
  if (data.type === 'openArea' && isPlace(data)) return { type: 'openArea', area: data.area as AreaName, at: String(data.at) };
  if ((data.type === 'saved' || data.type === 'open') && isRef(data.ref)) return { type: data.type, ref: data.ref };
  return null;
}
