import { raw } from '../../store/sqlText';
import type { Caller } from '../caller';

/** ISO codes by the kept id of a currency. */
export function currencyCodes(caller: Caller): ReadonlyMap<string, string> {
  const entity = caller.entities.byName('transactioncurrency');
  const column = entity?.attributes.get('isocurrencycode')?.column;
  if (!entity || !column) return new Map();
  const rows = caller.store.all(raw(`SELECT id, ${column} AS code FROM ${entity.concept.table}`));
  return new Map(rows.map((row) => [String(row.id), String(row.code)]));
}
