import { listArg, type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** A picklist, record type or text holds one of the named values; a multi-select at least one of them. */
export const oneOf: Signal = {
  name: 'oneOf',
  args: { field: { type: 'field' }, values: { type: 'list' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    const wanted = new Set(listArg(args, 'values'));
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (Array.isArray(value)) return value.some((each) => wanted.has(each)) ? PASS : POOR;
      return wanted.has(String(value)) ? PASS : POOR;
    };
  },
};
