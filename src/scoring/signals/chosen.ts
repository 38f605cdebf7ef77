import { type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, RUBBISH } from '../verdicts';

/** A picklist was answered. The platform's default, left unchanged, is no answer: rubbish. */
export const chosen: Signal = {
  name: 'chosen',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args, { entity }) => {
    const field = textArg(args, 'field');
    const options = entity && Object.hasOwn(entity.fields, field) ? (entity.fields[field]?.options ?? []) : [];
    const defaults = new Set(options.filter(({ isDefault }) => isDefault).map(({ value }) => value));
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '' || (Array.isArray(value) && value.length === 0)) return MISSING;
      return defaults.size > 0 && defaults.has(String(value)) ? RUBBISH : PASS;
    };
  },
  detail: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => ({ message: fields[field] ? 'unchanged' : null, args: {} });
  },
};
