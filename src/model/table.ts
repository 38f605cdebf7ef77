/** A value of a table: as it is (numbers are written as the reader writes them), or with the way it is read. */
export type TableCell = string | number | null | { readonly shown: string; readonly value: number | string | null };

/** A table as it is drawn, printed and exported: one array for the chart, the table and the file. */
export interface Table {
  /** The file's name, without an ending: `where-deals-wait`. */
  readonly name: string;
  /** Rows are people by name: such a table is taken out only with a reason and a log, never by its own button. */
  readonly named?: boolean;
  readonly columns: readonly { readonly key: string; readonly label: string; readonly numeric?: boolean }[];
  readonly rows: readonly {
    readonly key: string;
    readonly cells: readonly TableCell[];
    /** A line that sums the others up. */
    readonly total?: boolean;
  }[];
}
