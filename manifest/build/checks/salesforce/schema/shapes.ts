/** What one tag of a metadata type may hold. */
export interface Property {
  /** The kind of a value, or the name of the type whose tags stand inside. */
  readonly type: string;
  /** The values that may stand there, where they are enumerated. */
  readonly values?: readonly string[];
  readonly many: boolean;
  readonly required: boolean;
}

/** The tags of a metadata type, those that it inherits included; `null` for a type that the schema does not know. */
export type Shapes = (type: string) => ReadonlyMap<string, Property> | null;

/** Kinds of plain values, and how their text must look. */
export const PLAIN: Readonly<Record<string, RegExp>> = {
  string: /^[\s\S]*$/,
  number: /^-?\d+(\.\d+)?$/,
  boolean: /^(true|false)$/,
};

/** Tags whose content the Metadata API keeps as one opaque value although the file holds tags: check `components` reads them. */
export const OPAQUE: ReadonlySet<string> = new Set(['LightningComponentBundle.targetConfigs']);
