import * as v from 'valibot';
import type { GoalMeasure } from '../model/goal';
import { SUCCESS_KINDS } from '../model/goal';
import { USE_AREAS } from '../model/sheet';
import { dayNumber } from '../scoring/calendar/days';

const NAMED = ['adopted', 'score', 'gaps', 'gapMoney', 'unusable', 'covered', 'winRate', 'given'];

const words = (most: number) => v.pipe(v.string('must be text'), v.trim(), v.nonEmpty('must not be empty'), v.maxLength(most));

const measure = v.custom<GoalMeasure>(
  (value) => typeof value === 'string' && (NAMED.includes(value) || /^rule:[a-z]{1,20}\.[A-Za-z0-9]{1,60}$/.test(value)),
  `must be one of ${NAMED.join(', ')}, or rule: and the id of a rule`,
);

const day = v.custom<string>((value) => dayNumber(value) !== null, 'must be a day such as 2026-12-24');
const points = v.pipe(v.number('must be a number from 0 to 100'), v.minValue(0), v.maxValue(100));
const given = v.optional(v.nullable(points));
const id = v.pipe(v.string('must be text'), v.regex(/^[a-zA-Z0-9-]{1,60}$/, 'must be letters, numbers and dashes'));

/** Goals: measure, baseline, target, date and owner are all needed (A3). */
export const goalsSchema = v.pipe(
  v.array(
    v.strictObject({
      id,
      name: words(120),
      measure,
      baseline: points,
      target: points,
      by: day,
      owner: words(120),
      now: given,
    }),
  ),
  v.maxLength(20),
);

/** Specific tests for success, with a limit and a date each (D50). */
export const successTestsSchema = v.pipe(
  v.array(
    v.pipe(
      v.strictObject({
        id,
        kind: v.picklist(SUCCESS_KINDS, 'must be adoption, value, roi or pulse'),
        text: words(200),
        measure,
        atLeast: given,
        atMost: given,
        due: day,
        passedOn: v.optional(v.nullable(day)),
        now: given,
      }),
      v.check(({ atLeast, atMost }) => (atLeast ?? null) !== null || (atMost ?? null) !== null, 'needs atLeast or atMost'),
    ),
  ),
  v.maxLength(40),
);

/** Short lessons of the organisation's own. */
export const lessonsSchema = v.pipe(
  v.array(
    v.strictObject({
      area: v.picklist(USE_AREAS, 'must be an area of use'),
      title: words(120),
      text: words(1_000),
      minutes: v.pipe(v.number(), v.integer(), v.minValue(1), v.maxValue(120)),
    }),
  ),
  v.maxLength(USE_AREAS.length),
);
