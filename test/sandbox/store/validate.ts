import type { Concept, DataverseAttribute, PicklistEntry, SalesforceField } from '../catalogue/types';
import type { Protocol, Refusal, Row, Value } from './types';

/** A rule of this company's own, as an administrator would make it. */
export interface ValidationRule {
  readonly concept: string;
  readonly columns: readonly string[];
  readonly message: string;
  /** `row` after the write. */
  broken(row: Row, changes: Row, today: string): boolean;
}

export function validationRules(lossReasonRequired: boolean): readonly ValidationRule[] {
  const rules: ValidationRule[] = [
    {
      concept: 'opportunity',
      columns: ['close_date'],
      message: 'The close date may not be more than 10 years ahead.',
      broken: ({ close_date: date }, changes, today) =>
        changes.close_date !== undefined &&
        typeof date === 'string' &&
        date > `${Number(today.slice(0, 4)) + 10}${today.slice(4)}`,
    },
    {
      concept: 'opportunity',
      columns: ['amount'],
      message: 'The amount may not be negative.',
      broken: ({ amount }, changes) => changes.amount !== undefined && typeof amount === 'number' && amount < 0,
    },
  ];
  if (lossReasonRequired)
    rules.push({
      concept: 'opportunity',
      columns: ['loss_reason'],
      message: 'Say why the opportunity was lost.',
      broken: (row, changes) => changes.stage_name !== undefined && row.is_closed === 1 && row.is_won === 0 && !row.loss_reason,
    });
  return rules;
}

/** The names that the protocol gives the columns of one write; a concept with several objects is told apart by its kind. */
export interface Names {
  readonly salesforce: ReadonlyMap<string, SalesforceField>;
  readonly dataverse: ReadonlyMap<string, DataverseAttribute>;
}

export function namesOf(concept: Concept, kind: Value | undefined): Names {
  const object =
    concept.salesforce.find(({ onCreate }) => onCreate?.kind === (kind === 'phonecall' ? 'task' : kind)) ?? concept.salesforce[0];
  const table = concept.dataverse.find(({ onCreate }) => onCreate?.kind === kind) ?? concept.dataverse[0];
  return {
    salesforce: new Map(object?.fields.map((field) => [field.column, field])),
    dataverse: new Map(table?.attributes.map((attribute) => [attribute.column, attribute])),
  };
}

const EMAIL = /^[^\s@<>"]+@[^\s@<>".]+(?:\.[^\s@<>".]+)+$/;
const INTEGER_LIMIT = 2147483647;

function outside(entries: readonly PicklistEntry[], value: Value): boolean {
  const parts = typeof value === 'string' && value.includes(';') ? value.split(';') : [String(value)];
  return parts.some((part) => !entries.some((entry) => entry.value === part && !entry.inactive));
}

function salesforceRefusal(field: SalesforceField, value: Value): Refusal | null {
  const columns = [field.column];
  if (
    typeof value === 'string' &&
    field.length &&
    !['reference', 'id', 'picklist', 'multipicklist'].includes(field.type) &&
    value.length > field.length
  )
    return { kind: 'tooLong', columns, max: field.length };
  if (field.restricted && field.picklist && outside(field.picklist, value))
    return { kind: 'badPicklist', columns, value: String(value) };
  if (field.type === 'email' && typeof value === 'string' && !EMAIL.test(value))
    return { kind: 'validation', columns, message: `invalid email address: ${value}` };
  if (field.type === 'int' && typeof value === 'number' && Math.abs(value) > INTEGER_LIMIT)
    return { kind: 'validation', columns, message: `value outside of valid range: ${value}` };
  return null;
}

function dataverseRefusal(attribute: DataverseAttribute, value: Value): Refusal | null {
  const columns = [attribute.column];
  if (typeof value === 'string' && attribute.maxLength && value.length > attribute.maxLength)
    return { kind: 'tooLong', columns, max: attribute.maxLength };
  if (attribute.options && attribute.type !== 'Boolean' && outside(attribute.options, value))
    return { kind: 'badPicklist', columns, value: String(value) };
  return null;
}

function isRequired(names: Names, column: string, protocol: Protocol): boolean {
  if (protocol === 'dataverse') {
    const attribute = names.dataverse.get(column);
    return attribute?.required === 'SystemRequired' && attribute.createable !== false;
  }
  const field = names.salesforce.get(column);
  return field?.nillable === false && field.createable !== false && field.defaultedOnCreate !== true && field.type !== 'boolean';
}

/** NUL, at which the database would end the text, and halves of a character. */
const UNSTORABLE = /\0|\p{Surrogate}/u;

const SET_BY_STORE = new Set(['id', 'guid', 'owner_id']);

/** What the protocol itself checks: required, length, picklists, e-mail. `changes` are what the caller wrote. */
export function fieldRefusals(names: Names, changes: Row, complete: Row, isNew: boolean, protocol: Protocol): Refusal[] {
  const refusals: Refusal[] = [];
  const candidates = isNew ? [...(protocol === 'salesforce' ? names.salesforce : names.dataverse).keys()] : Object.keys(changes);
  const missing = candidates.filter(
    (column) =>
      !SET_BY_STORE.has(column) &&
      isRequired(names, column, protocol) &&
      (complete[column] === null || complete[column] === undefined),
  );
  if (missing.length > 0) refusals.push({ kind: 'required', columns: missing });
  for (const [column, value] of Object.entries(changes)) {
    if (value === null) continue;
    if (typeof value === 'string' && UNSTORABLE.test(value)) {
      refusals.push({ kind: 'validation', columns: [column], message: 'The text contains characters that cannot be stored.' });
      continue;
    }
    const field = names.salesforce.get(column);
    const attribute = names.dataverse.get(column);
    const refusal =
      protocol === 'salesforce' ? field && salesforceRefusal(field, value) : attribute && dataverseRefusal(attribute, value);
    if (refusal) refusals.push(refusal);
  }
  return refusals;
}
