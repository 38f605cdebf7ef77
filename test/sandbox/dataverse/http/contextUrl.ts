import type { Caller } from '../caller';
import type { Entity } from '../entities';
import type { QueryOptions } from '../odata/queryOptions';

/** `…/$metadata#opportunities(name,amount,parentaccountid(name))`, with `/$entity` for one row. */
export function contextUrl(caller: Caller, entity: Entity, options: QueryOptions, single = false): string {
  const shape = shapeOf(options);
  return `${caller.root}/$metadata#${entity.table.set}${shape ? `(${shape})` : ''}${single ? '/$entity' : ''}`;
}

function shapeOf(options: QueryOptions): string {
  const expands = options.expand.map((item) => `${item.navigation}(${shapeOf(item.options)})`);
  return [...(options.select ?? []), ...expands].join(',');
}
