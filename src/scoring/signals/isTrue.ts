import { type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** A checkbox is ticked. */
export const isTrue: Signal = {
  name: 'isTrue',
  args: { field: { type: 'field' } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      return value === null ? MISSING : value === true ? PASS : POOR;
    };
  },
};
