import type { Subquery } from '@jetstreamapp/soql-parser-js';
import type { Row, Sql } from '../../store/types';
import type { RecordJson } from './page';
import type { RecordShape } from './record';
import type { QueryContext, Source } from './source';

/** The pieces of a query for records; a root query and a child subquery put them together differently. */
export interface RecordPlan {
  readonly columns: readonly Sql[];
  readonly from: Sql;
  readonly where: Sql;
  readonly orderBy: Sql;
  readonly shape: RecordShape;
  readonly children: readonly ChildQuery[];
}

/** A child subquery, planned. */
export interface ChildQuery {
  readonly name: string;
  readonly reference: Sql;
  readonly query: Subquery;
  readonly source: Source;
  readonly plan: RecordPlan;
}

export type Render = (rows: readonly Row[], plan: RecordPlan, context: QueryContext) => RecordJson[];
