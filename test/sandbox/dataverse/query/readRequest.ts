import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import type { QueryOptions } from '../odata/queryOptions';
import type { JsonRow, RenderOptions } from '../rows/renderRows';

interface PageWindow {
  readonly limit: number;
  readonly offset: number;
}

/** A row as it goes out, with the key by which it was kept. */
export interface ReadRow {
  readonly id: string;
  readonly guid: string;
  readonly version: number;
  readonly json: JsonRow;
  /** Value of `extra`, where one was asked for. */
  readonly extra: string | null;
}

export interface ReadRequest {
  readonly entity: Entity;
  readonly options: QueryOptions;
  readonly render: RenderOptions;
  readonly window: PageWindow | null;
  /** More conditions over the alias of the row. */
  readonly where?: (alias: string) => Sql;
  /** One more column, for the asker's own use. */
  readonly extra?: (alias: string) => Sql;
}

export type ReadRows = (caller: Caller, request: ReadRequest) => ReadRow[];
