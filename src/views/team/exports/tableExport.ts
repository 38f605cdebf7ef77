import type { TableExport } from '../../../components/charts/tableExport';
import type { IsoDate } from '../../../model/dates';
import type { FilesPort } from '../../../ports/files';

/** Saves tables as CSV under the week that they tell of; the writer of CSV comes when the first one is asked for. */
export function tableExport(files: FilesPort, week: IsoDate): TableExport {
  return (table) => {
    void import('../../../flows/team/tableCsv').then(({ tableCsv, csvName }) =>
      files.save(csvName(table.name, week), tableCsv(table), 'text/csv'),
    );
  };
}
