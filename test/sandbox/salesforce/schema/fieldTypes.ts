/** Describe types that hold numbers. */
export const NUMBERS: ReadonlySet<string> = new Set(['currency', 'double', 'percent', 'int', 'long']);

/** Describe types that hold ids. */
export const IDS: ReadonlySet<string> = new Set(['id', 'reference']);
