import * as v from 'valibot';
import { dayNumber } from '../scoring/calendar/days';
import { prizesCost } from './prizes';

const words = (most: number) => v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(most));
const day = v.custom<string>((value) => dayNumber(value) !== null, 'must be a day such as 2026-12-24');

/** When the organisation goes live: from before to. */
const goLive = v.pipe(
  v.strictObject({ from: day, to: day }),
  v.check(({ from, to }) => from <= to, 'must not end before it begins'),
);

/** An id of either CRM: 15 or 18 letters and numbers, or a GUID with or without braces. */
const PERSON = /^[{}a-zA-Z0-9-]{1,40}$/;

/** Exemptions: reason and end are always needed; one without an approver waits and changes nothing. */
const exemptions = v.pipe(
  v.array(
    v.strictObject({
      id: v.pipe(v.string('must be text'), v.regex(/^[a-zA-Z0-9-]{1,60}$/, 'must be letters, numbers and dashes')),
      forWhom: words(120),
      personId: v.optional(v.pipe(v.string('must be text'), v.regex(PERSON, 'must be the id of a person in the CRM'))),
      ruleId: v.nullable(v.pipe(v.string(), v.regex(/^[a-z]{1,20}\.[A-Za-z0-9]{1,60}$/, 'must be the id of a rule'))),
      reason: words(300),
      approver: v.nullable(words(120)),
      ends: day,
      byTenure: v.optional(v.boolean('must be true or false')),
    }),
  ),
  v.maxLength(200),
);

const whole = (least: number, most: number) => {
  const message = `must be a whole number from ${least} to ${most}`;
  return v.pipe(v.number(message), v.integer(message), v.minValue(least, message), v.maxValue(most, message));
};

/** Prizes by award and place; together within the budget, each place once. */
const prizes = v.pipe(
  v.strictObject({
    budget: whole(0, 1_000_000_000),
    list: v.pipe(
      v.array(
        v.strictObject({
          award: v.picklist(['closureTime', 'volume', 'transactions'], 'must be closureTime, volume or transactions'),
          place: whole(1, 10),
          what: words(200),
          worth: whole(0, 1_000_000_000),
        }),
      ),
      v.maxLength(30),
    ),
  }),
  v.check(({ budget, list }) => prizesCost({ budget, list }) <= budget, 'must not cost more than its budget'),
  v.check(
    ({ list }) => new Set(list.map(({ award, place }) => `${award}:${place}`)).size === list.length,
    'must give one prize for a place of an award',
  ),
);

/** Members of the programme that are registers, each optional. */
export const registerSchemas = {
  goLive: v.optional(goLive),
  exemptions: v.optional(exemptions),
  prizes: v.optional(prizes),
  sponsor: v.optional(v.nullable(words(255))),
};
