import { type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS } from '../verdicts';

/** The deal's main contact is named: a primary contact role, or a lookup on the deal (Dataverse `parentcontactid`). */
export const primaryContact: Signal = {
  name: 'primaryContact',
  args: { field: { type: 'field', optional: true } },
  timed: false,
  test: (args) => {
    const field = textArg(args, 'field');
    return ({ contactRoles, fields }) => {
      const linked = field === '' ? undefined : fields[field];
      if (linked !== undefined && linked !== null && linked !== '') return PASS;
      if (contactRoles?.some(({ primary }) => primary)) return PASS;
      return contactRoles === null && linked === undefined ? NOT_APPLICABLE : MISSING;
    };
  },
};
