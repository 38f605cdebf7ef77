import { createContext, useContext } from 'react';
import type { Table } from '../../model/table';

/** Takes a table out as a file. */
export type TableExport = (table: Table) => void;

/** A view gives its tables a way out; without one they have no button for it. */
export const TableExportContext = createContext<TableExport | null>(null);

/** The way out of the view around, or `null`. */
export function useTableExport(): TableExport | null {
  return useContext(TableExportContext);
}
