import type { Value } from '../types';
import type { Derive } from './context';

/** "First Last", without what is missing. */
export const derivePersonName: Derive = (before, changes) => {
  if (changes.first_name === undefined && changes.last_name === undefined) return changes;
  const first = changes.first_name === undefined ? before.first_name : changes.first_name;
  const last = changes.last_name === undefined ? before.last_name : changes.last_name;
  return { ...changes, name: [first, last].filter((part) => part).join(' ') };
};

/** Converted and closed leads carry their state in both CRMs. */
export const deriveLead: Derive = (before, changes, context, isNew) => {
  const named = derivePersonName(before, changes, context, isNew);
  const result: Record<string, Value> = { ...named };
  if (isNew) {
    result.status ??= 'Open - Not Contacted';
    result.status_code ??= 1;
    result.is_converted ??= 0;
  }
  const reason = result.status_code;
  if (typeof reason === 'number' && changes.state_code === undefined) result.state_code = reason >= 4 ? 2 : reason === 3 ? 1 : 0;
  else if (typeof changes.state_code === 'number' && changes.status_code === undefined) {
    result.status_code = [1, 3, 4][changes.state_code] ?? 1;
    result.status = ['Open - Not Contacted', 'Closed - Converted', 'Closed - Not Converted'][changes.state_code] ?? null;
  }
  if (result.status === 'Closed - Converted' && before.is_converted !== 1) {
    result.is_converted = 1;
    result.converted_on ??= context.dayOf(context.now);
  }
  return result;
};

export const deriveCase: Derive = (before, changes, context, isNew) => {
  const result: Record<string, Value> = { ...changes };
  if (isNew) {
    result.status ??= 'New';
    result.status_code ??= 1;
    result.priority ??= 'Medium';
    result.priority_code ??= 2;
    result.is_escalated ??= 0;
  }
  if (typeof changes.state_code === 'number' && changes.status_code === undefined && changes.state_code !== before.state_code) {
    result.status_code = [1, 5, 6][changes.state_code] ?? 1;
    result.status = changes.state_code === 0 ? 'Working' : 'Closed';
  }
  if (result.status_code === undefined) return result;
  const reason = Number(result.status_code);
  const state = reason === 6 ? 2 : reason === 5 || reason === 1000 ? 1 : 0;
  result.state_code ??= state;
  result.is_closed = state === 0 ? 0 : 1;
  if (state !== 0 && before.is_closed !== 1) result.closed_at = changes.closed_at ?? context.now;
  if (state === 0) result.closed_at = null;
  return result;
};

/** A post is a text by hand unless it says otherwise. */
export const deriveFeedItem: Derive = (_before, changes, _context, isNew) =>
  isNew ? { ...changes, type: changes.type ?? 'TextPost', source: changes.source ?? 2, is_rich_text: 0 } : changes;

/** Role text against connection role; a row without one of them keeps the other. */
export const deriveContactRole: Derive = (_before, changes, context, isNew) => {
  const result: Record<string, Value> = { ...changes };
  if (isNew) result.is_primary ??= 0;
  if (changes.role !== undefined && changes.role_id === undefined)
    result.role_id = typeof changes.role === 'string' ? context.find('connectionRole', 'name', changes.role) : null;
  else if (changes.role_id !== undefined && changes.role === undefined) {
    const name = typeof changes.role_id === 'string' ? context.row('connectionRole', changes.role_id)?.name : null;
    result.role = name ?? null;
  }
  return result;
};

export const deriveEmployment: Derive = (before, changes, context, isNew) => {
  const result: Record<string, Value> = { ...derivePersonName(before, changes, context, isNew) };
  if (isNew) {
    result.is_active ??= 1;
    result.is_licensed ??= 1;
    result.access_mode ??= 0;
    result.user_type ??= 'Standard';
    result.time_zone ??= 'Europe/Berlin';
    result.time_zone_code ??= 110;
    result.locale ??= 'en_US';
    result.locale_id ??= 1033;
    result.language ??= 'en_US';
    result.ui_language_id ??= 1033;
    result.roles ??= '';
  }
  return result;
};
