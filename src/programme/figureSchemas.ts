import * as v from 'valibot';
import { dayNumber } from '../scoring/calendar/days';
import { isFieldName } from './checkCondition';

const ruleId = v.pipe(v.string('must be text'), v.regex(/^[a-z]{1,20}\.[A-Za-z0-9]{1,60}$/, 'must be the id of a rule'));
const ruleIds = v.pipe(v.array(ruleId, 'must be a list of rules'), v.maxLength(50));
const words = v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(255));
const days = v.pipe(v.number('must be a number of days'), v.minValue(0.5), v.maxValue(3_650));
const day = v.custom<string>((value) => dayNumber(value) !== null, 'must be a day such as 2026-12-24');

function whole(least: number, most: number) {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
}

const deadline = v.pipe(
  v.strictObject({
    phase: v.picklist(['qualify', 'develop', 'propose', 'close'], 'must be qualify, develop, propose or close'),
    hours: v.optional(whole(1, 8_760)),
    workingDays: v.optional(whole(0, 250)),
    must: v.picklist(['recorded', 'moved'], 'must be recorded or moved'),
  }),
  v.check(
    ({ hours, workingDays }) => (hours === undefined) !== (workingDays === undefined),
    'needs hours or workingDays, not both',
  ),
);

/** Members of a programme that the publisher's figures rest on; each may be left out. */
export const figureSchemas = {
  productField: v.optional(v.custom<string>(isFieldName, 'must be the name of a field')),
  exemptProducts: v.optional(v.pipe(v.array(words, 'must be a list of products'), v.maxLength(500))),
  productCycleDays: v.optional(v.record(words, days)),
  deadlines: v.optional(v.pipe(v.array(deadline, 'must be a list of deadlines'), v.maxLength(20))),
  payRules: v.optional(v.strictObject({ hold: ruleIds, reduce: ruleIds })),
  fiscalStartMonth: v.optional(whole(1, 12)),
  gapOrder: v.optional(ruleIds),
  unitsStartedOn: v.optional(v.record(v.pipe(v.string(), v.maxLength(100)), day)),
};
