import { type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS } from '../verdicts';

/** Neither blank nor a character that cannot be seen. */
const SEEN = /[^\s\p{DI}]/u;

/** A field holds anything at all: a lookup is linked, a box has a value. Zero and "no" are values; blank text is not. */
export const given: Signal = {
  name: 'given',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (typeof value === 'string') return SEEN.test(value) ? PASS : MISSING;
      return Array.isArray(value) && value.length === 0 ? MISSING : PASS;
    };
  },
};
