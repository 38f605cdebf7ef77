import { ArrowDownload16Regular } from '@fluentui/react-icons/headless/svg/arrow-download';
import { Table16Regular } from '@fluentui/react-icons/headless/svg/table';
import { type ReactNode, useState } from 'react';
import type { Table } from '../../model/table';
import { Button } from '../controls/Button';
import { useWords } from '../text/WordsContext';
import { useBothViews } from './bothViews';
import { DataTable } from './DataTable';
import { Panel, type PanelProps } from './Panel';
import { useTableExport } from './tableExport';

export interface ChartPanelProps extends Omit<PanelProps, 'children' | 'tools'> {
  readonly chart: ReactNode;
  /** The same numbers; made from the same array as the chart. */
  readonly table: Table;
  /** What stands there first; absent = the chart. */
  readonly first?: 'chart' | 'table';
  /** Beneath both. */
  readonly children?: ReactNode;
}

/** A chart whose table lies behind a toggle, or the other way round; the table can be taken out as a file. */
export function ChartPanel({ chart, table, first = 'chart', children, ...panel }: ChartPanelProps) {
  const words = useWords();
  const takeOut = useTableExport();
  const [turned, turn] = useState(false);
  const both = useBothViews();
  const asTable = both || (first === 'table') !== turned;
  const tools = (
    <>
      {asTable && takeOut && table.named !== true && (
        <Button
          size="small"
          appearance="transparent"
          icon={<ArrowDownload16Regular aria-hidden />}
          aria-label={words.say('exports.csvOf', { name: panel.title })}
          onClick={() => takeOut(table)}
        >
          {words.say('exports.csv')}
        </Button>
      )}
      {!both && (
        <Button
          size="small"
          appearance="transparent"
          icon={<Table16Regular aria-hidden />}
          aria-pressed={turned}
          onClick={() => turn(!turned)}
        >
          {words.say(first === 'chart' ? 'area.showTable' : 'area.showChart')}
        </Button>
      )}
    </>
  );
  return (
    <Panel {...panel} tools={tools}>
      {(both || !asTable) && chart}
      {asTable && <DataTable table={table} caption={panel.title} />}
      {children}
    </Panel>
  );
}
