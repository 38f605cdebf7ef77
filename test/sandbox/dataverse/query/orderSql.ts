import { join, raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import type { Entity } from '../entities';
import type { OrderItem } from '../odata/queryOptions';
import { pathExpression } from './navigation';

/** `$orderby` as SQL; the row's key at the end makes pages stable. Blank values come first when ascending. */
export function orderSql(caller: Caller, entity: Entity, items: readonly OrderItem[], alias: string): Sql {
  const keys = items.map((item) => {
    const value = pathExpression(caller, entity, item.segments, alias);
    const text = value.kind === 'text' ? sql`${value.sql} COLLATE NOCASE` : value.sql;
    return sql`${text} ${raw(item.descending ? 'DESC' : 'ASC')}`;
  });
  return join([...keys, raw(`${alias}.id`)], ', ');
}
