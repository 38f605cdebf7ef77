import type { Option } from '../../model/schema';
import type { Shape } from './shape';

/** One column of a table as this person may use it. A column that they may not read is not in the list. */
export interface Attribute {
  readonly name: string;
  readonly schemaName: string;
  readonly label: string;
  /** The platform's word: `Picklist`, `Money`, `Lookup`, … */
  readonly type: string;
  /** `Email`, `Phone`, `Url`, `TextArea` for text; `DateOnly` for dates. */
  readonly format: string | null;
  readonly creatable: boolean;
  readonly updatable: boolean;
  readonly required: boolean;
  readonly maxLength: number | null;
  readonly precision: number | null;
  /** Logical names of the tables that a lookup may point to. */
  readonly targets: readonly string[];
  readonly options: readonly Option[] | null;
}

/** A table as this person may use it. */
export interface TableMetadata {
  readonly shape: Shape;
  readonly primaryName: string;
  readonly label: string;
  readonly labelPlural: string;
  readonly creatable: boolean;
  readonly updatable: boolean;
  readonly attributes: ReadonlyMap<string, Attribute>;
}

/** What the person holds: privileges by name, and what they may do with secured columns, by the column's metadata id. */
export interface Rights {
  /** `null` where they could not be read: then nothing is taken away here, and the CRM decides at the write. */
  readonly privileges: ReadonlySet<string> | null;
  readonly columns: ReadonlyMap<string, { readonly read: boolean; readonly create: boolean; readonly update: boolean }>;
}
