import { addYears, dayNumber, isoDate } from '../calendar/days';
import { perContext } from '../checkContext';
import { type Detail, numberArg, type Signal, textArg } from '../signal';
import { MISSING, NOT_APPLICABLE, PASS, POOR } from '../verdicts';

/** A date from today to some years ahead. The upper bound is part of it: 2099 is not a plan. */
export const dateWithin: Signal = {
  name: 'dateWithin',
  args: {
    field: { type: 'field' },
    years: { type: 'number', min: 0, max: 50 },
    fromDays: { type: 'number', min: -3650, max: 3650, optional: true },
  },
  timed: true,
  test: (args) => {
    const field = textArg(args, 'field');
    const first = perContext(({ day }) => isoDate(day + numberArg(args, 'fromDays')));
    const last = perContext(({ today }) => addYears(today, numberArg(args, 'years')));
    return ({ fields }, context) => {
      const value = fields[field];
      if (value === undefined) return NOT_APPLICABLE;
      if (value === null || value === '') return MISSING;
      if (typeof value !== 'string' || value < first(context) || value > last(context)) return POOR;
      return dayNumber(value) === null ? POOR : PASS;
    };
  },
  detail: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }, { day }): Detail => {
      const value = fields[field];
      const at = dayNumber(value);
      if (at === null || typeof value !== 'string') return { message: null, args: {} };
      return { message: at < day ? 'past' : 'tooFar', args: { date: value, days: Math.abs(day - at) } };
    };
  },
  urgency: (args) => {
    const field = textArg(args, 'field');
    return ({ fields }, { day }) => {
      const at = dayNumber(fields[field]);
      return at !== null && at < day ? 'datePast' : null;
    };
  },
};
