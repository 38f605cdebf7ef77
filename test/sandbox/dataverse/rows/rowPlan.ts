import type { DataverseAttribute } from '../../catalogue/types';
import { raw, sql } from '../../store/sqlText';
import type { Sql } from '../../store/types';
import type { Caller } from '../caller';
import { type Entity, isLookup, propertyOf } from '../entities';
import { attributeOfProperty, type Expression, expressionOf, type Kind } from '../query/property';

/** One attribute of an answer: where its value stands in the SQL row and under which name it goes out. */
export interface PlannedField {
  readonly attribute: DataverseAttribute;
  readonly entity: Entity;
  readonly kind: Kind;
  readonly property: string;
  /** Column of the SQL row: the value, and for lookups the GUID. */
  readonly value: string;
  /** Column with the kept reference, for lookups only. */
  readonly reference: string | null;
  /** Column with the currency code, for money only. */
  readonly currency: string | null;
}

export interface RowPlan {
  readonly entity: Entity;
  readonly alias: string;
  readonly fields: readonly PlannedField[];
  /** The SELECT list, with `id`, `guid` and `row_version` of the row. */
  readonly columns: readonly Sql[];
}

/** Plans the columns of a read. `select` holds property names; `null` = every column of the table. */
export function planRow(caller: Caller, entity: Entity, alias: string, select: readonly string[] | null): RowPlan {
  const attributes = new Set<DataverseAttribute>();
  if (select) {
    for (const property of select) attributes.add(attributeOfProperty(entity, property));
    const id = entity.attributes.get(entity.table.primaryId);
    if (id) attributes.add(id);
  } else for (const attribute of entity.table.attributes) attributes.add(attribute);
  const planned = [...attributes].map((attribute, index) =>
    planField(caller, expressionOf(caller, entity, attribute, alias), propertyOf(attribute), `f${index}`, alias),
  );
  return {
    entity,
    alias,
    fields: planned.map((one) => one.field),
    columns: [
      raw(`${alias}.id AS id, ${alias}.guid AS guid, ${alias}.row_version AS row_version`),
      ...planned.map((one) => one.columns),
    ],
  };
}

/** One attribute under a chosen property name (FetchXML aliases included). */
export function planField(
  caller: Caller,
  expression: Expression,
  property: string,
  name: string,
  alias: string,
): { readonly field: PlannedField; readonly columns: Sql } {
  const { attribute, entity, kind } = expression;
  const reference = isLookup(attribute) ? `${name}r` : null;
  const currency = attribute.type === 'Money' && entity.columns.has('currency_id') ? `${name}c` : null;
  let columns = sql`${expression.sql} AS ${raw(name)}`;
  if (reference) {
    const guid = { text: caller.store.guidSql(expression.sql.text), params: expression.sql.params };
    columns = sql`${guid} AS ${raw(name)}, ${expression.sql} AS ${raw(reference)}`;
  }
  if (currency) columns = sql`${columns}, ${raw(`${alias}.currency_id`)} AS ${raw(currency)}`;
  return { field: { attribute, entity, kind, property, value: name, reference, currency }, columns };
}
