import type { RecordRef } from '../../model/record';
import type { ThemeName } from '../../ports/host';

/** What a CRM's page tells the panel. Anything that does not have exactly this shape is ignored. */
export type PageMessage =
  | { readonly type: 'context'; readonly ref: RecordRef | null; readonly theme: ThemeName }
  | { readonly type: 'recordChanged'; readonly ref: RecordRef };

/** What the panel tells the page. */
export type PanelMessage =
  | { readonly type: 'ready' }
  | { readonly type: 'saved'; readonly ref: RecordRef }
  | { readonly type: 'open'; readonly ref: RecordRef }
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

/** Reads a message from the page; `null` if it is not one (wrong type, missing or odd parts). */
export function readPageMessage(data: unknown): PageMessage | null {
  if (!isObject(data)) return null;
  if (data.type === 'context' && (data.ref === null || isRef(data.ref)) && THEMES.includes(String(data.theme)))
    return data as unknown as PageMessage;
  if (data.type === 'recordChanged' && isRef(data.ref)) return data as unknown as PageMessage;
  return null;
}

/** Reads a message from the panel, for pages that host it. */
export function readPanelMessage(data: unknown): PanelMessage | null {
  if (!isObject(data)) return null;
  if (data.type === 'ready' || data.type === 'sessionEnded') return { type: data.type };
  if ((data.type === 'saved' || data.type === 'open') && isRef(data.ref)) return { type: data.type, ref: data.ref };
  return null;
}
