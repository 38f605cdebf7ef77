import type { LoadedTable } from './mapTable';

/** What a picklist of an export holds and the catalogue does not list. */
export interface LoadedValues {
  readonly object: string;
  readonly field: string;
  /** Sorted. */
  readonly values: readonly string[];
  /** The same for the person who loads it. */
  readonly notice: string;
}

/** As many values as a notice names; all of them are kept. */
const TOLD = 12;

/** Values outside a picklist's list are kept, as Salesforce keeps them, and offered from then on: the company that they come from had them. */
export function loadedValues(tables: readonly LoadedTable[]): readonly LoadedValues[] {
  return tables.flatMap(({ concept, source, names, rows, file }) =>
    (concept.salesforce.find(({ name }) => name === source.object)?.fields ?? []).flatMap((field): readonly LoadedValues[] => {
      // Any text may stand beside the list of a combobox (the subject of a task): that is no value of its list.
      if (!field.picklist || field.type === 'combobox' || !names.has(field.column)) return [];
      const offered = new Set(field.picklist.map(({ value }) => value));
      const strange = new Set<string>();
      for (const { values } of rows) {
        const value = values[field.column];
        if (typeof value !== 'string') continue;
        for (const part of field.type === 'multipicklist' ? value.split(';') : [value]) if (!offered.has(part)) strange.add(part);
      }
      if (strange.size === 0) return [];
      const values = [...strange].sort();
      const more = values.length > TOLD ? ` and ${values.length - TOLD} more` : '';
      const notice = `${file}: ${field.name} holds values that its list does not offer: ${values.slice(0, TOLD).join(', ')}${more}`;
      return [{ object: source.object, field: field.name, values, notice }];
    }),
  );
}
