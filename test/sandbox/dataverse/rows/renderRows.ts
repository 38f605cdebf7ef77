import type { Row } from '../../store/types';
import type { Caller } from '../caller';
import { type Annotations, FORMATTED, LOOKUP_TABLE, NAVIGATION } from './annotations';
import { currencyCodes } from './currencies';
import { formatValue } from './formatValue';
import { type JsonValue, jsonValue } from './jsonValue';
import { type LookupName, lookupNames } from './lookupNames';
import type { PlannedField } from './rowPlan';

export type JsonRow = Record<string, unknown>;

export interface RenderOptions {
  readonly annotations: Annotations;
  /** Rows of a query carry their version; aggregates have none. */
  readonly etag: boolean;
  /** FetchXML leaves blank columns out; OData writes them as null. */
  readonly omitNull: boolean;
}

/** The organisation's currency where a row has none of its own. */
const FALLBACK_CURRENCY = 'EUR';

/** SQL rows as the Web API writes them, with the annotations that were asked for. */
export function renderRows(
  caller: Caller,
  fields: readonly PlannedField[],
  rows: readonly Row[],
  options: RenderOptions,
): JsonRow[] {
  const { annotations } = options;
  const needNames = annotations.formatted || annotations.lookupTable || annotations.navigation;
  const names = needNames ? lookupNames(caller, fields, rows) : new Map<string, LookupName>();
  const codes =
    annotations.formatted && fields.some((field) => field.currency) ? currencyCodes(caller) : new Map<string, string>();
  return rows.map((row) => {
    const json: JsonRow = {};
    if (options.etag) json['@odata.etag'] = `W/"${row.row_version}"`;
    for (const field of fields) {
      const value = jsonValue(field.kind, row[field.value] ?? null);
      if (value === null && options.omitNull) continue;
      const reference = field.reference ? names.get(String(row[field.reference])) : undefined;
      const currency = field.currency ? codes.get(String(row[field.currency])) : undefined;
      annotate(caller, json, field, value, reference, currency ?? FALLBACK_CURRENCY, annotations);
      json[field.property] = value;
    }
    return json;
  });
}

function annotate(
  caller: Caller,
  json: JsonRow,
  field: PlannedField,
  value: JsonValue,
  reference: LookupName | undefined,
  currency: string,
  annotations: Annotations,
): void {
  if (value === null) return;
  const text = annotations.formatted ? shownText(caller, field, value, reference, currency) : null;
  if (typeof text === 'string') json[`${field.property}@${FORMATTED}`] = text;
  if (!reference) return;
  const navigation = field.attribute.targets?.find((target) => target.table === reference.table)?.navigation;
  if (annotations.navigation && navigation) json[`${field.property}@${NAVIGATION}`] = navigation;
  if (annotations.lookupTable) json[`${field.property}@${LOOKUP_TABLE}`] = reference.table;
}

/** Lookups show the name of what they point at, table names the table's label. */
function shownText(
  caller: Caller,
  field: PlannedField,
  value: JsonValue,
  reference: LookupName | undefined,
  currency: string,
): string | null | undefined {
  if (field.reference) return reference?.name;
  if (field.attribute.type === 'EntityName') return caller.entities.byName(String(value))?.table.label;
  return formatValue(caller.user, field.attribute, field.kind, value, currency);
}
