import type { DataverseAttribute } from '../../catalogue/types';
import type { Entity } from '../entities';
import { guidFromName } from '../guid';
import { isCustomAttribute } from './isCustom';
import { label } from './label';

/** An attribute's own option set; status reasons name the state that they belong to. */
export function optionSet(entity: Entity, attribute: DataverseAttribute): Record<string, unknown> {
  const name = `${entity.table.name}_${attribute.name}`;
  const base = {
    MetadataId: guidFromName(`optionset:${name}`),
    HasChanged: null,
    Description: label('', name),
    DisplayName: label(attribute.label, name),
    IsCustomOptionSet: isCustomAttribute(entity, attribute),
    IsGlobal: false,
    IsManaged: true,
    Name: name,
    OptionSetType: attribute.type === 'MultiSelectPicklist' ? 'Picklist' : attribute.type,
  };
  const options = (attribute.options ?? []).map((option) => ({
    Value: Number(option.value),
    Label: label(option.label, `${name}:${option.value}`),
    Description: label('', `${name}:${option.value}`),
    Color: null,
    IsManaged: true,
    ExternalValue: '',
    ParentValues: [],
    Tag: null,
    IsHidden: option.inactive === true,
    MetadataId: null,
    HasChanged: null,
    ...stateOf(entity, attribute, Number(option.value)),
  }));
  if (attribute.type !== 'Boolean') return { ...base, Options: options };
  const [falseOption, trueOption] = [0, 1].map((value) => options.find((option) => option.Value === value) ?? yesNo(name, value));
  return { ...base, FalseOption: falseOption, TrueOption: trueOption };
}

function yesNo(name: string, value: number): unknown {
  return {
    Value: value,
    Label: label(value === 1 ? 'Yes' : 'No', `${name}:${value}`),
    IsManaged: true,
    MetadataId: null,
    HasChanged: null,
  };
}

/** Status reasons of a deal by state; other tables keep 1 = Active or Open and everything else under the closing state. */
const DEAL_STATES: Readonly<Record<number, number>> = { 1: 0, 2: 0, 3: 1, 4: 2, 5: 2 };

function stateOf(entity: Entity, attribute: DataverseAttribute, value: number): Record<string, unknown> {
  if (attribute.type === 'State')
    return { DefaultStatus: null, InvariantName: attribute.options?.find((one) => Number(one.value) === value)?.label ?? null };
  if (attribute.type !== 'Status') return {};
  const state = entity.table.name === 'opportunity' ? DEAL_STATES[value] : guessedState(attribute, value);
  return { State: state ?? null, TransitionData: null };
}

const CLOSED = /^(completed|sent|received|made|resolved|problem solved|inactive|won|finished)/i;
const CANCELED = /^(cancel|lost)/i;

function guessedState(attribute: DataverseAttribute, value: number): number {
  const text = attribute.options?.find((one) => Number(one.value) === value)?.label ?? '';
  if (CANCELED.test(text)) return 2;
  return CLOSED.test(text) ? 1 : 0;
}
