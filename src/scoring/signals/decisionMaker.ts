import { type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS } from '../verdicts';

/**
 * A contact has the role of decision maker. The programme names the CRM's role values; where roles are not kept, a
 * checkbox on the deal says it (Dataverse `decisionmaker`). Neither readable: not known.
 */
export const decisionMaker: Signal = {
  name: 'decisionMaker',
  args: { field: { type: 'field', optional: true } },
  timed: false,
  test: (args, { programme }) => {
    const field = textArg(args, 'field');
    const roles = new Set(programme.decisionMakerRoles);
    return ({ contactRoles, fields }) => {
      if (contactRoles?.some(({ role }) => role !== null && roles.has(role))) return PASS;
      const ticked = field === '' ? undefined : fields[field];
      if (ticked === true) return PASS;
      return contactRoles === null && ticked === undefined ? NOT_APPLICABLE : MISSING;
    };
  },
};
