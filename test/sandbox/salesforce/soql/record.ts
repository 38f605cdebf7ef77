import type { Row } from '../../store/types';
import { API_PREFIX } from '../rest/types';
import { toJson } from '../values/toJson';
import type { RecordJson } from './page';

/** How one level of a record is built from a row; keys keep the order of SELECT. */
export interface RecordShape {
  /** sObject's name in `attributes`. Polymorphic parents say `Name`, and their link names the true object. */
  readonly type: string;
  /** Output column with the id; a null id makes the whole level null. */
  readonly idColumn: string;
  /** Output column with the sObject's name, where it differs from row to row. */
  readonly typeColumn?: string;
  readonly items: Map<string, RecordItem>;
}

type RecordItem =
  | { readonly kind: 'field'; readonly column: string; readonly type: string }
  | { readonly kind: 'parent'; readonly shape: RecordShape }
  | { readonly kind: 'child' };

/** Child rows by relationship name, then by the parent's id. */
export type Children = ReadonlyMap<string, ReadonlyMap<string, unknown>>;

/** One record, `attributes` first. A relationship without child rows is null, as in Salesforce. */
export function recordJson(row: Row, shape: RecordShape, children: Children): RecordJson | null {
  const id = row[shape.idColumn];
  if (id === null || id === undefined) return null;
  const type = shape.typeColumn ? String(row[shape.typeColumn]) : shape.type;
  const record: RecordJson = { attributes: { type: shape.type, url: `${API_PREFIX}/sobjects/${type}/${id}` } };
  for (const [key, item] of shape.items) {
    if (item.kind === 'field') record[key] = toJson(row[item.column] ?? null, item.type);
    else if (item.kind === 'parent') record[key] = recordJson(row, item.shape, children);
    else record[key] = children.get(key)?.get(String(id)) ?? null;
  }
  return record;
}
