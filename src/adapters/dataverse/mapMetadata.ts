import type { Option } from '../../model/schema';
import { array, bool, type Json, number, object, string } from './json';
import type { Attribute, Rights, TableMetadata } from './metadata';

/** A label in the person's language. */
function labelOf(value: Json | undefined): string | null {
  const label = object(value);
  const own = string(object(label.UserLocalizedLabel).Label);
  if (own) return own;
  return (
    array(label.LocalizedLabels)
      .map((each) => string(object(each).Label))
      .find(Boolean) ?? null
  );
}

/** Choices of an option set; of a yes/no column `true` and `false`. */
export function mapOptions(attribute: Json): readonly Option[] {
  const source = object(attribute);
  const set = object(source.OptionSet ?? source.GlobalOptionSet);
  const chosen = source.DefaultFormValue ?? source.DefaultValue;
  const option = (raw: Json, value: string): Option => ({
    value,
    label: labelOf(object(raw).Label) ?? value,
    active: bool(object(raw).IsHidden) !== true,
    isDefault: chosen !== undefined && chosen !== null && Number(chosen) !== -1 && String(chosen) === value,
    validFor: null,
  });
  if (set.TrueOption || set.FalseOption) return [option(set.TrueOption, 'true'), option(set.FalseOption, 'false')];
  return array(set.Options).flatMap((raw) => {
    const value = number(object(raw).Value);
    return value === null ? [] : [option(raw, String(value))];
  });
}

/** The answers about one table. Casts and options are lists of attributes of a kind. */
export interface TableAnswers {
  readonly table: Json;
  readonly attributes: Json;
  readonly casts: readonly Json[];
  readonly options: readonly Json[];
}

function byName(lists: readonly Json[]): Map<string, Record<string, Json>> {
  const found = new Map<string, Record<string, Json>>();
  for (const list of lists) {
    for (const each of array(object(list).value)) {
      const entry = object(each);
      const name = string(entry.LogicalName);
      if (name) found.set(name, { ...found.get(name), ...entry });
    }
  }
  return found;
}

interface Extras {
  readonly cast: Record<string, Json>;
  readonly options: Json | undefined;
}

/** Newer types are `Virtual` to older clients and say what they are by their name: `MultiSelectPicklistType`. */
function typeOf(raw: Record<string, Json>): string {
  const named = string(object(raw.AttributeTypeName).Value)?.replace(/Type$/, '');
  const plain = string(raw.AttributeType);
  return (plain === 'Virtual' ? named : plain) ?? 'String';
}

function mapAttribute(raw: Record<string, Json>, extras: Extras, rights: Rights): Attribute | null {
  const name = string(raw.LogicalName);
  if (!name || bool(raw.IsValidForRead) === false || bool(raw.IsValidODataAttribute) === false) return null;
  if (string(raw.AttributeOf) !== null) return null; // `parentaccountidname`: a shadow of another column
  const secured = bool(raw.IsSecured) === true;
  const column = rights.columns.get(string(raw.MetadataId)?.toLowerCase() ?? '');
  if (secured && !column?.read) return null; // comes back null for everybody without the right: never "blank"
  const level = string(object(raw.RequiredLevel).Value);
  return {
    name,
    schemaName: string(raw.SchemaName) ?? name,
    label: labelOf(raw.DisplayName) ?? name,
    type: typeOf(raw),
    format: string(extras.cast.FormatName) ?? string(object(extras.cast.FormatName).Value) ?? string(extras.cast.Format),
    creatable: bool(raw.IsValidForCreate) === true && (!secured || column?.create === true),
    updatable: bool(raw.IsValidForUpdate) === true && (!secured || column?.update === true),
    required: level === 'ApplicationRequired' || level === 'SystemRequired',
    maxLength: number(extras.cast.MaxLength),
    precision: number(extras.cast.Precision),
    targets: array(extras.cast.Targets).flatMap((target) => string(target) ?? []),
    options: extras.options === undefined ? null : mapOptions(extras.options),
  };
}

const LOOKUPS = new Set(['Lookup', 'Customer', 'Owner']);

/** Does the person hold `prvReadAccount` and the like? Activities are judged row by row: their kinds differ. */
function holds(table: Record<string, Json>, kind: 'Read' | 'Create' | 'Write', rights: Rights): boolean {
  const schema = string(table.SchemaName) ?? '';
  const isActivity = schema.toLowerCase() === 'activitypointer';
  return rights.privileges === null || isActivity || rights.privileges.has(`prv${kind}${schema}`.toLowerCase());
}

/** A table as this person may use it; `null` where it is not described or may not be read. */
export function mapTable(answers: TableAnswers, rights: Rights): TableMetadata | null {
  const table = object(answers.table);
  const name = string(table.LogicalName);
  const set = string(table.EntitySetName);
  const primaryId = string(table.PrimaryIdAttribute);
  if (!name || !set || !primaryId || !holds(table, 'Read', rights)) return null;
  const casts = byName(answers.casts);
  const options = byName(answers.options);
  const attributes = new Map<string, Attribute>();
  for (const raw of array(object(answers.attributes).value).map(object)) {
    const key = string(raw.LogicalName) ?? '';
    const attribute = mapAttribute(raw, { cast: casts.get(key) ?? {}, options: options.get(key) }, rights);
    if (attribute) attributes.set(attribute.name, attribute);
  }
  const kinds = [...attributes.values()].map((each): [string, 'plain' | 'lookup'] => [
    each.name,
    LOOKUPS.has(each.type) ? 'lookup' : 'plain',
  ]);
  return {
    shape: { table: name, set, primaryId, attributes: new Map(kinds) },
    primaryName: string(table.PrimaryNameAttribute) ?? primaryId,
    label: labelOf(table.DisplayName) ?? name,
    labelPlural: labelOf(table.DisplayCollectionName) ?? name,
    creatable: holds(table, 'Create', rights),
    updatable: holds(table, 'Write', rights),
    attributes,
  };
}
