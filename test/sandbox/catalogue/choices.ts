import type { PicklistEntry } from './types';

/** Salesforce entries whose label is the API value. The first may be the default. */
export function values(...names: readonly string[]): PicklistEntry[] {
  return names.map((value) => ({ value, label: value }));
}

/** Dataverse options: number -> label. */
export function options(labels: Readonly<Record<number, string>>): PicklistEntry[] {
  return Object.entries(labels).map(([value, label]) => ({ value, label }));
}

/** The same entries with one of them the platform's default for new rows. */
export function withDefault(entries: readonly PicklistEntry[], value: string): PicklistEntry[] {
  return entries.map((entry) => (entry.value === value ? { ...entry, isDefault: true } : entry));
}
